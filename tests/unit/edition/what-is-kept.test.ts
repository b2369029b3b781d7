import { afterAll, expect, test } from 'vitest';
import { makeEdition, wordsOf, type Edition } from '../../../src/edition/edition.ts';
import { frameReads, sceneOf } from '../../../src/edition/scenes.ts';
import { box } from '../../../src/scene/box.ts';
import { contentCopy, FIRST_PARAGRAPH } from '../../content-copy.ts';

// What the live preview rests on: where a file is saved, whatever it has no part in is the same object as before, and
// whatever it has a part in is made anew.

const copy = contentCopy();
afterAll(copy.remove);

const read = (): Edition => makeEdition(copy.root, undefined, 'en');
const before = read();
const FRAME = ['two-customers', 'before'] as const;

const exhibitIn = ({ exhibits }: Edition, id: string = FRAME[0]) => {
  const edited = exhibits.find(({ exhibit }) => exhibit.id === id);
  if (!edited) throw new Error(id);
  return edited;
};
const drawn = (edition: Edition) => sceneOf(exhibitIn(edition), FRAME[1], 'desk', edition.book);
/** The same, drawn by itself. */
const drawnAnew = (edition: Edition) =>
  exhibitIn(edition)
    .exhibit.frames.find(({ id }) => id === FRAME[1])
    ?.draw(edition.book.numbers, wordsOf(exhibitIn(edition), FRAME[1]), box('desk'));

test('a sentence makes its chapter anew, and nothing else', () => {
  const scene = drawn(before);
  copy.change('chapters/en/prologue.mdx', FIRST_PARAGRAPH, 'It begins otherwise.');
  const after = read();
  expect(after.book).toBe(before.book);
  expect(after.exhibits.every((edited, i) => edited === before.exhibits[i])).toBe(true);
  expect(after.chapters.filter((chapter, i) => chapter !== before.chapters[i]).map(({ id }) => id)).toEqual([
    'prologue',
  ]);
  expect(JSON.stringify(after.chapters[0]?.blocks[0])).toContain('It begins otherwise.');
  expect(drawn(after)).toBe(scene);
});

test('a takeaway makes its exhibit anew, and its drawings say it', () => {
  const was = read();
  drawn(was);
  copy.change('exhibits/en/two-customers.yaml', /takeaway: .*/, 'takeaway: One customer paid {conc-16-2022}, no more');
  const after = read();
  expect(after.exhibits.filter((edited, i) => edited !== was.exhibits[i]).map(({ exhibit }) => exhibit.id)).toEqual([
    'two-customers',
  ]);
  expect(JSON.stringify(drawn(after))).toContain('no more');
  expect(drawn(after)).toEqual(drawnAnew(after));
});

test('a figure makes those drawings anew that read it or print it', () => {
  const was = read();
  const scenes = (edition: Edition) =>
    new Map(
      edition.exhibits.flatMap((edited) =>
        edited.exhibit.frames.map(({ id }) => [
          `${edited.exhibit.id}/${id}`,
          { scene: sceneOf(edited, id, 'phone', edition.book), reads: frameReads(edited, id, edition.book).figures },
        ]),
      ),
    );
  const old = scenes(was);
  copy.change('ledger/concentration.yaml', /(- id: conc-62\n(?: {2}.*\n)*? {2}value: ).*/, '$163');
  const now = scenes(read());
  expect(read().book).not.toBe(was.book);
  const [kept, anew] = [[...now].filter(([name, { scene }]) => old.get(name)?.scene === scene), [...now.keys()]];
  expect(kept.length).toBeGreaterThan(anew.length / 2);
  expect(kept.filter(([, { reads }]) => reads.has('conc-62'))).toEqual([]);
  expect(drawn(read())).toEqual(drawnAnew(read()));
});

test('what is asked for twice is the same', () => {
  const [first, second] = [read(), read()];
  expect(second.book).toBe(first.book);
  expect(drawn(second)).toBe(drawn(first));
  copy.change('glossary.yaml', /definition: .*/, 'definition: Something else');
  expect(read().exhibits.every((edited, i) => edited === first.exhibits[i])).toBe(true);
});
