import { expect, test } from 'vitest';
import type { Frame } from '../../../src/exhibits/exhibit.ts';
import { amount } from '../../../src/exhibits/cell.ts';
import { makeEdition, type ExhibitEdition } from '../../../src/edition/edition.ts';
import { figuresOf } from '../../../src/edition/scenes.ts';
import { dataRows, frameData, sheetOf } from '../../../src/share/frame-data.ts';
import { isDate } from '../../../src/ledger/day.ts';
import { csv } from '../../../src/share/csv.ts';
import { FROZEN } from '../../frozen/frozen.ts';

const edition = makeEdition(FROZEN, undefined);
const all = edition.exhibits.flatMap((edited) => edited.exhibit.frames.map((frame) => ({ edited, frame })));

const frameNamed = (exhibit: string, id: string): { edited: ExhibitEdition; frame: Frame } => {
  const found = all.find(({ edited, frame }) => edited.exhibit.id === exhibit && frame.id === id);
  if (!found) throw new Error(`${exhibit}/${id}`);
  return found;
};

test('a number leaves as a number, with its unit beside the words', () => {
  const { edited, frame } = frameNamed('the-prospectus', 'revenue');
  const cells = dataRows(edited, frame, edition.book).flat();
  expect(cells).toContainEqual({
    value: 1915.426,
    unit: 'USD million',
    text: expect.stringContaining('$1.9\u00a0billion'),
  });
});

test('a date leaves as a date, words and a dash leave no number', () => {
  const { edited, frame } = frameNamed('what-became-of-it', 'weeks');
  const cells = dataRows(edited, frame, edition.book).flat();
  expect(cells).toContainEqual({ value: '2019-08-14', unit: 'date', text: '14\u00a0Aug\u00a02019' });
  expect(cells).toContainEqual({ value: null, unit: null, text: '' });
  expect(cells).toContainEqual({ value: null, unit: null, text: 'The filing is withdrawn' });
});

test('what the model works out leaves as a number too', () => {
  const { edited, frame } = frameNamed('your-fuse', 'critic');
  const [first = []] = dataRows(edited, frame, edition.book);
  expect(first[0]).toEqual({ value: null, unit: null, text: '2025 Q1' });
  expect(first[1]).toMatchObject({ unit: 'USD million' });
  expect(typeof first[1]?.value).toBe('number');
});

test('several figures in one cell are words', () => {
  const { edited } = frameNamed('the-prospectus', 'revenue');
  const [one = '', two = ''] = [...edited.traced.words.values()].map(({ takeaway }) => takeaway);
  const planted: Frame = {
    id: 'revenue',
    draw: () => {
      throw new Error('never');
    },
    table: (_, words) => ({
      caption: '',
      columns: ['a', 'b'],
      rows: [[`${words.takeaway} ${words.takeaways.join(' ')}`, amount(1 / 3, 'percent', words)]],
    }),
  };
  expect(one).not.toBe(two);
  expect(dataRows(edited, planted, edition.book)).toEqual([
    [
      { value: null, unit: null, text: expect.any(String) },
      { value: 0.333333333333, unit: 'percent', text: '0.33%' },
    ],
  ]);
});

test('a sheet has a column of numbers for each unit there is', () => {
  const word = (text: string) => ({ value: null, unit: null, text });
  const sheet = sheetOf(
    {
      columns: ['Who', 'Stock sold'],
      rows: [
        [word('A, Inc.'), { value: -12.5, unit: 'USD million', text: '−$12.5\u00a0million' }],
        [word('=B'), word('')],
        [word('C'), { value: 30, unit: 'percent', text: '30%' }],
      ],
    },
    edition.ui.share,
  );
  expect(csv(sheet)).toBe(
    'Who,Stock sold,Stock sold: USD million,Stock sold: percent\r\n' +
      '"A, Inc.",−$12.5 million,-12.5,\r\n' +
      "'=B,,,\r\n" +
      'C,30%,,30\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+B', "'+B"],
  ['-B', "'-B"],
  ['@B', "'@B"],
  ['＝1', "'＝1"],
  ['\tB', "'\tB"],
  ['\r=B', `"'\r=B"`],
  ['-12.5', '-12.5'],
  ['−$12.5', '−$12.5'],
  ['a = b', 'a = b'],
])('the cell %j is %j in a sheet, and runs as no formula', (cell, written) => {
  expect(csv([[cell]])).toBe(`${written}\r\n`);
});

