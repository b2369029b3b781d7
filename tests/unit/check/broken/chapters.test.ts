import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../../src/exhibits/catalogue.ts';
import { chapter, foundIn } from './check-one.ts';

const LEFT_OUT = ': the story leaves out what no <Step> shows, and its page, which others may have shared, stays';
const EXHIBITS = CATALOGUE.map(({ id }) => id).join(', ');

/** A mistake in a chapter's text, which begins in line 8, and all that is said of it. */
test.each([
  [
    'an unknown component',
    'See <Fct id="revenue-2024"/>.',
    [
      '8:5  unknown component <Fct> (did you mean "Fact"?): expected one of Fact, Says, Term, Check, Pull, Note, Scrolly, Step',
    ],
  ],
  [
    'HTML',
    'A <b>bold</b> claim.',
    [
      '8:3  <b> is HTML: expected Markdown, like *emphasis*, or one of Fact, Says, Term, Check, Pull, Note, Scrolly, Step',
    ],
  ],
  [
    'an unknown property',
    '<Fact id="revenue-2024" style="short"/> of it.',
    ['8:25  <Fact> has no property "style": expected id, as'],
  ],
  ['a missing property', '<Fact as="short"/> of it.', ['8:1  <Fact> lacks its property "id"']],
  [
    'an address without https',
    'See [this](www.example.org).',
    ['8:5  the link "www.example.org" leads nowhere: expected https:// before it, "https://www.example.org"'],
  ],
  [
    'a picture',
    '![a photo](photo.jpg)',
    [
      '8:1  the link "photo.jpg" leads nowhere: there is no such file in public/, where a developer puts it. A chart is an exhibit of its own',
    ],
  ],
  [
    'a quotation by indent',
    '> She said so.',
    ['8:1  a line that begins with >: expected a paragraph, or <Pull> for a sentence set large'],
  ],
  ['American spelling', 'The labor went on.', ['8:5  "labor" is spelt as in America: expected "labour"']],
  [
    'a property twice',
    '<Fact id="revenue-2024" id="revenue-2024"/> of it.',
    ['8:25  <Fact> has its property "id" twice'],
  ],
  [
    'a property without quotes',
    '<Fact id={revenue}/> of it.',
    ['8:7  <Fact>: expected a property in quotes, like id="..."'],
  ],
  ['a property without a value', '<Fact id/> of it.', ['8:7  <Fact>: expected a property in quotes, like id="..."']],
  [
    'curly quotes round a property',
    '<Fact id=“revenue-2024”/> of it.',
    ['8:10  curly quotes round a property: expected straight ones, like id="..."'],
  ],
  [
    'an unknown figure',
    'It was <Fact id="revenu-2024"/>.',
    ['8:14  <Fact id="revenu-2024">: no such figure in the ledger (did you mean "revenue-2024"?)'],
  ],
  [
    'an unknown way to print',
    'It was <Fact id="revenue-2024" as="shrt"/>.',
    ['8:32  <Fact as="shrt">: expected one of prose, short, exact (did you mean "short"?)'],
  ],
  [
    'text in a figure',
    'It was <Fact id="revenue-2024">much</Fact>.',
    ['8:8  <Fact> prints its figure itself: expected no text in it, like <Fact id="..."/>'],
  ],
  [
    'an unknown term',
    'The <Term id="intrest">interest</Term> is due.',
    ['8:11  <Term id="intrest">: no such term in content/glossary.yaml (did you mean "interest"?)'],
  ],
  ['a term without words', 'The <Term id="interest"></Term> is due.', ['8:5  <Term> is empty: expected text in it']],
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
  [
    'a property without words',
    '<Check claim="" finding="It did">\n\nYes.\n\n</Check>',
    ['8:8  <Check claim="">: expected words'],
  ],
  [
    'an empty check',
    '<Check claim="It did" finding="It did">\n\n</Check>',
    ['8:1  <Check> is empty: expected text in it'],
  ],
  ['an empty pull', '<Pull></Pull>', ['8:1  <Pull> is empty: expected text in it']],
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
  [
    'a dead anchor',
    'See [below](#the-bil).',
    ['8:5  the link "#the-bil" leads nowhere: the story has no anchor "the-bil" (did you mean "the-bill"?)'],
  ],
  [
    'a dead anchor on a page',
    'See [it](ledger/#revenue-2025).',
    [
      '8:5  the link "ledger/#revenue-2025" leads nowhere: "ledger/" has no anchor "revenue-2025" (did you mean "revenue-2024"?)',
    ],
  ],
  [
    'a dead page',
    'See [it](legder/).',
    ['8:5  the link "legder/" leads nowhere: there is no page "legder/" (did you mean "ledger/"?)'],
  ],
  [
    'a page without its last stroke',
    'See [it](ledger).',
    ['8:5  the link "ledger" leads nowhere: expected a / at the end, "ledger/"'],
  ],
  [
    'a link from the root',
    'See [it](/ledger/).',
    [
      '8:5  the link "/ledger/" leads nowhere: the story may be served below a path, so expected it without the first /, like "ledger/"',
    ],
  ],
  [
    'a link above the story',
    'See [it](../ledger/).',
    [
      '8:5  the link "../ledger/" leads nowhere: it climbs above the story, which may be served below a path: expected fewer ../',
    ],
  ],
  [
    'a dead frame',
    'See [it](exhibits/the-bill/first-lone/).',
    [
      '8:5  the link "exhibits/the-bill/first-lone/" leads nowhere: there is no page "exhibits/the-bill/first-lone/" (did you mean "exhibits/the-bill/first-loan/"?)',
    ],
  ],
  [
    'a link that is a script',
    'See [it](javascript:alert).',
    ['8:5  the link "javascript:alert" leads nowhere: expected https:, or an address within the story'],
  ],
  [
    'an address in angle brackets',
    'See <https://example.org>.',
    ['8:12  an address in angle brackets: expected [words](address)'],
  ],
  [
    'a note to colleagues, of which nothing else is said, and what is to come',
    'It fell <Note>to teh 5% of\n2024? or 7</Note> in a year.\n\n<Note>Ask.</Note>\n\nIt rose TK.',
    [
      'warning 8:9  a note to colleagues, “to teh 5% of 2024? or 7”: a release waits until it is gone',
      'warning 11:1  a note to colleagues, “Ask.”: a release waits until it is gone',
      'warning 13:9  "TK" stands for what is still to come: a release waits for it',
    ],
  ],
  [
    'a note left open',
    'It fell. <Note>Ask.',
    ['8:10  <Note> is not closed where it should be: expected </Note>, on a line of its own if <Note> is'],
  ],
  [
    'a picture without alternative text',
    '![](favicon.svg)',
    ['8:1  a picture without alternative text: expected ![what it shows](...)'],
  ],
  ['a step outside', '<Step frame="before">\n\nIt fell.\n\n</Step>', ['8:1  <Step> must stand directly in <Scrolly>']],
  [
    'an empty step',
    '<Scrolly exhibit="mostly-borrowed">\n\n<Step frame="raised">\n\n</Step>\n\n</Scrolly>',
    [
      `warning 8:1  <Scrolly exhibit="mostly-borrowed"> never uses "borrowed", "two-loans", "secured"${LEFT_OUT}`,
      '10:1  <Step> is empty: expected text in it',
    ],
  ],
  [
    'text between steps',
    '<Scrolly exhibit="cost-of-a-dollar">\n\nIt fell.\n\n</Scrolly>',
    ['10:1  text directly in <Scrolly>: expected it in a <Step>'],
  ],
  [
    'an unknown exhibit',
    '<Scrolly exhibit="the-bil">\n\n<Step frame="before">\n\nIt fell.\n\n</Step>\n\n</Scrolly>',
    ['8:10  <Scrolly exhibit="the-bil">: no such exhibit (did you mean "the-bill"?): expected one of EXHIBITS'],
  ],
  [
    'frames twice, out of order and never used',
    '<Scrolly exhibit="delayed-draw">\n\n<Step frame="draws">\n\nIt fell.\n\n</Step>\n\n<Step frame="personal">\n\nIt rose.\n\n</Step>\n\n<Step frame="draws">\n\nIt fell.\n\n</Step>\n\n</Scrolly>',
    [
      `warning 8:1  <Scrolly exhibit="delayed-draw"> never uses "commitment", "repayment"${LEFT_OUT}`,
      'warning 16:1  the frame "personal" is out of order, after "draws": if that is meant, move its words in content/exhibits/en/delayed-draw.yaml too',
      '22:1  the frame "draws" is used twice: expected one <Step> for it',
    ],
  ],
  [
    'an unknown frame',
    '<Scrolly exhibit="delayed-draw">\n\n<Step frame="personl">\n\nIt fell.\n\n</Step>\n\n<Step frame="commitment">\n\nIt fell.\n\n</Step>\n\n<Step frame="draws">\n\nIt fell.\n\n</Step>\n\n<Step frame="repayment">\n\nIt fell.\n\n</Step>\n\n</Scrolly>',
    [
      '10:7  <Step frame="personl">: "delayed-draw" has no such frame (did you mean "personal"?): expected one of personal, commitment, draws, repayment',
    ],
  ],
  [
    'an exhibit twice',
    '<Scrolly exhibit="who-holds-the-votes">\n\n</Scrolly>\n\n<Scrolly exhibit="who-holds-the-votes">\n\n</Scrolly>',
    [
      '8:1  <Scrolly> is empty: expected at least one <Step>',
      '12:1  <Scrolly> is empty: expected at least one <Step>',
      '12:1  the exhibit "who-holds-the-votes" is told twice: first in chapter.mdx',
    ],
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
  ['a closing tag too many', 'It fell.\n\n</Step>', ['10:2  a closing tag too many: nothing is open here']],
  [
    'an old figure given for today',
    'Today it has <Fact id="staff-2022"/> people.',
    [
      'warning 8:14  <Fact id="staff-2022"> is as of 2022-12-31, but the sentence says "Today" and the story is of 2025-03-24',
    ],
  ],
  [
    'an import',
    'import x from "y"\n\nIt fell.',
    ['8:1  an import or export: chapters need none, every component is there already'],
  ],
  ['an expression', 'It was {revenue}.', ['8:8  a {…} expression: expected plain text, or a component']],
  ['a stray brace', 'It was {revenue.', ['8:17  a curly brace, { or }: expected plain text, or a component']],
  [
    'an HTML comment',
    '<!-- later -->',
    ['8:2  an HTML comment: expected a note to colleagues, <Note>...</Note>, which readers never see'],
  ],
  [
    'a component left open',
    '<Pull>\n\nIt fell.',
    ['8:1  <Pull> is not closed where it should be: expected </Pull>, on a line of its own if <Pull> is'],
  ],
  [
    'a less-than sign',
    'It was <3 of them.',
    ['8:9  "<3" is no component: expected one of Fact, Says, Term, Check, Pull, Note, Scrolly, Step'],
  ],
  [
    'a less-than sign before a word',
    'It was a<b.',
    ['8:12  a tag that cannot be read: expected one like <Fact id="..."/>, or words instead of the sign <'],
  ],
  [
    'a tag that is not finished',
    'It was <Fact id="revenue-2024',
    ['8:30  a tag that is not finished: expected one like <Fact id="..."/>'],
  ],
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
  [
    'a unit after a figure',
    'It made <Fact id="revenue-2024"/> million.',
    ['warning 8:35  "million" after <Fact>, which prints its unit itself'],
  ],
  ['a table', '| a | b |\n| c | d |', ['8:1  a table: expected paragraphs, or a list']],
  ['words between backticks', 'It `fell`.', ['8:4  words between backticks: expected plain words, or *emphasis*']],
  ['lines between backticks', '```\nIt fell.\n```', ['8:1  lines between backticks: expected a paragraph']],
  ['a line across', 'It fell.\n\n***', ['10:1  a line across the text: expected a heading, ##, or nothing']],
  ['no text', '', ['8:1  there is no text']],
])('%s', (_, text, expected) => {
  expect(foundIn(chapter(text))).toEqual(expected.map((line) => line.replace('EXHIBITS', EXHIBITS)));
});
