import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../../src/exhibits/catalogue.ts';
import { Tracer, without } from '../../../../src/edition/tracing.ts';
import { readWords } from '../../../../src/edition/words.ts';
import type { FactId } from '../../../../src/ledger/ids.ts';
import { disagreements } from '../../../../src/check/drawn.ts';
import { presetsOf } from '../../../../src/exhibits/presets-of.ts';
import { box } from '../../../../src/scene/box.ts';
import type { Mark } from '../../../../src/scene/scene.ts';
import { placeOf, removeCopy, withChange, withMistake } from './story-copy.ts';
import { changeIn } from '../../../content-copy.ts';
import { FROZEN, frozenBook } from '../../../frozen/frozen.ts';

afterEach(removeCopy);

const book = frozenBook;
const REVENUE: FactId = 'cw-revenue-2024';
const LOSS: FactId = 'cw-netloss-2024';
const SHARE: FactId = 'conc-62';

/** A text that prints figures, and names one if it is given. */
function said(key: string, prints: readonly FactId[], tracer: Tracer, fact?: FactId): Mark {
  const text = prints.map((id) => {
    const figure = book.figures.get(id);
    if (!figure) throw new Error(id);
    return tracer.put(figure, 'short');
  });
  const at = { x: 0, y: 0, size: 10, face: 'label', anchor: 'start', tone: 'ink' } as const;
  return { shape: 'text', key, text: `of ${text.join(' and ')}`, ...at, ...(fact && { fact }) };
}

const drawn = (key: string, fact: FactId): Mark => ({
  shape: 'rect',
  key,
  tone: 'ink',
  fact,
  x: 0,
  y: 0,
  width: 1,
  height: 1,
  fill: 'solid',
});

describe('a text that prints another figure than is drawn', () => {
  const found = (marks: (tracer: Tracer) => readonly Mark[]): string[] => {
    const tracer = new Tracer();
    return disagreements({ box: box('desk'), marks: marks(tracer) }, tracer.idsIn, book).map(
      ({ key, prints, beside, draws }) => `${key} prints ${prints.join()} at ${beside} that draws ${draws}`,
    );
  };

  test('is found where it names another itself', () => {
    expect(found((tracer) => [said('note/x', [LOSS], tracer, REVENUE)])).toEqual([
      `note/x prints ${LOSS} at note/x that draws ${REVENUE}`,
    ]);
  });

  test('is found beside its shape, by any name it may have', () => {
    for (const key of ['bar/x', 'bar/x-value', 'bar/x-value-0', 'bar/x-name-1'])
      expect(found((tracer) => [drawn('bar/x', REVENUE), said(key, [LOSS], tracer)])).toEqual([
        `${key} prints ${LOSS} at bar/x that draws ${REVENUE}`,
      ]);
    expect(found((tracer) => [drawn('bar/x', REVENUE), said('bar/x-value', [LOSS], tracer, LOSS)])).toHaveLength(1);
  });

  test('is found beside the nearest of several shapes', () => {
    const marks = (tracer: Tracer) => [
      drawn('bar/x', REVENUE),
      drawn('bar/x-all', LOSS),
      said('bar/x-all-value', [REVENUE], tracer),
      said('bar/x-value', [REVENUE], tracer),
    ];
    expect(found(marks)).toEqual([`bar/x-all-value prints ${REVENUE} at bar/x-all that draws ${LOSS}`]);
  });

  test('is found in another group, where both measure alike', () => {
    expect(found((tracer) => [drawn('wire/x', REVENUE), said('value/x', [LOSS], tracer)])).toEqual([
      `value/x prints ${LOSS} at wire/x that draws ${REVENUE}`,
    ]);
    expect(found((tracer) => [drawn('wire/x', REVENUE), said('event/x', [SHARE], tracer)])).toEqual([]);
  });

  test('is not found where all is well', () => {
    const marks = (tracer: Tracer) => [
      drawn('bar/x', REVENUE),
      said('bar/x-value', [REVENUE], tracer, REVENUE),
      // Two figures in one text, one of them drawn.
      said('bar/x-name', [SHARE, REVENUE], tracer),
      // A note on the bar that opens to its own figure.
      said('bar/x-note', [SHARE], tracer, SHARE),
      said('bar/y', [LOSS], tracer),
    ];
    expect(found(marks)).toEqual([]);
  });
});

test('the check names exhibit, frame, mark and label', () => {
  const file = 'exhibits/en/who-holds-the-votes.yaml';
  const at = placeOf(file, "'{cw-cashout-venturo:short}'");
  expect(withMistake(file, "'{cw-cashout-venturo:short}'", "'{cw-cashout-total:short}'")).toEqual([
    expect.stringContaining(
      `${at}  the frame "cashed-out" prints {cw-cashout-total} at sale/venturo-value, “$488m”, where sale/venturo draws {cw-cashout-venturo}: expected the figure that is drawn`,
    ),
  ]);
});

