import { expect, test } from 'vitest';
import { drawnFrame } from '../../../src/check/frame-memory.ts';
import { figureRead } from '../../../src/check/noting.ts';
import { Asked } from '../../../src/check/labels.ts';
import type { Book } from '../../../src/edition/book.ts';
import { makeEdition } from '../../../src/edition/edition.ts';
import type { Figures } from '../../../src/model/figures.ts';
import type { Words } from '../../../src/exhibits/exhibit.ts';
import { FROZEN } from '../../frozen/frozen.ts';

const { book, exhibits } = makeEdition(FROZEN, undefined);
const [{ exhibit, words }] = exhibits as [(typeof exhibits)[number]];
const [frame] = exhibit.frames;
const own = frame && words.get(frame.id);

test('a frame is drawn again once a figure or a label that it asked for is another, and never else', () => {
  if (!frame || !own) throw new Error('expected an exhibit with a frame');
  const heard: string[] = [];
  let drawn = 0;
  const draw = (values: Readonly<Record<string, string>>, labels: Words['labels'], title = 'A'): number => {
    const before = drawn;
    const reads = { now: (name: string) => values[figureRead(name)] ?? '', note: (name: string) => heard.push(name) };
    drawnFrame(frame, { ...own, title, labels }, 'digest', book, reads, (said: Words, { numbers }: Book) => {
      drawn += 1;
      void (numbers as Figures)['cw-revenue-2024'];
      void said.labels['asked'];
      return { findings: [], asked: new Asked() };
    });
    return drawn - before;
  };
  const [values, labels] = [
    { 'cw-revenue-2024': '1', 'cw-debt-8b': '1' },
    { asked: 'a', other: 'b' },
  ];
  expect(draw(values, labels)).toBe(1);
  expect(draw({ ...values, 'cw-debt-8b': '2' }, { ...labels, other: 'c' })).toBe(0);
  expect(draw({ ...values, 'cw-revenue-2024': '2' }, labels)).toBe(1);
  expect(draw(values, { ...labels, asked: 'c' })).toBe(1);
  expect(draw(values, labels, 'B')).toBe(1);
  // What is around hears of the figure each time, drawn or not; of labels it knows itself.
  expect(new Set(heard)).toEqual(new Set(['number cw-revenue-2024']));
  heard.length = 0;
  expect(draw(values, labels)).toBe(0);
  expect(heard).toEqual(['number cw-revenue-2024']);
});
