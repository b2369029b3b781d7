import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLES, withGenerated } from '../../../src/desk/guide.ts';
import { show } from '../../../src/ledger/read.ts';
import { checkChapter } from '../../../src/prose/check.ts';
import { readGlossary } from '../../../src/prose/glossary.ts';
import { COMPONENTS } from '../../../src/prose/language.ts';
import { book } from '../exhibits/all-frames.ts';

const guide = readFileSync('content/README.md', 'utf8');

test('the guide is up to date: `npm run guide` would change nothing', () => {
  expect(withGenerated(guide)).toBe(guide);
});

test('it names every component with its properties', () => {
  for (const [name, { purpose, properties }] of Object.entries(COMPONENTS)) {
    const own = guide.slice(guide.indexOf(`### \`<${name}>\``));
    expect(own, name).toContain(purpose);
    for (const property of Object.keys(properties)) expect(own, name).toContain(`- \`${property}\`: `);
  }
  expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(COMPONENTS).sort());
});

test.each(Object.entries(EXAMPLES))(
  'the example of %s passes the check of all content, and uses it',
  (name, example) => {
    const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
    try {
      const path = join(root, 'example.mdx');
      writeFileSync(path, example);
      const known = { figures: new Set(book.figures.keys()), terms: new Set(readGlossary(process.cwd()).keys()) };
      expect(checkChapter(root, path, known).map(show)).toEqual([]);
      expect(example).toContain(`<${name}`);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
);

test('the commands, files and folders it names exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'dev', 'guide', 'story:text', 'story:diff']));
  for (const [, file = ''] of guide.matchAll(/`((?:[a-z]+\/)+|[a-z]+\.yaml)`/g))
    expect(() => readFileSync(join('content', file)), file).not.toThrow(/ENOENT/);
});

test('a guide that lost a mark is named', () => {
  expect(() => withGenerated('# Nothing')).toThrow('content/README.md: expected "<!-- generated: components -->"');
});
