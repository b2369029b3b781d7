import { expect, test } from 'vitest';
import { checkStory } from '../../../src/check/check.ts';
import { mistakesPage } from '../../../src/editor/mistakes-page.ts';
import { areHeadsReadable, mistakesInHeads } from '../../../src/editor/readable-heads.ts';
import { contentCopy } from '../../content-copy.ts';

const ROOT = process.cwd();
const AROUND = { tag: 'zh-Hans', words: { toMend: '待改', comesBack: '改好 & 回来' } };
const MISTAKE = { file: 'content/story.yaml', line: 2, column: 8, message: 'expected <words> &  "quotes"' };

test('each mistake leads to its line for editing, and shows it', () => {
  const page = mistakesPage(ROOT, [MISTAKE], undefined, AROUND);
  expect(page).toMatch(/<a href="vscode:\/\/file\/.*\/content\/story\.yaml:2">content\/story\.yaml:2:8<\/a>/);
  expect(page).toContain('<br>expected &lt;words&gt; &amp;  &quot;quotes&quot;<pre>title: Short Fuse</pre>');
  expect(mistakesPage(ROOT, [MISTAKE], 'https://example.org/repository', AROUND)).toContain(
    '<a href="https://example.org/repository/blob/HEAD/content/story.yaml#L2">',
  );
});

test('it speaks the language of the preview, and says nothing where its words cannot be read', () => {
  const page = mistakesPage(ROOT, [MISTAKE], undefined, AROUND);
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).toContain('<h1>待改</h1>');
  expect(page).toContain('<p>改好 &amp; 回来</p>');
  expect(mistakesPage(ROOT, [MISTAKE], undefined, undefined)).not.toMatch(/<h1>|<p>/);
});

test('a file that is missing, or a line that is not there, has none to show', () => {
  for (const mistake of [
    { ...MISTAKE, file: 'content/missing.yaml' },
    { ...MISTAKE, line: 9999 },
  ])
    expect(mistakesPage(ROOT, [mistake], undefined, AROUND)).not.toContain('<pre>');
});

test('mistakes in the head of a text, which Astro cannot start on, are told from those below it', () => {
  const at = (file: string, line: number, warning?: true) => ({
    file: `content/${file}`,
    line,
    column: 1,
    message: 'wrong',
    ...(warning && { warning }),
  });
  const head = at('chapters/en/prologue.mdx', 3);
  const findings = [
    head,
    at('chapters/en/prologue.mdx', 10),
    at('chapters/en/prologue.mdx', 1, true),
    at('story.yaml', 1),
  ];
  expect(mistakesInHeads(ROOT, findings)).toEqual([head]);
});

test.each([
  ['a head without its title', /^title: .*\n/m, ''],
  ['a head that is no YAML', /^title: .*/m, 'title: "open'],
  ['a head that is not closed', /\n---\n/, '\n'],
  ['a merge conflict', /^title: .*/m, '<<<<<<< HEAD'],
])('%s keeps the preview from starting', (_, from, to) => {
  const copy = contentCopy();
  try {
    expect(areHeadsReadable(copy.root)).toBe(true);
    copy.change('chapters/en/prologue.mdx', from, to);
    expect(areHeadsReadable(copy.root)).toBe(false);
    expect(mistakesInHeads(copy.root, checkStory(copy.root))).not.toEqual([]);
  } finally {
    copy.remove();
  }
});
