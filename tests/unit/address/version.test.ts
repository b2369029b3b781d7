import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contentOf } from '../../../src/address/version.ts';
import { changeIn, contentCopy, type Change } from '../../content-copy.ts';

// Who has the story open is told of another one where a text of theirs is another, and of none where it is not.
const { root, remove } = contentCopy();
afterAll(remove);
const before = contentOf(root, 'en');

describe('a version is another one', () => {
  test.each<Change>([
    ['chapters/en/prologue.mdx', /$/, 'It ended.\n'],
    ['pages/en/how-it-was-made.mdx', /$/, 'It ended.\n'],
    ['exhibits/en/two-customers.yaml', 'takeaway: ', 'takeaway: Indeed, '],
    ['ledger/cash.yaml', 'value: 1915.426', 'value: 1916.426'],
    ['words/en/interface.yaml', /$/, '# Another.\n'],
    ['story.yaml', /^title: .*/m, 'title: Another'],
  ])('by %s', (...change) => {
    const putBack = changeIn(root, ...change);
    expect(contentOf(root, 'en')).not.toEqual(before);
    putBack();
    expect(contentOf(root, 'en')).toEqual(before);
  });
});

test.each(['chapters/xx/prologue.mdx', 'exhibits/xx/two-customers.yaml', 'pages/xx/a.mdx', 'words/xx/story.yaml'])(
  'a text of another language, %s, is no matter for who reads this one',
  (name) => {
    const file = join(root, 'content', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'title: Å\n');
    expect(contentOf(root, 'en')).toEqual(before);
    expect(contentOf(root, 'xx')).toContain('title: Å\n');
    writeFileSync(file, 'title: B\n');
    expect(contentOf(root, 'xx')).toContain('title: B\n');
  },
);

test('notes to editors are no part of it', () => {
  writeFileSync(join(root, 'content/note.txt'), 'Ask Ann.\n');
  expect(contentOf(root, 'en')).toEqual(before);
});
