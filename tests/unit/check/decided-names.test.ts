import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkDecidedNames } from '../../../src/check/decided-names.ts';
import { show } from '../../../src/ledger/read.ts';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Findings in a story that has these files, by their paths below `content/`. */
function found(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'names-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  return checkDecidedNames(root, 'zh').map(show);
}

const NAMES = `- for: Nvidia
  write: 英伟达
  not: [Nvidia, 辉达]
- for: The Motley Fool
  write: The Motley Fool
  not: [Motley Fool]
`;
const list = { 'words/zh/names.yaml': NAMES };

test('a language without a list has decided nothing', () => {
  expect(found({ 'chapters/zh/one.mdx': '辉达造芯片。' })).toEqual([]);
});

test('what is written otherwise than decided is named with its place, in every kind of file', () => {
  const all = found({
    ...list,
    'chapters/zh/one.mdx': '造芯片的是\n\n辉达，还是辉达。',
    'pages/zh/about.mdx': 'Nvidia也在。',
    'exhibits/zh/twins.yaml': 'title: 辉达',
    'words/zh/brief.yaml': 'title: 辉达',
    'words/zh/ledger/loans.yaml': '- id: a\n  statement: 辉达的芯片。',
  });
  expect(all).toHaveLength(6);
  expect(all[0]).toBe(
    'content/chapters/zh/one.mdx:3:1  "辉达" is written "英伟达" here: content/words/zh/names.yaml has it so',
  );
  expect(all[1]).toMatch(/one\.mdx:3:6 /);
  expect(all[5]).toMatch(/loans\.yaml:2:14 /);
});

test.each([
  ['the decided form, whatever stands within it', 'The Motley Fool说，英伟达在涨。'],
  ['an address', '见[这里](https://example.org/Nvidia)。'],
  ['the name of a figure', '{Nvidia-5pct}'],
])('%s is left alone', (_, text) => {
  expect(found({ ...list, 'chapters/zh/one.mdx': text })).toEqual([]);
});

test('comments are for editors, and names of who says so are the story’s own', () => {
  expect(
    found({ ...list, 'exhibits/zh/twins.yaml': '# Nvidia\ntitle: 孪生', 'words/zh/said-by.yaml': 'Nvidia: 英伟达' }),
  ).toEqual([]);
});

test.each([
  ['- for: Nvidia\n  write: 英伟达\n  not: [英伟达]\n', /names\.yaml:3:9 {2}"英伟达" is the decided form itself/],
  ['- for: Nvidia\n  write: 英伟达\n', /names\.yaml:1:3 .*not/],
  ['- write: 英伟达\n  not: [辉达]\n', /names\.yaml:1:3 .*for/],
])('a mistake in the list is told at its line', (names, message) => {
  expect(found({ 'words/zh/names.yaml': names })).toEqual([expect.stringMatching(message)]);
});
