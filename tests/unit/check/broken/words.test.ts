import { expect, test } from 'vitest';
import { chapter, foundIn } from './check-one.ts';

/** A mistake in a chapter's text, which begins in line 8, and all that is said of it. */
test.each([
  ['American spelling', 'The labor went on.', ['8:5  "labor" is spelt as in America: expected "labour"']],
  [
    'a figure typed by hand',
    'It made $1.9 billion in 2024.',
    [
      '8:9  "$1.9 billion" is typed by hand: expected <Fact id="..."/>, so that the figure opens to its source; a name with a digit belongs into content/words.txt',
    ],
  ],
  [
    'a figure typed into a property',
    '<Check claim="It made 12 of them" finding="It did">\n\nYes.\n\n</Check>',
    [
      '8:23  "12" is typed by hand: expected <Fact id="..."/>, so that the figure opens to its source; a name with a digit belongs into content/words.txt',
    ],
  ],
  [
    'straight quotes in a property',
    `<Check claim="It's true" finding='So "they" say'>\n\nYes.\n\n</Check>`,
    [
      `8:17  a straight apostrophe or quote, ': expected ’`,
      '8:38  a straight quote, ": expected “',
      '8:43  a straight quote, ": expected ”',
    ],
  ],
  ['two hyphens for a dash', 'It fell -- and rose.', ['8:9  " -- " is no dash: expected " – "']],
  ['two spaces', 'It fell.  It rose.', ['8:9  2 spaces: expected one']],
  ['a word twice', 'It was the the end.', ['warning 8:8  "the the": expected the word once']],
  [
    'a misspelt word',
    'They recieve it.',
    ['8:6  "recieve" is misspelt (did you mean "receive"?): if it is right, add it to content/words.txt'],
  ],
  [
    'an unknown name',
    'They met Coreweeve there.',
    [
      'warning 8:10  "Coreweeve" is not in the dictionary (did you mean "CoreWeave"?): if it is right, add it to content/words.txt',
    ],
  ],
  [
    'an old figure given for today',
    'Today it has <Fact id="staff-2022"/> people.',
    [
      'warning 8:14  <Fact id="staff-2022"> is as of 2022-12-31, but the sentence says "Today" and the story is of 2025-03-24',
    ],
  ],
  [
    'a unit after a figure',
    'It made <Fact id="revenue-2024"/> million.',
    ['warning 8:35  "million" after a figure, which prints its unit itself'],
  ],
])('%s', (_, text, expected) => {
  expect(foundIn(chapter(text))).toEqual(expected);
});
