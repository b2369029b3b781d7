import { expect, test } from 'vitest';
import { presetsOf } from '../../../src/exhibits/presets-of.ts';
import { textsOf } from '../../../src/scene/scene.ts';
import { book, draw, frames, type Drawn } from './all-frames.ts';
import { findingsIn, findingsInPicture } from './findings.ts';

/** Rows of another length than the table has columns. */
function findingsInTable({ frame, words }: Drawn): string[] {
  const { columns, rows } = frame.table(book.numbers, words);
  return [
    ...(rows.length === 0 ? ['the table has no rows'] : []),
    ...rows.flatMap((row, i) =>
      row.length === columns.length
        ? []
        : [`row ${i + 1} of the table has ${row.length} cells for ${columns.length} columns`],
    ),
  ];
}

// One test a frame, which tells all that is wrong with it at once.
test.each(frames)('$name is drawn well in every shape and theme', (drawn) => {
  const findings = [
    ...presetsOf(drawn.exhibit).flatMap((preset) =>
      findingsIn(draw(drawn, preset), preset).map((finding) => `${preset}: ${finding}`),
    ),
    ...(['light', 'dark'] as const).flatMap((theme) =>
      findingsInPicture(draw(drawn, 'card'), theme).map((finding) => `card, ${theme}: ${finding}`),
    ),
    ...findingsInTable(drawn),
  ];
  expect(findings).toEqual([]);
});

test('words that are anchored otherwise in another frame say how wide they are, or they would jump on the way', () => {
  const silent = frames.flatMap((drawn) => {
    const others = frames.filter(({ exhibit }) => exhibit.id === drawn.exhibit.id);
    const words = textsOf(draw(drawn, 'desk').marks);
    const elsewhere = others.flatMap((other) => textsOf(draw(other, 'desk').marks));
    return words
      .filter((text) => text.wide === undefined)
      .filter(({ key, anchor }) => elsewhere.some((other) => other.key === key && other.anchor !== anchor))
      .map(({ key }) => `${drawn.name}: ${key}`);
  });
  expect(silent).toEqual([]);
});

test('frame ids are words', () => {
  for (const { frame } of frames) expect(frame.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('no two frames of an exhibit draw the same picture', () => {
  const seen = new Map<string, string>();
  for (const drawn of frames) {
    const picture = JSON.stringify(draw(drawn, 'card'));
    expect(seen.get(picture), drawn.name).toBeUndefined();
    seen.set(picture, drawn.name);
  }
});
