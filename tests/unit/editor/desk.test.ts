import { afterAll, expect, test } from 'vitest';
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

test('a term that no text explains is told, and the longest takeaways come in order', () => {
  expect(desk.terms.map(({ name }) => name)).toContain('Unexplained');
  const lengths = desk.longest.map(({ text }) => Buffer.byteLength(text));
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  expect(lengths.length).toBeGreaterThan(0);
});
