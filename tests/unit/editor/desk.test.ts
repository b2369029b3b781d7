import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { deskOf } from '../../../src/editor/desk.ts';
import { correctionDrafts } from '../../../src/editor/since-published.ts';
import { makeEdition } from '../../../src/edition/edition.ts';
import { usageOf } from '../../../src/edition/usage.ts';
import { dateOf, dayNumber } from '../../../src/ledger/day.ts';
import { contentCopy, FIRST_PARAGRAPH } from '../../content-copy.ts';
import { unverifiedEntry } from './unverified-entry.ts';

const ENTRY = unverifiedEntry('looked-up-by-nobody', 'A figure that nobody has looked up.');
const PROLOGUE = 'chapters/en/prologue.mdx';
const { root, remove } = contentCopy([
  ['ledger/people.yaml', /$/, ENTRY],
  ['glossary.yaml', /$/, '\n- id: unexplained\n  term: Unexplained\n  definition: A word that no text explains.\n'],
  [PROLOGUE, FIRST_PARAGRAPH, 'It fell TK. <Note>Ask.</Note>\n\n$&'],
]);
afterAll(remove);
const desk = deskOf(makeEdition(root, undefined));

test('notes and what is to come are listed with their places', () => {
  expect(desk.waiting).toEqual([
    expect.objectContaining({ place: { file: `content/${PROLOGUE}`, line: 9 } }),
    expect.objectContaining({ text: expect.stringContaining('Ask.') as string }),
  ]);
});

test('a figure that nothing prints is unused, and unverified only where it is used', () => {
  const names = (lines: typeof desk.unused) => lines.map(({ name }) => name);
  expect(names(desk.unused)).toContain('looked-up-by-nobody, 3');
  expect(names(desk.unverified)).not.toContain('looked-up-by-nobody, 3');
  const used = contentCopy([
    ['ledger/people.yaml', /$/, ENTRY],
    [PROLOGUE, FIRST_PARAGRAPH, 'By report <Fact id="looked-up-by-nobody"/> began.\n\n$&'],
  ]);
  const after = deskOf(makeEdition(used.root, undefined));
  used.remove();
  expect(names(after.unverified)).toContain('looked-up-by-nobody, 3');
  expect(names(after.unused)).not.toContain('looked-up-by-nobody, 3');
});

test('figures checked long ago, claims judged long ago and changes since publication are told, with drafts', () => {
  const REVENUE = /(- id: cw-revenue-2024\n(?: {2}.*\n)*? {2}value: )1915\.426(\n(?: {2}.*\n)*?)( {2}check:)/;
  const then = contentCopy();
  const published = makeEdition(then.root, undefined).book;
  const LOAN = /(- id: cw-ddtl1-size\n(?: {2}.*\n)*?)( {2}check:)/;
  const now = contentCopy([
    ['ledger/cash.yaml', REVENUE, "$11925.426$2  checked: '2026-01-02'\n$3"],
    ['ledger/loans.yaml', LOAN, "$1  checked: '2026-01-01'\n$2"],
  ]);
  const edition = makeEdition(now.root, undefined);
  const after = deskOf(edition, [], '2027-06-01', published);
  const before = deskOf(edition, [], '2026-02-01', published);
  const same = deskOf(makeEdition(then.root, undefined), [], '2026-02-01', published);
  const names = (day: string, list: 'recheck' | 'postscript') => {
    const { [list]: lines } = deskOf(edition, [], day, published);
    return lines.map(({ name }) => name).join();
  };
  then.remove();
  now.remove();
  // After half a year a check is looked at again, after a quarter of one what became of a claim.
  expect(names('2026-07-01', 'recheck')).not.toContain('cw-revenue-2024');
  expect(names('2026-07-02', 'recheck')).toContain('cw-revenue-2024');
  const claim = [...edition.book.figures.values()].find(({ unit, asOf }) => unit === 'outcome' && asOf.length === 10);
  if (!claim) throw new Error('no claim was judged on a day');
  const [soon = '', late = ''] = [90, 91].map((days) => dateOf(dayNumber(claim.checked ?? claim.asOf) + days));
  expect(names(soon, 'postscript')).not.toContain(claim.id);
  expect(names(late, 'postscript')).toContain(claim.id);
  expect(after.recheck.slice(0, 2).map(({ name, text }) => `${name.split(',')[0] ?? ''} ${text.slice(0, 10)}`)).toEqual(
    ['cw-ddtl1-size 2026-01-01', 'cw-revenue-2024 2026-01-02'],
  );
  expect(before.recheck.map(({ name }) => name).join()).not.toContain('cw-revenue-2024');
  expect([before.postscript.length, after.postscript.length > 0]).toEqual([0, true]);
  expect(same.changed).toEqual([]);
  // What follows from it by a formula is told with it.
  const [changed, ...more] = after.changed;
  expect(more).toEqual([]);
  expect(changed?.name).toContain('cw-revenue-2024');
  const [entry] = parse(changed?.draft ?? '');
  expect(entry).toMatchObject({ date: '2027-06-01', figure: 'cw-revenue-2024' });
  expect([entry.was, entry.is].join().replaceAll('\u00a0', ' ')).toBe('$1,915.426 million,$1,925.426 million');
  expect(entry.where).toMatch(/\S/);
  // Once it is among the corrections nobody is asked for it again.
  const told = { book: edition.book, corrections: [entry] };
  expect(correctionDrafts(published, told, usageOf(edition), '2027-06-01')).toEqual([]);
});

test('a term that no text explains is told, and the longest takeaways come in order', () => {
  expect(desk.terms.map(({ name }) => name)).toContain('Unexplained');
  const lengths = desk.longest.map(({ text }) => Buffer.byteLength(text));
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  expect(lengths.length).toBeGreaterThan(0);
});
