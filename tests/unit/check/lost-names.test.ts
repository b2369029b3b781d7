import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { checkOwnLanguage } from '../../../src/check/own-language.ts';
import type { LostName } from '../../../src/ledger/mistake.ts';
import { contentCopy, type Change } from '../../content-copy.ts';

// What only follows from a mistaken name is left out by what the finding says it is about, and not by its words.
const copy = contentCopy();
afterAll(copy.remove);

let planted: { readonly path: string; readonly text: string } | undefined;
function plant(...[file, from, to]: Change): void {
  const path = join(copy.root, 'content', file);
  planted = { path, text: readFileSync(path, 'utf8') };
  copy.change(file, from, to);
}
afterEach(() => {
  if (planted) writeFileSync(planted.path, planted.text);
  planted = undefined;
});

const CHAPTER = 'chapters/en/two-customers.mdx';
const BILL = 'exhibits/en/the-bill.yaml';

const mistaken = () => checkOwnLanguage(copy.root).checked.mistaken;

// A name in a passage is misspelt.
test.each<[LostName['kind'], where: string, file: string, passage: string, meant: string, name: string]>([
  ['figure', 'in a chapter', CHAPTER, '<Fact id="cw-revenue-2023"/>', 'cw-revenue-2023', 'cw-revnue-2023'],
  ['figure', 'in a takeaway', BILL, '{both-loans-2026}', 'both-loans-2026', 'both-loan-2026'],
  ['figure', 'in what a takeaway rests on', BILL, '- both-loans-2026 >', 'both-loans-2026', 'both-loan-2026'],
  [
    'figure',
    'in a formula',
    'ledger/computed.yaml',
    "'conc-62 × cw-revenue-2024'",
    'cw-revenue-2024',
    'cw-revnue-2024',
  ],
  ['figure', 'in a sum', 'ledger/cash.yaml', 'adds: [cw-cash-2024,', 'cw-cash-2024', 'cw-cahs-2024'],
  [
    'figure',
    'in place of another',
    'ledger/cash.yaml',
    'instead: cw-revenue-2022',
    'cw-revenue-2022',
    'cw-revnue-2022',
  ],
  [
    'figure',
    'of a claim',
    'arithmetic.yaml',
    'claim: ddtl1-interest-892m',
    'ddtl1-interest-892m',
    'ddtl1-intrest-892m',
  ],
  ['term', 'in a chapter', CHAPTER, '<Term id="fair-value"', 'fair-value', 'fair-valu'],
  ['exhibit', 'in a chapter', CHAPTER, '<Scrolly exhibit="two-customers">', 'two-customers', 'two-custmers'],
  ['frame', 'in a chapter', CHAPTER, '<Step frame="openai">', 'openai', 'openia'],
  ['frame', 'that is shared', 'exhibits/en/circle-of-money.yaml', 'shared: openai', 'openai', 'openia'],
  ['frame', 'of a card', 'story.yaml', 'card: the-bill/both-loans', 'the-bill/both-loans', 'the-bill/both-loan'],
  [
    'frame',
    'that was corrected',
    'corrections.yaml',
    'frame: twins/not-coreweave',
    'twins/not-coreweave',
    'twins/not-corewave',
  ],
])('a lost %s %s', (kind, _, file, passage, meant, name) => {
  plant(file, passage, passage.replace(meant, name));
  expect(mistaken()).toContainEqual({ kind, name, meant });
});

test('a lost figure in words of a chapter', () => {
  plant(CHAPTER, '<Says id="', '<Says id="q');
  expect(mistaken()).toContainEqual(
    expect.objectContaining({ kind: 'figure', name: expect.stringMatching(/^q/) as string }),
  );
});

test('a source whose entry is called otherwise', () => {
  plant('sources.yaml', '- id: fool-ipo', '- id: fool-ip');
  expect(mistaken()).toContainEqual({ kind: 'source', name: 'fool-ipo', meant: 'fool-ip' });
});

test('what is about no name says so', () => {
  plant(CHAPTER, '<Step frame="openai">', '<Step>');
  expect(mistaken()).toEqual([]);
});

test('what the model cannot work out is told by the value that does it', () => {
  plant('ledger/concentration.yaml', /(- id: conc-62\n(?: .*\n)*? {2}value: )62/, '$1620\n  range: { to: 700 }');
  const { findings } = checkOwnLanguage(copy.root);
  const errors = findings.filter(({ warning }) => !warning);
  expect(errors.map(({ failed }) => failed)).toContainEqual(
    expect.stringMatching(/cannot be worked out: \S+ is 6\.2: /),
  );
});

// The broken formula leaves the ledger without values, and the old name is known all the same.
test('a figure that formulas use is called by its new name wherever the old one stands', () => {
  plant('ledger/loans.yaml', '- id: cw-debt-total-2024\n', '- id: cw-debt-2024\n  formerly: [cw-debt-total-2024]\n');
  const { findings, checked } = checkOwnLanguage(copy.root);
  const told = findings.filter(({ about }) => about?.name === 'cw-debt-total-2024');
  expect(new Set(told.map(({ file }) => file.split('/')[1]))).toEqual(new Set(['chapters', 'ledger']));
  for (const { message } of told) expect(message).toMatch(/ \(it is called "cw-debt-2024" now\)$/);
  expect(checked.mistaken).toContainEqual({ kind: 'figure', name: 'cw-debt-total-2024', meant: 'cw-debt-2024' });
});

test('a figure of another period is not what was meant', () => {
  plant('ledger/loans.yaml', '- id: cw-debt-total-2024\n', '- id: cw-all-debt\n');
  const told = checkOwnLanguage(copy.root).findings.filter(({ about }) => about?.name === 'cw-debt-total-2024');
  expect(told.length).toBeGreaterThan(2);
  for (const { message } of told) expect(message).not.toMatch(/cw-debt-total-(?:2025h1|june26)/);
});
