import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { changeIn } from '../../content-copy.ts';
import { removeCopy, withChange } from './broken/story-copy.ts';

// Files and folders of the content that were renamed, taken away, laid elsewhere, or are no text.
afterEach(removeCopy);

test('a page that the site has and nobody wrote is an error that names its file', () => {
  const found = withChange((content) => {
    renameSync(join(content, 'pages/en/how-it-was-made.mdx'), join(content, 'pages/en/how-it-is-made.mdx'));
  });
  expect(found).toContain(
    'content/pages/en/how-it-was-made.mdx:1:1  the file is missing (did you mean "how-it-is-made.mdx"?): expected it under this name, for the page about/',
  );
});

test('a chapter is called as an address is', () => {
  const found = withChange((content) => {
    const story = join(content, 'story.yaml');
    writeFileSync(story, readFileSync(story, 'utf8').replace('- deadly-loans', '- The Bailout'));
    renameSync(join(content, 'chapters/en/deadly-loans.mdx'), join(content, 'chapters/en/The Bailout.mdx'));
  });
  expect(found.join('\n')).toMatch(
    /^content\/story\.yaml:\d+:5 {2}"The Bailout" is part of addresses: expected small letters with hyphens, here and for the file, like the-bailout$/m,
  );
});

test('a file that is no text is told once', () => {
  const found = withChange((content) => {
    writeFileSync(join(content, 'ledger/filing.yaml'), Buffer.alloc(4096));
  });
  expect(found.filter((each) => each.startsWith('content/ledger/filing.yaml'))).toEqual([
    'content/ledger/filing.yaml:1:1  4096 characters that cannot be seen, U+0000 the first: expected text, or the file as it was last saved',
  ]);
});

test('a folder under another name is told, and nothing that follows from it', () => {
  const found = withChange((content) => {
    renameSync(join(content, 'chapters/en'), join(content, 'chapters/english'));
  });
  expect(found).toEqual([
    'content/chapters/en:1:1  the folder is missing (did you mean "english"?): expected it for the story’s own language, the first in content/story.yaml',
  ]);
});

test('a folder that is gone with the one around it, and a file in one’s place, are told in words', () => {
  const found = withChange((content) => {
    rmSync(join(content, 'pages'), { recursive: true });
    rmSync(join(content, 'ledger'), { recursive: true });
    writeFileSync(join(content, 'ledger'), '- id: mine\n');
  });
  expect(found).toEqual([
    'content/ledger:1:1  the folder is missing: expected it with its files',
    'content/pages/en:1:1  the folder is missing: expected it for the story’s own language, the first in content/story.yaml',
  ]);
  const whole = withChange((content) => {
    rmSync(join(content, 'chapters'), { recursive: true });
  });
  expect(whole).toEqual(['content/chapters:1:1  the folder is missing: expected it with its files']);
  const further = withChange((content) => {
    const story = join(content, 'story.yaml');
    const language = '  - { id: xx, tag: cy, name: Made up }\n';
    writeFileSync(story, readFileSync(story, 'utf8').replace(/(?<=\nlanguages:\n.*\n)/, language));
    writeFileSync(join(content, 'words/xx'), 'words\n');
  });
  expect(further).toEqual(['content/words/xx:1:1  a file of this name: expected a folder']);
});

test('files that nothing reads are told at the top of the content and of its folders', () => {
  const found = withChange((content) => {
    writeFileSync(join(content, 'my-figures.yaml'), '- id: mine\n');
    writeFileSync(join(content, 'sources.yml'), '- id: mine\n');
    writeFileSync(join(content, 'chapters/prologue.mdx'), 'A prologue.\n');
  }).join('\n');
  expect(found).toMatch(/^warning content\/my-figures\.yaml:1:1 {2}nothing reads this file: .*content\/ledger/m);
  expect(found).toMatch(
    /^warning content\/sources\.yml:1:1 {2}nothing reads this file: .*\(did you mean "sources\.yaml"\?\)$/m,
  );
  expect(found).toMatch(
    /^warning content\/chapters\/prologue\.mdx:1:1 {2}nothing reads this file: .*content\/chapters\/en$/m,
  );
});

test('a folder in a file’s place is told in words', () => {
  const found = withChange((content) => {
    renameSync(join(content, 'glossary.yaml'), join(content, 'words.yaml'));
    mkdirSync(join(content, 'glossary.yaml'));
  });
  expect(found).toContain('content/glossary.yaml:1:1  a folder of this name: expected a file');
});

test('a folder in which nobody looks is told', () => {
  const found = withChange((content) => {
    mkdirSync(join(content, 'ledger/old'));
    writeFileSync(join(content, 'ledger/old/mine.yaml'), '- id: mine\n');
  });
  expect(found).toEqual([
    'warning content/ledger/old:1:1  nothing reads what is in this folder: expected its files in content/ledger itself',
  ]);
});

test('a language listed twice, and one that is revised against another listed first', () => {
  const languages = (first: string) =>
    withChange((content) => {
      const story = join(content, 'story.yaml');
      const text = readFileSync(story, 'utf8').replace(/(?<=\nlanguages:\n)(?: .*\n)+/, first);
      writeFileSync(story, text);
      mkdirSync(join(content, 'words/zh'), { recursive: true });
    });
  expect(languages('  - { id: en, tag: en, name: English }\n'.repeat(2))).toEqual([
    expect.stringMatching(/^content\/story\.yaml:\d+:\d+ {2}the language "en" is listed twice$/),
  ]);
  expect(languages('  - { id: zh, tag: zh-Hans, name: 中文 }\n')).toEqual([
    expect.stringMatching(
      /^content\/story\.yaml:1:1 {2}"zh" is the first under languages, and content\/words\/zh\/revised\.yaml says/,
    ),
  ]);
});

test('a day of the last change that is to come is told where a commit says which day it is', () => {
  const found = withChange((content) => {
    const root = join(content, '..');
    changeIn(root, 'story.yaml', /^updated: .*/m, "updated: '2041-01-01'");
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.hooksPath='];
    for (const args of [['init'], ['add', 'content/story.yaml'], ['commit', '-m', 'x']])
      execFileSync('git', [...who, ...args], { cwd: root, stdio: 'ignore', env });
  });
  expect(found).toEqual([
    expect.stringMatching(
      /^content\/story\.yaml:\d+:10 {2}2041-01-01 is still to come: expected the day of the last change, today or earlier$/,
    ),
  ]);
});
