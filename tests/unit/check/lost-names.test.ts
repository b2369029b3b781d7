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

const figure = (name: string, meant: string): LostName => ({ kind: 'figure', name, meant });
const CHAPTER = 'chapters/en/two-customers.mdx';
const BILL = 'exhibits/en/the-bill.yaml';

test.each<[string, Change, LostName]>([
  [
    'a figure in a chapter',
    [CHAPTER, '<Fact id="cw-revenue-2023"/>', '<Fact id="cw-revnue-2023"/>'],
    figure('cw-revnue-2023', 'cw-revenue-2023'),
  ],
  [
    'in words of a chapter',
    [CHAPTER, '<Says id="', '<Says id="q'],
    expect.objectContaining({ kind: 'figure', name: expect.stringMatching(/^q/) as string }) as LostName,
  ],
  ['in a takeaway', [BILL, '{both-loans-2026}', '{both-loan-2026}'], figure('both-loan-2026', 'both-loans-2026')],
  [
    'in what a takeaway rests on',
    [BILL, '- both-loans-2026 >', '- both-loan-2026 >'],
    figure('both-loan-2026', 'both-loans-2026'),
  ],
  [
    'in a formula',
    ['ledger/computed.yaml', "'conc-62 × cw-revenue-2024'", "'conc-62 × cw-revnue-2024'"],
    figure('cw-revnue-2024', 'cw-revenue-2024'),
  ],
  [
    'in a sum',
    ['ledger/cash.yaml', 'adds: [cw-cash-2024,', 'adds: [cw-cahs-2024,'],
    figure('cw-cahs-2024', 'cw-cash-2024'),
  ],
  [
    'in place of another',
    ['ledger/cash.yaml', 'instead: cw-revenue-2022', 'instead: cw-revnue-2022'],
    figure('cw-revnue-2022', 'cw-revenue-2022'),
  ],
  [
    'of a claim',
    ['arithmetic.yaml', 'claim: ddtl1-interest-892m', 'claim: ddtl1-intrest-892m'],
    figure('ddtl1-intrest-892m', 'ddtl1-interest-892m'),
  ],
  [
    'a source',
    ['sources.yaml', '- id: fool-ipo', '- id: fool-ip'],
    { kind: 'source', name: 'fool-ipo', meant: 'fool-ip' },
  ],
  [
    'a term',
    [CHAPTER, '<Term id="fair-value"', '<Term id="fair-valu"'],
    { kind: 'term', name: 'fair-valu', meant: 'fair-value' },
  ],
  [
    'an exhibit',
    [CHAPTER, '<Scrolly exhibit="two-customers">', '<Scrolly exhibit="two-custmers">'],
    { kind: 'exhibit', name: 'two-custmers', meant: 'two-customers' },
  ],
  [
    'a frame',
    [CHAPTER, '<Step frame="openai">', '<Step frame="openia">'],
    { kind: 'frame', name: 'openia', meant: 'openai' },
  ],
  [
    'a frame that is shared',
    ['exhibits/en/circle-of-money.yaml', 'shared: openai', 'shared: openia'],
    { kind: 'frame', name: 'openia', meant: 'openai' },
  ],
  [
    'the frame of a card',
    ['story.yaml', 'card: the-bill/both-loans', 'card: the-bill/both-loan'],
    { kind: 'frame', name: 'the-bill/both-loan', meant: 'the-bill/both-loans' },
  ],
  [
    'a frame that was corrected',
    ['corrections.yaml', 'frame: twins/not-coreweave', 'frame: twins/not-corewave'],
    { kind: 'frame', name: 'twins/not-corewave', meant: 'twins/not-coreweave' },
  ],
])('%s', (_, change, about) => {
  plant(...change);
  expect(checkOwnLanguage(copy.root).checked.mistaken).toContainEqual(about);
});

test('what is about no name says so', () => {
  plant(CHAPTER, '<Step frame="openai">', '<Step>');
  expect(checkOwnLanguage(copy.root).checked.mistaken).toEqual([]);
});

test('what the model cannot work out is told by the value that does it', () => {
  plant('ledger/concentration.yaml', /(- id: conc-62\n(?: .*\n)*? {2}value: )62/, '$1620\n  range: { to: 700 }');
  const { findings } = checkOwnLanguage(copy.root);
  const errors = findings.filter(({ warning }) => !warning);
  expect(errors.map(({ failed }) => failed)).toContainEqual(
    expect.stringMatching(/cannot be worked out: \S+ is 6\.2: /),
  );
});
