import { expect, test } from 'vitest';
import { mistakesPage } from '../../../src/editor/mistakes-page.ts';
import { mistakesInHeads } from '../../../src/editor/readable-heads.ts';

const ROOT = process.cwd();
const MISTAKE = { file: 'content/story.yaml', line: 2, column: 8, message: 'expected <words> &  "quotes"' };

test('each mistake leads to its line for editing, and shows it', () => {
  const page = mistakesPage(ROOT, [MISTAKE], undefined);
  expect(page).toMatch(/<a href="vscode:\/\/file\/.*\/content\/story\.yaml:2">content\/story\.yaml:2:8<\/a>/);
  expect(page).toContain('<br>expected &lt;words&gt; &amp;  &quot;quotes&quot;<pre>title: Short Fuse</pre>');
  expect(mistakesPage(ROOT, [MISTAKE], 'https://example.org/repository')).toContain(
    '<a href="https://example.org/repository/blob/HEAD/content/story.yaml#L2">',
  );
});

test('a file that is missing, or a line that is not there, has none to show', () => {
  for (const mistake of [
    { ...MISTAKE, file: 'content/missing.yaml' },
    { ...MISTAKE, line: 9999 },
  ])
    expect(mistakesPage(ROOT, [mistake], undefined)).not.toContain('<pre>');
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
