import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, expect, test } from 'vitest';
import { checkStory } from '../../../src/check/check.ts';
import { show } from '../../../src/ledger/read.ts';
import { contentCopy } from '../../content-copy.ts';
import { placeOf, removeCopy, withMistake } from './broken/story-copy.ts';

afterEach(removeCopy);

const valueOf = (id: string, value: string): RegExp =>
  new RegExp(`(?<=id: ${id}\\n(?: {2}.*\\n)*? {2}value: )${value}`);
const REVENUE = valueOf('cw-revenue-2024', '1915.426');
const REVENUE_NOW = valueOf('cw-revenue-2024', '191.5426');
const flat = (lines: readonly string[]): string[] => lines.map((line) => line.replaceAll('\u00a0', ' '));

test.each([
  ['dollars for millions', REVENUE, '1915426000', /if it was typed in dollars, write 1915\.426 \(\$1\.9 billion\)/],
  [
    'the unit for millions',
    /(?<=id: cw-revenue-2024\n(?: {2}.*\n)*? {2}unit: )USD million/,
    'USD',
    /This is \$1,915\.43; if \$1\.9 billion is meant, the unit is USD million/,
  ],
])('%s: told once, at the value', (_, from, to, message) => {
  const told = flat(withMistake('ledger/cash.yaml', from, to)).filter((line) => line.includes('/ledger/'));
  expect(told).toEqual([expect.stringMatching(/^content\/ledger\/cash\.yaml:\d+:10 {2}/)]);
  expect(told[0]).toMatch(message);
});

test('a percentage over a hundred is told where it stands, not where it is used', () => {
  const told = withMistake('ledger/concentration.yaml', valueOf('conc-62', '62'), '620');
  const ledger = told.filter((line) => line.includes('/ledger/'));
  expect(ledger).toEqual([
    expect.stringMatching(/^content\/ledger\/concentration\.yaml:\d+:10 {2}value: 620 is no usual number of percent/),
  ]);
});

test('parts that no longer come to their sum', () => {
  const told = flat(withMistake('ledger/concentration.yaml', valueOf('conc-62', '62'), '66'));
  expect(told).toContainEqual(
    `warning ${placeOf('ledger/concentration.yaml', '77\n  adds:')}  no longer adds up: 66% (conc-62) + 15% (cw-custc-2024) ` +
      'is 81%, and this says 77%: expected one of them to be put right, or the line "adds" to be taken away',
  );
  const unknown = withMistake('ledger/concentration.yaml', 'adds: [conc-62,', 'adds: [conc-26,');
  expect(unknown).toEqual([
    expect.stringMatching(
      /concentration\.yaml:\d+:10 {2}no figure "conc-26" in the ledger \(there is "conc-62", 62%: /,
    ),
  ]);
  const mixed = withMistake('ledger/concentration.yaml', 'adds: [conc-62,', 'adds: [cw-revenue-2024,');
  expect(mixed).toEqual([
    expect.stringMatching(/"cw-revenue-2024" is in USD million, the sum in percent: expected figures of one unit$/),
  ]);
});

const saved = contentCopy();
afterAll(saved.remove);
const git = (...args: string[]): void => {
  const who = ['-c', 'user.name=An editor', '-c', 'user.email=editor@example.org'];
  const { status, stderr } = spawnSync('git', [...who, ...args], {
    cwd: saved.root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: saved.root },
  });
  if (status !== 0) throw new Error(stderr);
};

test('a value ten times what was last saved, until it is saved', () => {
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--message', 'As it stands');
  const told = (): string[] => flat(checkStory(saved.root).map(show)).filter((line) => line.includes('last saved'));
  expect(told()).toEqual([]);
  saved.change('ledger/cash.yaml', REVENUE, '19154.26');
  expect(told()).toEqual([
    expect.stringMatching(
      /^content\/ledger\/cash\.yaml:\d+:10 {2}"cw-revenue-2024" was \$1,915\.426 million \(value 1915\.426, unit USD million\) .* 10 times larger\. If that is meant, commit it/,
    ),
  ]);
  // A little more is a correction, and the same sum in another unit no change.
  saved.change('ledger/cash.yaml', '19154.26', '2015.426');
  expect(told()).toEqual([]);
  saved.change('ledger/cash.yaml', '2015.426', '191.5426');
  expect(told()).toEqual([expect.stringContaining('10 times smaller')]);
  git('commit', '--quiet', '--all', '--message', 'As it is meant');
  expect(told()).toEqual([]);
});

test('a value with which the model cannot work is told where it stands, whatever its size', () => {
  saved.change('ledger/cash.yaml', REVENUE_NOW, '25.5426');
  const errors = checkStory(saved.root).filter(({ warning }) => !warning);
  expect(flat(errors.map(show))).toEqual([
    expect.stringMatching(
      /^content\/ledger\/cash\.yaml:\d+:10 {2}"cw-revenue-2024" was .* when the work was last saved, and is \$25\.543 million .*: with it cord cannot be worked out: /,
    ),
  ]);
});
