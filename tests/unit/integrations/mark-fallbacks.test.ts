import { expect, test } from 'vitest';
import { WhoseWords } from '../../../src/edition/whose-words.ts';
import { withFallbacksMarked } from '../../../src/integrations/mark-fallbacks.ts';

const words = new WhoseWords(
  [
    'Skip to the text',
    'It owes {debt} to {about four | lenders from 3 to 5} lenders.',
    'Two loans',
    'CoreWeave',
    'Light',
  ],
  ['Siguiente: {title}', 'Las cuentas', 'CoreWeave', '{n} millones'],
);
const marked = (html: string): string => withFallbacksMarked(html, words, { own: 'en', given: 'es' });

test.each([
  ['a text that is missing', '<p>Two loans</p>', '<p lang="en">Two loans</p>'],
  [
    'what is told by an attribute alone',
    '<a aria-label="Skip to the text"></a>',
    '<a lang="en" aria-label="Skip to the text"></a>',
  ],
  [
    'all of a list at once',
    '<ul><li>Two loans</li><li>Light</li></ul>',
    '<ul lang="en"><li>Two loans</li><li>Light</li></ul>',
  ],
  [
    'a text of the page, and a name that both have',
    '<p>Las cuentas <b>CoreWeave</b></p>',
    '<p>Las cuentas <b>CoreWeave</b></p>',
  ],
  [
    'a title in a sentence of the page',
    '<p>Siguiente: Two loans</p>',
    '<p>Siguiente: <span lang="en">Two loans</span></p>',
  ],
  [
    'a text round a figure, which is written as the page does',
    '<p>It owes <a>8 millones</a> to about four lenders.</p>',
    '<p><span lang="en">It owes </span><a>8 millones</a><span lang="en"> to about four lenders.</span></p>',
  ],
  [
    'a word of the page in a chapter that is missing',
    '<article lang="en">Prose of its own. <b>Las cuentas</b></article>',
    '<article lang="en">Prose of its own. <b lang="es">Las cuentas</b></article>',
  ],
  ['prose that is known of neither', '<p>Un texto. Light</p>', '<p>Un texto. Light</p>'],
  ['marks that are set otherwise', '<p>Two&nbsp;loans</p>', '<p lang="en">Two&nbsp;loans</p>'],
  [
    'a title, which can hold no element',
    '<title>Two loans · CoreWeave</title>',
    '<title lang="en">Two loans · CoreWeave</title>',
  ],
  [
    'what a page says about itself',
    '<meta name="description" content="Two loans">',
    '<meta lang="en" name="description" content="Two loans">',
  ],
  [
    'nothing in a drawing or a script',
    '<svg><text>Light</text></svg><script>Light</script>',
    '<svg><text>Light</text></svg><script>Light</script>',
  ],
])('marks %s', (_, html, expected) => {
  expect(marked(html)).toBe(expected);
});

test('has nothing to do where nothing is missing', () => {
  expect([new WhoseWords([], ['Las cuentas']).isWhole, words.isWhole]).toEqual([true, false]);
});
