import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readReturnedText } from '../../../src/commands/returned-text.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const related = (...targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([kind, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A Word file with a body, and a comment and a footnote, both of them 7. */
const word = (body: string): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(related(['officeDocument', 'word/document.xml'])),
      'word/_rels/document.xml.rels': strToU8(related(['comments', 'comments.xml'], ['footnotes', 'footnotes.xml'])),
      'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
      'word/comments.xml': strToU8(
        `<w:comments ${W}><w:comment w:id="7"><w:p><w:r><w:t>Is it so?</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
      'word/footnotes.xml': strToU8(
        `<w:footnotes ${W}><w:footnote w:id="7"><w:p><w:r><w:t>See the filing.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      ),
    }),
  );
const run = (text: string, set = ''): string =>
  `<w:r><w:rPr>${set}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const read = (body: string) => readReturnedText('story.docx', word(body));

test('tracked changes of a Word file count as accepted', async () => {
  const deleted = '<w:del w:id="1"><w:r><w:delText>fell</w:delText></w:r></w:del>';
  expect(await read(`<w:p>${run('It ')}${deleted}<w:ins w:id="2">${run('rose')}</w:ins>${run('.')}</w:p>`)).toEqual({
    paragraphs: ['It rose.'],
    remarks: [],
  });
});

test.each<[string, string, string, string]>([
  ['a comment', `${run('It fell.')}<w:r><w:commentReference w:id="7"/></w:r>`, 'It fell.', 'comment: Is it so?'],
  [
    'a footnote',
    `${run('It fell.')}<w:r><w:footnoteReference w:id="7"/></w:r>`,
    'It fell.',
    'footnote: See the filing.',
  ],
  [
    'italics',
    run('It ') + run('re', '<w:i/>') + run('ally', '<w:i/>') + run(' fell.'),
    'It really fell.',
    'set in italics: really',
  ],
  ['bold', run('It ') + run('fell', '<w:b/>') + run('.'), 'It fell.', 'set in bold: fell'],
  [
    'words struck through',
    run('It fell.', '<w:strike/>'),
    'It fell.',
    'struck through, and still in the text: It fell.',
  ],
])('%s that Word keeps beside the words is told', async (_, paragraph, text, says) => {
  expect(await read(`<w:p>${paragraph}</w:p>`)).toEqual({
    paragraphs: [text],
    remarks: [{ paragraph: text, says }],
  });
});

test('a tab parts words', async () => {
  const { paragraphs } = await read(`<w:p>${run('It')}<w:r><w:tab/></w:r>${run('fell.')}</w:p>`);
  expect(paragraphs).toEqual([expect.stringMatching(/^It\sfell\.$/)]);
});

test('a whole paragraph in bold is dress, and a line broken within one ends it', async () => {
  expect(
    await read(`<w:p>${run('One', '<w:b/>')}</w:p><w:p>${run('Two')}<w:r><w:br/></w:r>${run('three')}</w:p>`),
  ).toEqual({
    paragraphs: ['One', 'Two', 'three'],
    remarks: [],
  });
});

test.each<[string, string, Buffer, RegExp]>([
  ['no Word file by that name', 'story.docx', Buffer.from('PK, or so it says'), /cannot be read as a Word file/],
  ['quotation marks of Windows', 'story.txt', Buffer.from([0x93, 0x41, 0x94]), /not plain text in UTF-8/],
  ['two bytes a letter', 'story.txt', Buffer.from('\ufeffIt fell.', 'utf16le'), /not plain text in UTF-8/],
  ['two bytes a letter, unmarked', 'story.txt', Buffer.from('It fell.', 'utf16le'), /not plain text in UTF-8/],
  ['a Word file by another name', 'story.odt', word(`<w:p>${run('It fell.')}</w:p>`), /not plain text in UTF-8/],
])('%s is refused, with what to do', async (_, file, bytes, says) => {
  await expect(readReturnedText(file, bytes)).rejects.toThrow(says);
});

test('plain text is read with or without a mark before it', async () => {
  expect(await readReturnedText('story.txt', Buffer.from('\ufeffIt “fell”.\r\n\r\nSo.'))).toEqual({
    paragraphs: ['It “fell”.', 'So.'],
    remarks: [],
  });
});
