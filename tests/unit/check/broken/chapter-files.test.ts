import { expect, test } from 'vitest';
import { chapter, foundIn } from './check-one.ts';

/** A mistake in a file as a whole. */
test.each([
  [
    'no front matter',
    'It fell.\n',
    ['1:1  nothing between --- and --- at the top, each on a line of its own: expected its title and the like'],
  ],
  [
    'front matter left open',
    '---\ntitle: A chapter\n\nIt fell.\n',
    ['1:1  nothing between --- and --- at the top, each on a line of its own: expected its title and the like'],
  ],
  [
    'a missing title, an unknown key and a straight quote above the text',
    `---\nkicker: One\nopening: It's open\nsumary: It is short.\n---\n\nIt fell.\n`,
    [
      '2:1  lacks "title"',
      `3:12  a straight apostrophe or quote, ': expected ’`,
      '4:9  unknown key "sumary" (did you mean "summary"?)',
    ],
  ],
  [
    'a key twice above the text',
    '---\ntitle: A chapter\ntitle: A chapter\nkicker: One\nopening: It opens.\nsummary: It is short.\n---\n\nIt fell.\n',
    ['3:1  the key "title" stands here twice'],
  ],
  [
    'words to be set that the opening does not have',
    '---\ntitle: A chapter\nkicker: One\nopening: It opens.\nset: { words: closes, as: lit }\nsummary: It is short.\n---\n\nIt fell.\n',
    ['5:15  set.words: expected words that stand in the opening, letter for letter'],
  ],
  [
    'a way of setting them that there is not',
    '---\ntitle: A chapter\nkicker: One\nopening: It opens.\nset: { words: opens, as: hollows }\nsummary: It is short.\n---\n\nIt fell.\n',
    [
      '5:26  set.as: "hollows" is not one of lit, struck, small, wires, hollow, redacted, sinking, ruled, hatched, burning, spaced (did you mean "hollow"?)',
    ],
  ],
  ['nothing', '', ['1:1  the file is empty']],
  [
    'marks of a merge conflict',
    '---\ntitle: A chapter\nkicker: One\nopening: It opens.\nsummary: It is short.\n---\n\n<<<<<<< HEAD\nIt fell.\n=======\nIt rose.\n>>>>>>> other\n',
    [
      '8:1  a merge conflict is left: expected one of the two versions, without the line "<<<<<<< HEAD"',
      '10:1  a merge conflict is left: expected one of the two versions, without the line "======="',
      '12:1  a merge conflict is left: expected one of the two versions, without the line ">>>>>>> other"',
    ],
  ],
  [
    'a byte-order mark',
    '\ufeff---\ntitle: x\n---\n',
    ['1:1  begins with a byte-order mark: expected the file to be saved as UTF-8 without one'],
  ],
  [
    'a direction turned by hand',
    'It \u202efell.\n',
    ['1:4  a character that cannot be seen, U+202E: expected it to be deleted'],
  ],
])('%s', (_, text, expected) => {
  expect(foundIn(text)).toEqual(expected);
});

test('bytes that are not UTF-8', () => {
  const latin = Buffer.from(chapter('A caf\u00e9.'), 'latin1');
  expect(foundIn(latin)).toEqual(['8:6  not UTF-8 from here on: expected the file to be saved as UTF-8']);
});
