import { expect, test } from 'vitest';
import { readInterface } from '../../../src/edition/interface.ts';
import { fieldsOf, fill, pieces, type Phrase } from '../../../src/edition/phrase.ts';
import { ContentError } from '../../../src/ledger/read.ts';
import { contentCopy, type Change } from '../../content-copy.ts';

const FILE = 'words/en/interface.yaml';

/** What is said of a file with one change. */
function said(...change: readonly [Change[1], Change[2]]): readonly string[] {
  const copy = contentCopy([[FILE, ...change]]);
  try {
    readInterface(copy.root, 'en');
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings.map(({ file, line, message }) => `${file}:${line > 1 ? 'line' : line} ${message}`);
  } finally {
    copy.remove();
  }
}

test('a text is filled in whatever order its language has', () => {
  const say = (text: string): string => fill(text as Phrase<'n' | 'all'>, { n: 2, all: 7 });
  expect(say('{n} of {all}')).toBe('2 of 7');
  expect(say('{all}, of which {n}')).toBe('7, of which 2');
  expect(fieldsOf('共{all}页，第{n}页')).toEqual(['all', 'n']);
});

test('a text with links comes in pieces, each with the link that follows it', () => {
  const text = 'Measure it by {figure}, {statement} ({who}).' as Phrase<'figure' | 'statement' | 'who'>;
  expect(pieces(text, ['figure'], { statement: 'Revenue of 2024', who: 'CoreWeave' })).toEqual([
    { text: 'Measure it by ', then: 'figure' },
    { text: ', Revenue of 2024 (CoreWeave).', then: undefined },
  ]);
});

/** The text of a key: the first of that name after its group's. */
const textOf = (group: string, key: string): RegExp => new RegExp(`(?<=^${group}:[^]*?^  +${key}: ).*`, 'm');

test.each<[string, RegExp, string, string]>([
  [
    'a field that is lost',
    textOf('stepper', 'count'),
    "'{n}'",
    'stepper.count: expected a text with {all}, {n}, not {n}',
  ],
  [
    'a field that is misspelt',
    /(?<=^cover:[^]*?^ +filed: .*)\{day\}/m,
    '{date}',
    'cover.filed: expected a text with {day}, not {date}',
  ],
  [
    'a field where nothing is filled in',
    textOf('page', 'skip'),
    'Skip {n}',
    'page.skip: expected a text with nothing in braces, not {n}',
  ],
  ['a text that is not known', /skip:/, 'skips:', 'unknown key "skips" (did you mean "skip"?)'],
])('%s is told with its place', (_, from, to, message) => {
  expect(said(from, to)).toContain(`content/${FILE}:line ${message}`);
});

test('a language without its file has the words of the story’s own', () => {
  expect(readInterface(process.cwd(), 'xx')).toEqual(readInterface(process.cwd(), 'en'));
});
