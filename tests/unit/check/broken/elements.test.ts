import { expect, test } from 'vitest';
import { chapter, foundIn } from './check-one.ts';

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
    ['8:25  <Fact> has no property "style": expected id, to, as'],
  ],
  ['a missing property', '<Fact as="short"/> of it.', ['8:1  <Fact> lacks its property "id"']],
  [
    'a quotation by indent',
    '> She said so.',
    ['8:1  a line that begins with >: expected a paragraph, or <Pull> for a sentence set large'],
  ],
  [
    'a property twice',
    '<Fact id="revenue-2024" id="revenue-2024"/> of it.',
    ['8:25  <Fact> has its property "id" twice'],
  ],
  ['a property without a value', '<Fact id/> of it.', ['8:7  <Fact>: expected a property in quotes, like id="..."']],
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
  [
    'a note to colleagues, of which nothing else is said, and what is to come',
    'It fell <Note>to teh 5% of\n2024? or 7</Note> in a year.\n\n<Note>Ask.</Note>\n\nIt rose TK.',
    [
      'warning 8:9  a note to colleagues, “to teh 5% of 2024? or 7”: a release waits until it is gone',
      'warning 11:1  a note to colleagues, “Ask.”: a release waits until it is gone',
      'warning 13:9  "TK" stands for what is still to come: a release waits for it; a name goes into content/words.txt',
    ],
  ],
  [
    'an import',
    'import x from "y"\n\nIt fell.',
    ['8:1  an import or export: chapters need none, every component is there already'],
  ],
  ['an expression', 'It was {2 + 2}.', ['8:8  a {…} expression: expected plain text, or a component']],
  [
    'a figure between braces',
    'It was {cw-revenue-2024}.',
    [
      '8:8  {cw-revenue-2024} prints a figure in the words of pictures: expected <Fact id="cw-revenue-2024"/> in a chapter',
    ],
  ],
  [
    'a comment between braces',
    'It {/* Ann? */} fell.',
    ['8:4  a comment between braces: expected a note to colleagues, <Note>...</Note>, which readers never see'],
  ],
  ['a table', '| a | b |\n| c | d |', ['8:1  a table: expected paragraphs, or a list']],
  ['words between backticks', 'It `fell`.', ['8:4  words between backticks: expected plain words, or *emphasis*']],
  ['lines between backticks', '```\nIt fell.\n```', ['8:1  lines between backticks: expected a paragraph']],
  ['a line across', 'It fell.\n\n***', ['10:1  a line across the text: expected a heading, ##, or nothing']],
  ['no text', '', ['8:1  there is no text']],
])('%s', (_, text, expected) => {
  expect(foundIn(chapter(text))).toEqual(expected);
});
