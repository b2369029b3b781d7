import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/exhibits/catalogue.ts';
import { EXAMPLES, withGenerated } from '../../../src/editor/guide.ts';
import { show } from '../../../src/ledger/read.ts';
import { asText } from '../../../src/ledger/source-text.ts';
import { checkText } from '../../../src/check/chapter.ts';
import { ownWords } from '../../../src/check/own-words.ts';
import { Sound } from '../../../src/check/sound.ts';
import { Speller } from '../../../src/check/spelling.ts';
import { ChapterFront } from '../../../src/edition/front-matter.ts';
import { readGlossary } from '../../../src/edition/glossary.ts';
import { COMPONENTS } from '../../../src/edition/components.ts';
import { FROZEN, frozenBook } from '../../frozen/frozen.ts';

const guide = readFileSync('content/README.md', 'utf8');
const FRONT = ['title', 'kicker', 'opening', 'summary'].map((name) => `${name}: An example`).join('\n');

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
    const figures = new Map([...frozenBook.figures.keys()].map((id) => [id, undefined]));
    const own = ownWords(readFileSync(join(FROZEN, 'content/words.txt'), 'utf8'));
    const known = {
      catalogue: CATALOGUE,
      unread: new Set<string>(),
      formerly: new Map<string, string>(),
      figures,
      standing: undefined,
      values: undefined,
      terms: new Set(readGlossary(FROZEN).keys()),
      dates: undefined,
      own,
      justified: [],
      names: undefined,
      speller: new Speller(own, figures),
      sound: new Sound(),
    };
    const chapter = asText(Buffer.from(`---\n${FRONT}\n---\n\n${example}`));
    const { report } = checkText('', 'example.mdx', chapter, ChapterFront, '', known);
    expect(report.findings.filter(({ waits }) => !waits).map(show)).toEqual([]);
    expect(example).toContain(`<${name}`);
  },
);

test('the commands, files and folders it names exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'dev', 'guide', 'story:text', 'story:diff']));
  // Spanish is the guide's example of a language to come; what it would have, English has.
  for (const [, file = ''] of guide.matchAll(/`((?:[a-z]+\/)+|[a-z]+\.yaml)`/g)) {
    const places = ['content', 'content/words/en'].map((folder) => join(folder, file.replace(/\bes\/$/, 'en/')));
    expect(
      places.some((place) => existsSync(place)),
      file,
    ).toBe(true);
  }
});

test('a guide that lost a mark is named', () => {
  expect(() => withGenerated('# Nothing')).toThrow('content/README.md: expected "<!-- generated: components -->"');
});
