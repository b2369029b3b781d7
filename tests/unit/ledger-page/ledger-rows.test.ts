import { expect, test } from 'vitest';
import { sheetOfLedger, type Row } from '../../../src/ledger-page/ledger-rows.ts';
import { csv } from '../../../src/share/csv.ts';

const row: Row = {
  id: 'conc-62',
  topic: 'concentration',
  statement: 'Plain',
  value: -62,
  unit: 'percent',
  printed: '−62%',
  as_of: '2024',
  said_by: 'CoreWeave',
  kind: 'filed',
  source: null,
  source_address: null,
  verdict: null,
  note: null,
  working: null,
  used_in: ['/#one', '/#two'],
};
const sheet = (rows: readonly Row[]): string => csv(sheetOfLedger(rows));
const line = (own: Partial<Row>): string => sheet([{ ...row, ...own }]).slice(sheet([]).length);

test('a plain row stands without quotes, and every line ends in CRLF', () => {
  expect(line({})).toBe('conc-62,concentration,Plain,-62,percent,−62%,2024,CoreWeave,filed,,,,,,/#one /#two\r\n');
});

test.each([
  ['a, b', '"a, b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+cmd', "'+cmd"],
  ['-5', '-5'],
  ['- a dash', "'- a dash"],
  ['@name, and more', '"\'@name, and more"'],
  ['＝1+1', "'＝1+1"],
  ['\t=1', "'\t=1"],
  ['−$5', '−$5'],
  ['a\u00a0b', 'a b'],
  ['- ', "'- "],
])('%j is written %j', (statement, written) => {
  expect(line({ statement })).toContain(`concentration,${written},-62`);
});
