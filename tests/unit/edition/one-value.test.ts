import { afterAll, beforeAll, expect, test } from 'vitest';
import { printed } from '../../../src/ledger/figure.ts';
import { makeEdition, wordsOf, type Edition, type ExhibitEdition } from '../../../src/edition/edition.ts';
import { rows, sheetOfLedger } from '../../../src/ledger-page/ledger-rows.ts';
import { sceneOf } from '../../../src/edition/scenes.ts';
import { csv } from '../../../src/share/csv.ts';
import { svgInTheme } from '../../../src/share/picture.ts';
import { contentCopy, type ContentCopy } from '../../content-copy.ts';
import { FROZEN } from '../../frozen/frozen.ts';

const site = new URL('https://short-fuse.example');
let copy: ContentCopy;
let before: Edition;
let after: Edition;

/** One figure corrected in one place: revenue of 2024, from $1.9 billion to $1.8 billion. */
beforeAll(() => {
  copy = contentCopy([['ledger/cash.yaml', /(- id: cw-revenue-2024\n(?: {2}.*\n)*? {2}value: )1915\.426/, '$11840']]);
  before = makeEdition(FROZEN, site);
  after = makeEdition(copy.root, site);
});
afterAll(() => copy.remove());

const exhibitEditionOf = (edition: Edition, id: string): ExhibitEdition => {
  const edited = edition.exhibits.find(({ exhibit }) => exhibit.id === id);
  if (!edited) throw new Error(`no exhibit ${id}`);
  return edited;
};
const figureOf = (edition: Edition, id: string) => {
  const figure = edition.book.figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
};

test('prose follows, computed figures too', () => {
  expect(printed(figureOf(before, 'cw-revenue-2024'))).toBe('$1.9\u00a0billion');
  expect(printed(figureOf(after, 'cw-revenue-2024'))).toBe('$1.8\u00a0billion');
  // 62 percent of it.
  expect(printed(figureOf(after, 'microsoft-revenue'))).toBe('$1.1\u00a0billion');
  expect(figureOf(after, 'microsoft-revenue').working).toContain('$1,840\u00a0million');
});

test('takeaways and text alternatives follow', () => {
  expect(wordsOf(exhibitEditionOf(after, 'the-prospectus'), 'revenue').takeaway).toContain('$1.8\u00a0billion');
  expect(wordsOf(exhibitEditionOf(after, 'two-customers'), 'microsoft').alt).toContain('$1.8\u00a0billion');
});

test('chart, card and table follow', () => {
  const [old, now] = [exhibitEditionOf(before, 'the-bill'), exhibitEditionOf(after, 'the-bill')];
  const level = (edition: Edition, edited: ExhibitEdition) =>
    sceneOf(edited, 'both-loans', 'desk', edition.book).marks.find((mark) => mark.key === 'level/revenue');
  expect(level(after, now)).not.toEqual(level(before, old));
  const card = (edition: Edition, edited: ExhibitEdition) =>
    svgInTheme(sceneOf(edited, 'both-loans', 'card', edition.book), 'light');
  expect(card(after, now)).not.toBe(card(before, old));
  const table = (edition: Edition) => {
    const edited = exhibitEditionOf(edition, 'the-prospectus');
    const frame = edited.exhibit.frames.find(({ id }) => id === 'revenue');
    return frame?.table(edition.book.numbers, wordsOf(edited, 'revenue')).rows;
  };
  expect(table(before)?.flat().join()).toContain('$1.9\u00a0billion');
  expect(table(after)?.flat().join()).toContain('$1.8\u00a0billion');
});

test('the downloads follow', () => {
  const sheet = (edition: Edition): string => csv(sheetOfLedger(rows(edition)));
  expect(sheet(before)).toContain(',1915.426,');
  const now = sheet(after);
  expect(now).not.toContain(',1915.426,');
  expect(now).toContain(',2600,');
});
