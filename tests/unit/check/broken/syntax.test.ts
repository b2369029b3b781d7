import { expect, test } from 'vitest';
import { chapter, foundIn } from './check-one.ts';

/** A mistake in a chapter's text, which begins in line 8, and all that is said of it. */
test.each([
  [
    'a property without quotes',
    '<Fact id={revenue}/> of it.',
    ['8:7  <Fact>: expected a property in quotes, like id="..."'],
  ],
  [
    'curly quotes round a property',
    '<Fact id=“revenue-2024”/> of it.',
    ['8:10  curly quotes round a property: expected straight ones, like id="..."'],
  ],
  [
    'an address in angle brackets',
    'See <https://example.org>.',
    ['8:5  an address in angle brackets: expected [words](address)'],
  ],
  [
    'a note left open',
    'It fell. <Note>Ask.',
    ['8:10  <Note> is not closed where it should be: expected </Note>, on a line of its own if <Note> is'],
  ],
  [
    'a tag closed in the wrong place',
    '<Pull>\n\nIt *fell.</Pull>*',
    ['10:10  </Pull> is apart from its opening tag: expected both in one line, or each on its own'],
  ],
  [
    'a closing tag for another',
    '<Pull>\n\nIt fell.\n\n</Check>',
    ['12:1  </Check> where <Pull> is open: expected </Pull>'],
  ],
  ['a closing tag too many', 'It fell.\n\n</Step>', ['10:1  a closing tag too many: nothing is open here']],
  ['a stray brace', 'It was {revenue.', ['8:8  a curly brace, { or }: expected plain text, or a component']],
  [
    'an HTML comment',
    '<!-- later -->',
    ['8:1  an HTML comment: expected a note to colleagues, <Note>...</Note>, which readers never see'],
  ],
  [
    'a component left open',
    '<Pull>\n\nIt fell.',
    ['8:1  <Pull> is not closed where it should be: expected </Pull>, on a line of its own if <Pull> is'],
  ],
  [
    'a less-than sign',
    'It was <3 of them.',
    ['8:8  "<3" is no component: expected one of Fact, Says, Term, Check, Pull, Note, Scrolly, Step'],
  ],
  [
    'a less-than sign before a word',
    'It was a<b.',
    ['8:11  a tag that cannot be read: expected one like <Fact id="..."/>, or words instead of the sign <'],
  ],
  [
    'a tag that is not finished',
    'It was <Fact id="revenue-2024',
    ['8:17  a tag that is not finished: expected one like <Fact id="..."/>'],
  ],
  [
    'a tag that is not finished, in a list',
    '- It was <Fact\n- It fell.',
    ['8:15  a tag that is not finished: expected one like <Fact id="..."/>'],
  ],
  ['a brace in a tag', 'It was <Fact {id}/>.', ['8:14  a curly brace, { or }: expected plain text, or a component']],
  [
    'a figure that is not closed',
    'It was <Fact id="revenue-2024"> in all.',
    ['8:8  <Fact> is not closed: expected /> at its end, like <Fact id="..."/>'],
  ],
  [
    'a property with no quotes at all',
    'It was <Fact id=revenue-2024/>.',
    ['8:17  a property without quotes: expected one like id="..."'],
  ],
  [
    'a comma between properties',
    'It was <Fact id="revenue-2024", as="short"/>.',
    ['8:31  a tag that cannot be read: expected one like <Fact id="..."/>, or words instead of the sign <'],
  ],
  [
    'straight quotes in straight quotes',
    '<Check claim="It "made" money" finding="It did">\n\nYes.\n\n</Check>',
    [
      '8:23  a quotation mark too many, or one left out before it: expected straight ones round a property, “ and ” within it',
    ],
  ],
  [
    'a component in lower case',
    '<pull>\n\nIt fell.\n\n</Pull>',
    ['12:1  </Pull> where <pull> is open, which is no component (did you mean "Pull"?)'],
  ],
])('%s', (_, text, expected) => {
  expect(foundIn(chapter(text))).toEqual(expected);
});
