import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { deskOf } from '../../../src/editor/desk.ts';
import { makeEdition } from '../../../src/edition/edition.ts';
import { contentCopy, FIRST_PARAGRAPH } from '../../content-copy.ts';

const ENTRY = `
- id: looked-up-by-nobody
  topic: people
  statement: A figure that nobody has looked up.
  value: 3
  unit: founders
  asOf: '2024'
  saidBy: CoreWeave
  kind: reported
  source: article
  check:
    verdict: unverified
    note: Not looked up.
`;
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
  const now = contentCopy([['ledger/cash.yaml', REVENUE, "$11925.426$2  checked: '2026-01-02'\n$3"]]);
  const edition = makeEdition(now.root, undefined);
  const after = deskOf(edition, [], '2027-06-01', published);
  const before = deskOf(edition, [], '2026-02-01', published);
  const same = deskOf(makeEdition(then.root, undefined), [], '2026-02-01', published);
  then.remove();
  now.remove();
  expect(after.recheck[0]).toMatchObject({ text: expect.stringContaining('2026-01-02. ') as string });
  expect(after.recheck[0]?.name).toContain('cw-revenue-2024');
  expect(before.recheck.map(({ name }) => name).join()).not.toContain('cw-revenue-2024');
  expect([before.postscript.length, after.postscript.length > 0]).toEqual([0, true]);
  expect(same.changed).toEqual([]);
  const [changed] = after.changed;
  expect(changed?.name).toContain('cw-revenue-2024');
  const [entry] = parse(changed?.draft ?? '');
  expect(entry).toMatchObject({ date: '2027-06-01', figure: 'cw-revenue-2024' });
  expect([entry.was, entry.is].join().replaceAll('\u00a0', ' ')).toBe('$1,915.426 million,$1,925.426 million');
  expect(entry.where).toMatch(/\S/);
});

test('a term that no text explains is told, and the longest takeaways come in order', () => {
  expect(desk.terms.map(({ name }) => name)).toContain('Unexplained');
  const lengths = desk.longest.map(({ text }) => Buffer.byteLength(text));
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  expect(lengths.length).toBeGreaterThan(0);
});
