import { afterAll, expect, test } from 'vitest';
import { checkKickers } from '../../../src/check/kickers.ts';
import { show } from '../../../src/ledger/read.ts';
import { contentCopy } from '../../content-copy.ts';

const { root, change, remove } = contentCopy();
afterAll(remove);
const words = ['none', 'one', 'two', 'three'];
const found = (...chapters: readonly string[]): readonly string[] =>
  checkKickers(root, chapters, 'en', { words }).map(show);

test('kickers that count are told where they do not rise', () => {
  expect(found('prologue', 'two-customers', 'deadly-loans')).toEqual([]);
  expect(found('deadly-loans', 'prologue', 'two-customers')).toEqual([
    'content/chapters/en/two-customers.mdx:3:9  “Problem one” comes after “Problem two” in content/chapters/en/deadly-loans.mdx, by the order of chapters in content/story.yaml: expected numbers that rise',
  ]);
  change('chapters/en/prologue.mdx', /kicker: .*/, "kicker: 'Problem 1'");
  expect(found('prologue', 'two-customers').join()).toMatch(/“Problem one” stands twice: also in .*prologue\.mdx/);
});
