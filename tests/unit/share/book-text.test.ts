import { afterAll, expect, test } from 'vitest';
import { makeEdition } from '../../../src/edition/edition.ts';
import { BookText } from '../../../src/share/epub-text.ts';
import { contentCopy, FIRST_PARAGRAPH } from '../../content-copy.ts';

const NOTE = '<Note>Wait for Ann.</Note>';
const copy = contentCopy([
  ['chapters/en/prologue.mdx', FIRST_PARAGRAPH, `$& ${NOTE}\n\n${NOTE}\n\n> Quoted. ${NOTE}`],
  ['chapters/en/deadly-loans.mdx', /<Step [^>]*>\n\n/, `$&${NOTE}\n\n`],
]);
afterAll(copy.remove);

test('a note to colleagues is not in the book', () => {
  const book = new BookText(makeEdition(copy.root, undefined), undefined);
  const text = ['prologue', 'deadly-loans'].map((id) => book.chapter(id)).join('');
  expect(text).toContain('Quoted.');
  expect(text).not.toContain('Ann');
  expect(text).not.toMatch(/<p>\s*<\/p>/);
});
