import { expect, test } from 'vitest';
import { chapter, foundIn } from './check-one.ts';

/** A mistake in a chapter's text, which begins in line 8, and all that is said of it. */
test.each([
  [
    'a title in the text',
    '# Again\n\nIt fell.',
    ['8:1  a heading of the first level: that is the title, which stands at the top of the file; expected ##'],
  ],
  [
    'a level of heading left out',
    '## One\n\nIt fell.\n\n#### Two\n\nIt rose.',
    ['12:1  a heading of level 4 after level 2: expected ###'],
  ],
  ['a heading without words', '##\n\nIt fell.', ['8:1  a heading without words']],
  [
    'a heading twice',
    '## One\n\nIt fell.\n\n## One\n\nIt rose.',
    ['12:1  this heading has the same address, #one, as the one in chapter.mdx: expected other words'],
  ],
  [
    'a heading with the address of an exhibit',
    '<Scrolly exhibit="the-prospectus">\n\n</Scrolly>\n\n## The prospectus\n\nIt fell.',
    [
      '8:1  <Scrolly> is empty: expected at least one <Step>',
      '12:1  this heading has the same address, #the-prospectus, as the exhibit "the-prospectus": expected other words',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(foundIn(chapter(text))).toEqual(expected);
});
