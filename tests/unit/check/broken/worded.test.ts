import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readGlossary } from '../../../../src/edition/glossary.ts';
import { readStory } from '../../../../src/edition/story.ts';
import { changeIn, contentCopy, FIRST_PARAGRAPH, type Change } from '../../../content-copy.ts';
import { removeCopy, withChange, withMistake } from './story-copy.ts';

afterEach(removeCopy);

const TENFOLD = '{a tenfold debt | debt-to-revenue from 9 to 11}';
const SAYS = '<Says id="debt-to-revenue" from="9" to="11">a tenfold debt</Says>';
const UNFIT =
  '“a tenfold debt” is no longer true: debt-to-revenue is 4.2\u00a0times \\(4.1941\\), and the words hold from 9 to 11; write them anew';

/** Wherever an editor may write words tied to a figure: the file, what is there, what is planted. */
const PLACES: readonly Change[] = [
  ['arithmetic.yaml', 'sentence: It reproduces.', `sentence: 'It makes ${TENFOLD}.'`],
  // In a paragraph, and in what a check finds.
  ['chapters/en/deadly-loans.mdx', 'finding="It is not interest"', `finding="It is ${TENFOLD}"`],
  ['chapters/en/prologue.mdx', /opening: .*/, `opening: 'It must confess ${TENFOLD}.'`],
  ['chapters/en/prologue.mdx', FIRST_PARAGRAPH, `It has ${SAYS}.`],
  ['exhibits/en/the-prospectus.yaml', /form: .*/, `form: '${TENFOLD}'`],
  ['exhibits/en/the-prospectus.yaml', /takeaway: CoreWeave took in .*/, `takeaway: 'CoreWeave took on ${TENFOLD}'`],
  ['glossary.yaml', 'The sum borrowed, without interest.', `'The sum borrowed, and ${TENFOLD}.'`],
  ['ledger/loans.yaml', 'note: Read in the SEC data of the debt note; ', `note: Read with ${TENFOLD}; `],
  ['pages/en/how-it-was-made.mdx', 'Then we check it.', `It has ${SAYS}.`],
  ['story.yaml', 'A critic read', `It had ${TENFOLD}. A critic read`],
];

describe('words that no longer fit their figure are told', () => {
  test('wherever they stand, each once, and nothing else', () => {
    const told = withChange((content) => PLACES.forEach((change) => changeIn(join(content, '..'), ...change)));
    expect(told).toEqual(
      PLACES.map(([file]) => expect.stringMatching(new RegExp(`^content/${file}:\\d+:\\d+ {2}(?:<Says>: )?${UNFIT}$`))),
    );
  });

  test('when the figure moves, every passage that rests on it', () => {
    const told = withMistake('ledger/concentration.yaml', /(?<=id: conc-77-top2[\s\S]*?value: )77/, '79');
    expect(told.filter((line) => line.includes('no longer true'))).toEqual([
      expect.stringMatching(
        /^content\/chapters\/en\/two-customers\.mdx:4:\d+ {2}“Seventy-seven cents” is no longer true: conc-77-top2 is 79%/,
      ),
    ]);
  });
});

test('words tied to a figure are asked whose it is, like any figure', () => {
  const words = '{half a billion a quarter | oct-2025-500m-quarter from 500 to 500}';
  expect(withMistake('glossary.yaml', 'The sum borrowed, without interest.', `'The sum borrowed: ${words}.'`)).toEqual([
    expect.stringMatching(
      /^warning content\/glossary\.yaml:\d+:\d+ {2}\{oct-2025-500m-quarter\} is argued, by Ed Zitron, and nothing around it/,
    ),
  ]);
});

test('readers get the words alone', () => {
  const copy = contentCopy([
    [
      'glossary.yaml',
      'The sum borrowed, without interest.',
      "'The sum, {about four times | debt-to-revenue from 3.8 to 4.3} the revenue.'",
    ],
    [
      'story.yaml',
      'A critic read',
      'It owed {about four times | debt-to-revenue from 3.8 to 4.3} its revenue. A critic read',
    ],
  ]);
  try {
    expect(readGlossary(copy.root).get('principal')?.definition).toBe('The sum, about four times the revenue.');
    expect(readStory(copy.root).standfirst).toContain('It owed about four times its revenue. A critic');
  } finally {
    copy.remove();
  }
});

test('a brace where nothing is filled in is told', () => {
  expect(withMistake('sources.yaml', /seen: .*/, "seen: 'Read whole {conc-62}.'")).toEqual([
    expect.stringContaining('a brace, which would be printed: expected words alone'),
  ]);
  expect(withMistake('glossary.yaml', 'The sum borrowed, without interest.', "'The sum of {conc-62}.'")).toContainEqual(
    expect.stringContaining('{conc-62} is not filled in here: expected words tied to a figure'),
  );
});