test('the check names a label that has no room in its drawing', () => {
  const file = 'exhibits/en/the-prospectus.yaml';
  const long = 'A form of which so much is said that no drawing has the room, in whatever shape it is drawn';
  const told = withMistake(file, /^ {2}form: .*/m, `  form: '${long}'`);
  expect(told).toContainEqual(
    expect.stringMatching(
      new RegExp(
        `the-prospectus\\.yaml:\\d+:9 {2}in the shape "phone" of the frame "candour" “${long}” leaves the drawing`,
      ),
    ),
  );
});

test('the check names a frame whose drawing lacks a label', () => {
  const file = 'exhibits/en/who-holds-the-votes.yaml';
  expect(withMistake(file, '  venturo: Brian Venturo\n', '')).toEqual([
    expect.stringMatching(
      /who-holds-the-votes\.yaml:\d+:\d+ {2}the frame "cashed-out" cannot be drawn: .*no label "venturo" in the words of "Who holds the votes"/,
    ),
  ]);
});

test('the check names a label without words', () => {
  const empty = withMistake('exhibits/en/who-holds-the-votes.yaml', /venturo: .*/, "venturo: ''");
  expect(empty).toEqual([expect.stringMatching(/who-holds-the-votes\.yaml:\d+:\d+ {2}labels\.venturo is empty$/)]);
});

test('the check tells all labels in one run, whatever else is wrong: lost, misspelt, spare, or without a slot', () => {
  const file = 'exhibits/en/who-holds-the-votes.yaml';
  const broken = (change: (content: string) => void) =>
    withChange((content) => {
      change(join(content, '..'));
      changeIn(join(content, '..'), 'ledger/loans.yaml', 'unit: USD million', 'unit: USD milion');
    });
  const misspelt = broken((root) => changeIn(root, file, '  venturo: Brian', '  ventura: Brian'));
  expect(misspelt).toEqual([
    expect.stringMatching(/votes\.yaml:\d+:\d+ {2}"ventura" is no label of "who-holds-the-votes": expected "venturo"$/),
    expect.stringContaining('"USD milion" is not one of'),
  ]);
  expect(withMistake(file, 'labels:\n', 'labels:\n  nobody: Nobody\n')).toEqual([
    expect.stringMatching(
      /^warning .*votes\.yaml:\d+:11 {2}"nobody" is a label that "who-holds-the-votes" does not draw/,
    ),
  ]);
  const melts = 'exhibits/en/collateral-melts.yaml';
  expect(withMistake(melts, "pace: '[rate]'", "pace: '[rat]'")).toEqual([
    expect.stringMatching(
      /melts\.yaml:\d+:\d+ {2}the label "pace" has \[rat\], which the drawing does not fill \(did you mean "rate"\?\): expected \[rate\]$/,
    ),
  ]);
  expect(withMistake(melts, "pace: '[rate]'", 'pace: rate')).toEqual([
    expect.stringMatching(/melts\.yaml:\d+:\d+ {2}the label "pace" has lost \[rate\]/),
  ]);
});

test.each(CATALOGUE.map((exhibit) => ({ name: exhibit.id, exhibit })))(
  'traced, the frames of $name are drawn as ever, and what prints a figure names one',
  ({ exhibit }) => {
    const tracer = new Tracer();
    const named = { title: 'Short Fuse', address: '', published: '2025-03-24', asOf: '' };
    const plain = readWords(FROZEN, 'en', exhibit, 'Exhibit 1', named, book);
    const traced = readWords(FROZEN, 'en', exhibit, 'Exhibit 1', named, book, tracer.put);
    for (const { id, draw } of exhibit.frames) {
      const [a, b] = [plain.get(id), traced.get(id)];
      if (!a || !b) throw new Error(`${id}: no words`);
      for (const preset of presetsOf(exhibit)) {
        const drawnTraced = draw(book.numbers, b, box(preset));
        expect(JSON.parse(without(JSON.stringify(drawnTraced)))).toEqual(draw(book.numbers, a, box(preset)));
        // A text that prints a figure names one, so that it opens, and can be held against what is drawn. What stands
        // round every picture is not.
        const unnamed = drawnTraced.marks.filter(
          (mark) =>
            mark.shape === 'text' &&
            mark.fact === undefined &&
            !mark.key.startsWith('furniture') &&
            tracer.idsIn(mark.text).length > 0,
        );
        expect(unnamed.map(({ key }) => `${id}, ${preset}: ${key}`)).toEqual([]);
      }
    }
  },
);
