import { expect, test } from 'vitest';
import { askedBy } from '../../../src/check/labels.ts';
import { notingNumbers } from '../../../src/check/noting.ts';
import type { Frame } from '../../../src/exhibits/exhibit.ts';
import { figure, type Figures } from '../../../src/model/figures.ts';
import { frozenBook } from '../../frozen/frozen.ts';

test('a frame is asked for its labels again once a figure that it read is another, and never else', () => {
  let drawn = 0;
  const frame: Frame = {
    id: 'planted',
    draw(figures, { labels }, at) {
      drawn += 1;
      void labels[figure(figures, 'cw-revenue-2024') > 1 ? 'grown' : 'small'];
      return { box: at, marks: [] };
    },
    table: () => ({ caption: '', columns: [], rows: [] }),
  };
  const heard = new Set<string>();
  const ask = (numbers: Figures, title = 'A') => {
    const [before, content] = [drawn, { title, subtitle: '', source: '', labels: {}, frames: {} }];
    const now = (name: string): string => String(numbers[name.slice('number '.length)]);
    const noted = notingNumbers(numbers, (name) => heard.add(name));
    const { names, failed } = askedBy(frame, ['desk'], content, noted, frozenBook.formats, now);
    return [drawn - before, [...names], failed];
  };
  expect(ask({ 'cw-revenue-2024': 1, 'cw-debt-8b': 1 })).toEqual([1, ['small'], false]);
  expect(ask({ 'cw-revenue-2024': 2, 'cw-debt-8b': 1 })).toEqual([1, ['grown'], false]);
  heard.clear();
  expect(ask({ 'cw-revenue-2024': 1, 'cw-debt-8b': 2 })).toEqual([0, ['small'], false]);
  // What is around hears of the figure, drawn or not.
  expect([...heard]).toEqual(['number cw-revenue-2024']);
  expect(ask({ 'cw-debt-8b': 1 })).toEqual([1, [], true]);
  expect(ask({ 'cw-revenue-2024': 1 }, 'B')).toEqual([1, ['small'], false]);
});
