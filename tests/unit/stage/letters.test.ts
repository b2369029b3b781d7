import { expect, test } from 'vitest';
import { measure, type Face } from '../../../src/scene/text.ts';
import { MEASURED, PROBE } from '../../../src/stage/letters.ts';

test('letters are as wide as the drawings’ own measure says', () => {
  expect(Object.keys(MEASURED)).toContain('label');
  for (const [face, ems] of Object.entries(MEASURED)) expect(measure(PROBE, face as Face, 1)).toBeCloseTo(ems, 3);
});
