import { expect, test } from 'vitest';
import { box } from '../../../src/scene/box.ts';
import { recording } from '../../../src/model/figures.ts';
import { book, frames, type Drawn } from './all-frames.ts';

const at = box('desk');
const { numbers } = book;

/** What a frame says when it is drawn and told with some figures and words; nothing if all goes well. */
function complaint({ frame, words }: Drawn, figures = numbers, labels = words.labels): string | undefined {
  try {
    frame.draw(figures, { ...words, labels }, at);
    frame.table(figures, { ...words, labels });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}

const without = <Value>(all: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));

/** The first, the middle one and the last: all of them would take long, and say no more. */
const some = (all: readonly string[]): readonly string[] =>
  [...new Set([0, Math.floor(all.length / 2), all.length - 1])].flatMap((i) => all[i] ?? []);

test.each(frames)('$name names itself, and the label or the figure that is missing or negative', (drawn) => {
  const { name, frame, words } = drawn;
  const { figures, read } = recording(numbers);
  frame.draw(figures, words, at);
  for (const label of some(Object.keys(words.labels))) {
    const said = complaint(drawn, numbers, without(words.labels, label));
    // One that another box or another frame has is not missed here.
    if (said !== undefined) expect(said).toMatch(new RegExp(`^${name}: .*no label "${label}"`));
    const wordless = complaint(drawn, numbers, { ...words.labels, [label]: ' ' });
    expect(wordless === undefined).toBe(said === undefined);
    if (wordless !== undefined) expect(wordless).toMatch(new RegExp(`^${name}: the label "${label}" .* is empty`));
  }
  for (const fact of some([...read])) {
    const missing = complaint(drawn, without(numbers, fact));
    if (missing !== undefined) expect(missing).toMatch(new RegExp(`^${name}: no figure "${fact}" in the model`));
    const negative = complaint(drawn, { ...numbers, [fact]: -1 });
    // The model names the field of a loan or of a scenario that the figure is taken for.
    if (negative !== undefined)
      expect(negative).toMatch(new RegExp(`^${name}: .*("${fact}"| is (-?[0-9.]+|NaN): expected)`));
  }
  expect(complaint(drawn, numbers, {})).toMatch(new RegExp(`^${name}: .*no label "`));
  expect(complaint(drawn)).toBeUndefined();
});
