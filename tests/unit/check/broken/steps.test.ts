import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../../src/exhibits/catalogue.ts';
import { chapter, foundIn } from './check-one.ts';

const LEFT_OUT = ': the story leaves out what no <Step> shows, and its page, which others may have shared, stays';
const EXHIBITS = CATALOGUE.map(({ id }) => id).join(', ');

/** A mistake in a chapter's text, which begins in line 8, and all that is said of it. */
test.each([
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
])('%s', (_, text, expected) => {
  expect(foundIn(chapter(text))).toEqual(expected.map((line) => line.replace('EXHIBITS', EXHIBITS)));
});
