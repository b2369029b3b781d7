import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { revisedNow } from '../../../src/check/revised.ts';
import { makeEdition } from '../../../src/edition/edition.ts';
import { readStory } from '../../../src/edition/story.ts';
import { besideOf } from '../../../src/editor/beside.ts';
import { readManuscript } from '../../../src/editor/manuscript.ts';
import { plainText } from '../../../src/editor/plain-text.ts';
import { glossarySection } from '../../../src/editor/words-text.ts';
import { contentCopy } from '../../content-copy.ts';
import { MADE_UP, writeMadeUp } from '../../made-up-language.ts';

const { root, change, remove } = contentCopy();
afterAll(remove);
writeMadeUp(root, ['prologue', 'two-customers']);

test('the storyboard of another language tells which steps have changed in the story’s own', () => {
  const path = join(root, `content/words/${MADE_UP}/revised.yaml`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stringify(revisedNow(root, readStory(root), MADE_UP)));
  const changed = (frame: string): boolean | undefined =>
    besideOf(makeEdition(root, undefined, MADE_UP), 'two-customers', frame)?.changed;
  expect(['before', 'microsoft', 'redacted'].map(changed)).toEqual([false, false, false]);
  change(
    'exhibits/en/two-customers.yaml',
    /(?<= {2}before:\n(?: {4}.*\n)*? {4}takeaway: ).*/,
    'Another {conc-16-2022}',
  );
  change('chapters/en/two-customers.mdx', /(?<=<Step frame="redacted">\n\n)/, 'A word more. ');
  expect(['before', 'microsoft', 'redacted'].map(changed)).toEqual([true, false, true]);
  expect(besideOf(makeEdition(root, undefined, 'en'), 'two-customers', 'before')).toBeUndefined();
});

test('the story as plain text is in its language, with its marks', () => {
  const text = plainText(readManuscript(root, makeEdition(root, undefined, MADE_UP)));
  const [cover = ''] = text.split('\n\n\n');
  expect(text).toMatch(/^# Prøløgüë: /m);
  expect(text).toMatch(/^\[Ëxhîbît \d+, fråmë: before\] Tåkëåwåy: /m);
  expect(cover).not.toMatch(/Published/);
  expect(text.match(/^\[(?!Ëxh|Thë chëck|Ënd|Sët|Nøtë)/gm)).toBeNull();
});

test('what changed in a term of another language is told in that language’s file', () => {
  const manuscript = readManuscript(root, makeEdition(root, undefined, MADE_UP));
  const [line] = glossarySection(manuscript, root).lines;
  expect(line?.place.file).toBe(`content/words/${MADE_UP}/glossary.yaml`);
});