test('a frame’s data names the documents of its figures, of one worked out those that it starts from', () => {
  const { figures, sources } = edition.book;
  const behind = (id: string): readonly string[] => {
    const figure = figures.get(id);
    return [...(figure?.source === undefined ? [] : [figure.source]), ...(figure?.from ?? []).flatMap(behind)];
  };
  for (const { edited, frame } of all) {
    const { documents } = frameData(edition, edited, frame, undefined);
    const titles = [...figuresOf(edited, frame.id, edition.book)].flatMap(behind).map((id) => sources.get(id)?.title);
    expect(new Set(documents.map(({ title }) => title)), frame.id).toEqual(new Set(titles));
  }
});

test('dates of which some are a day and some a year come as their first and last days', () => {
  const date = (value: string, text: string) => ({ value, unit: 'date' as const, text });
  const rows = [[date('2017', '2017')], [date('2024-02', 'February 2024')], [date('2024-03-03', '3 March 2024')]];
  expect(csv(sheetOf({ columns: ['When'], rows }, edition.ui.share))).toBe(
    'When,When: first day,When: last day\r\n' +
      '2017,2017-01-01,2017-12-31\r\n' +
      'February 2024,2024-02-01,2024-02-29\r\n' +
      '3 March 2024,2024-03-03,2024-03-03\r\n',
  );
  expect(csv(sheetOf({ columns: ['When'], rows: rows.slice(2) }, edition.ui.share))).toBe(
    'When,When: date\r\n3 March 2024,2024-03-03\r\n',
  );
});

test('a year written out among dates is a date too', () => {
  const { edited, frame } = frameNamed('from-mine-to-backbone', 'backbone');
  const dates = dataRows(edited, frame, edition.book).map(([when]) => when?.unit);
  expect(new Set(dates)).toEqual(new Set(['date']));
});

test('no column of a sheet mixes scales, or numbers with words, and nothing is a dash', () => {
  for (const { edited, frame } of all) {
    const [names = [], ...lines] = sheetOf(frameData(edition, edited, frame, undefined), edition.ui.share);
    expect(new Set(names).size, `${edited.exhibit.id}/${frame.id}`).toBe(names.length);
    for (const line of lines) expect(line).toHaveLength(names.length);
    names.forEach((name, i) => {
      const cells = lines.map((line) => line[i] ?? '').filter((cell) => cell !== '');
      for (const cell of cells) expect(cell, name).not.toMatch(/^[-–—]$/);
      if (!/: [A-Za-z ]+$/.test(name) || names.indexOf(name.replace(/: [A-Za-z ]+$/, '')) < 0) return;
      if (/: (?:date|first day|last day)$/.test(name)) {
        for (const cell of cells) expect(isDate(cell), cell).toBe(true);
        expect(new Set(cells.map((cell) => cell.length)).size, `${edited.exhibit.id}/${frame.id} ${name}`).toBe(1);
        return;
      }
      for (const cell of cells) expect(cell, `${edited.exhibit.id}/${frame.id} ${name}`).toMatch(/^-?[\d.]+(e-?\d+)?$/);
    });
  }
});

test('no figure that a table prints by itself is left without its number, and nothing private leaves', () => {
  let numbered = 0;
  for (const { edited, frame } of all) {
    const data = frameData(edition, edited, frame, undefined);
    for (const cell of data.rows.flat()) {
      expect(JSON.stringify(cell)).not.toMatch(/[\u{F0000}-\u{10FFFD}]/u);
      if (
        /^[−+]?[$£]?[\d,.]+(?:bn|m|%|\u00a0(?:million|billion|MW|GW|times))?$/.test(cell.text) &&
        !/^(?:19|20)\d\d$/.test(cell.text)
      )
        expect(cell.value, `${edited.exhibit.id}/${frame.id}: ${cell.text}`).not.toBeNull();
    }
    if (data.rows.flat().some(({ value }) => typeof value === 'number')) numbered += 1;
  }
  expect(numbered / all.length).toBeGreaterThan(0.6);
});
