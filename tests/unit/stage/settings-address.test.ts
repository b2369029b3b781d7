import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSettings, parseSettings, type Allowed } from '../../../src/stage/settings-address.ts';

const controls: readonly Allowed[] = [
  { id: 'rest', kind: 'choice', values: [0, 1] },
  { id: 'rate', kind: 'range', low: 4, high: 20, step: 0.25 },
  { id: 'growth', kind: 'range', low: -20, high: 40, step: 1 },
];
const settings = fc.record({
  rest: fc.constantFrom(0, 1),
  rate: fc.integer({ min: 0, max: 64 }).map((steps) => 4 + steps * 0.25),
  growth: fc.integer({ min: -20, max: 40 }),
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(settings, (each) => {
      expect(parseSettings(formatSettings(each), controls)).toEqual(each);
    }),
  );
});

test.each([
  ['', 'nothing'],
  ['rest-1_rate-10.5', 'a control left out'],
  ['rest-1_rate-10.5_growth-3_more-1', 'a control too many'],
  ['rest-1_rest-1_rate-10.5_growth-3', 'one twice'],
  ['rest-2_rate-10.5_growth-3', 'a value that is no choice'],
  ['rest-1_rate-99_growth-3', 'above its range'],
  ['rest-1_rate-3_growth-3', 'below its range, a whole number of steps'],
  ['rest-1_rate-10.5_growth--21', 'below a range that is below nothing'],
  ['rest-1_rate-10.6_growth-3', 'between steps'],
  ['rest-1_rate-1e9_growth-3', 'another number form'],
  ['rest-1_rate-NaN_growth-3', 'no number'],
  ['__proto__-1_rate-10.5_growth-3', 'a name that is none'],
])('%s is refused: %s', (text) => {
  expect(parseSettings(text, controls)).toBeNull();
});

test('no address, however hostile, throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('constructor-1', '<script>-1', '%00')),
      (text) => {
        const read = parseSettings(text, controls);
        expect(read === null || Object.keys(read).length === controls.length).toBe(true);
      },
    ),
  );
});
