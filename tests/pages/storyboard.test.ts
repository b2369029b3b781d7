import { expect, test } from 'vitest';
import { every } from '../every.ts';
import { readManuscript } from '../../src/editor/manuscript.ts';
import { leaveOutNotes } from '../../src/editor/notes-left-out.ts';
import { attributes, beyondTheme, files, meta, pages, read, words } from './site.ts';
import { toldFrames } from '../unit/exhibits/all-frames.ts';

const html = read('storyboard/index.html');
const boardOf = (name: string): string => {
  const at = html.indexOf(`id="board-${name.replace('/', '-')}"`);
  return html.slice(at, html.indexOf('</article>', at));
};

test('every frame that is told is there in both shapes and both themes, with its words and the places of all', () =>
  every(
    toldFrames,
    ({ name }) => name,
    ({ name, words: own, exhibit }) => {
      const board = boardOf(name);
      const pictures = attributes(board, 'img', 'src');
      expect(pictures).toHaveLength(4);
      for (const picture of pictures) expect(files).toContain(picture.slice(1));
      expect(pictures.filter((picture) => picture.includes('.phone.'))).toHaveLength(2);
      expect(attributes(board, 'img', 'class')).toEqual(['in-light', 'in-dark', 'in-light', 'in-dark']);
      expect(attributes(board, 'img', 'loading')).toEqual(['lazy', 'lazy', 'lazy', 'lazy']);
      const text = words(board);
      for (const part of [own.takeaway, own.alt]) expect(text).toContain(part);
      expect(text).toMatch(/content\/chapters\/en\/[a-z-]+\.mdx:\d+/);
      expect(text).toMatch(new RegExp(`content/exhibits/en/${exhibit.id}\\.yaml:\\d+`));
      expect(text).toMatch(new RegExp(`src/exhibits/${exhibit.id}/[a-z-]+\\.ts:\\d+`));
    },
  ));

test('a step’s text stands beside it, its figures filled in', () => {
  for (const { blocks } of readManuscript(process.cwd()).chapters)
    for (const block of blocks) {
      if (block.kind !== 'exhibit') continue;
      for (const { frame, body } of block.steps) {
        const text = words(boardOf(`${block.exhibit}/${frame}`));
        for (const part of leaveOutNotes(body))
          expect(text).toContain(part.kind === 'check' ? part.finding : part.text);
      }
    }
});

test('its links lead somewhere, without script', () => {
  expect(beyondTheme(html)).not.toContain('<script');
  const links = attributes(html, 'a', 'href');
  for (const anchor of links.filter((link) => link.startsWith('#')))
    expect(html, anchor).toContain(`id="${anchor.slice(1)}"`);
  const story = read('index.html');
  for (const link of links.filter((each) => each.startsWith('/#')))
    expect(story, link).toContain(`id="${link.slice(2)}"`);
  for (const link of links.filter((each) => each.startsWith('/exhibits/') && each !== '/exhibits/'))
    expect(files, link).toContain(`${link.slice(1)}index.html`);
});

test('no search engine is to find it', () => {
  expect(meta(html, 'robots')[0]).toContain('noindex');
  for (const file of files.filter((name) => /^sitemap.*\.xml$/.test(name)))
    expect(read(file), file).not.toContain('storyboard');
});

test('nothing that is for editors alone is released', () => {
  expect(files.filter((file) => /^(guide|desk)\//.test(file))).toEqual([]);
  for (const page of pages) expect(read(page), page).not.toMatch(/vscode:|edit-link|desk\/places|\/blob\/HEAD\//);
  for (const file of files.filter((name) => /\.(js|css)$/.test(name)))
    expect(read(file), file).not.toMatch(/vscode:|edit-link|desk-place/);
});
