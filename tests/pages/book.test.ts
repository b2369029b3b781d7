import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeEdition, wordsOf } from '../../src/edition/edition.ts';
import { markupText } from '../../src/edition/markup-text.ts';
import { fill } from '../../src/edition/phrase.ts';
import { printed } from '../../src/ledger/figure.ts';
import { attributes, bytes, read, tags, unescape, words } from './site.ts';

const BOOK = 'short-fuse.epub';
/** Where Debian's package has the validator of the EPUB standard’s makers. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';
const edition = makeEdition(process.cwd(), new URL('https://short-fuse.example'));
const book = bytes(BOOK);
const entries = unzipSync(book);
const names = Object.keys(entries);
const text = (name: string): string => new TextDecoder().decode(entries[name]);
const pages = names.filter((name) => name.endsWith('.xhtml'));
const told = edition.exhibits.flatMap(({ exhibit, told }) =>
  exhibit.frames.filter(({ id }) => told.has(id)).map(({ id }) => `${exhibit.id}.${id}`),
);

describe('the story as a book', () => {
  test('says first what it is, as it stands', () => {
    expect(names[0]).toBe('mimetype');
    expect(book.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  test('holds what its package names, and nothing else', () => {
    const opf = text('book/package.opf');
    const listed = attributes(opf, 'item', 'href').map((href) => `book/${href}`);
    expect(new Set(listed).size).toBe(listed.length);
    expect(names.filter((name) => name.startsWith('book/') && name !== 'book/package.opf').sort()).toEqual(
      listed.sort(),
    );
    const ids = attributes(opf, 'item', 'id');
    for (const ref of attributes(opf, 'itemref', 'idref')) expect(ids).toContain(ref);
    expect(opf).toContain(`<meta property="dcterms:modified">${edition.story.updated}T00:00:00Z</meta>`);
    expect(opf).toContain(`<dc:date>${edition.story.published}</dc:date>`);
    for (const feature of ['alternativeText', 'tableOfContents', 'structuralNavigation'])
      expect(opf).toContain(`<meta property="schema:accessibilityFeature">${feature}</meta>`);
  });

  test('has every chapter, and every picture with its words and its table, in the order of the story', () => {
    const chapters = edition.chapters.map(({ id }) => `book/chapter-${id}.xhtml`);
    expect(names).toEqual(expect.arrayContaining(chapters));
    const shown = chapters.flatMap((name) => attributes(text(name), 'img', 'src'));
    const steps = edition.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'exhibit' ? block.steps.map(({ frame }) => `images/${block.exhibit}.${frame}.png`) : [],
      ),
    );
    expect(shown).toEqual(steps);
    expect(new Set(shown)).toEqual(new Set(told.map((name) => `images/${name}.png`)));
    for (const name of chapters)
      for (const { name: tag, attributes: own } of tags(text(name))) {
        if (tag !== 'img') continue;
        expect(own['alt']?.length).toBeGreaterThan(40);
        const png = Buffer.from(entries[`book/${own['src'] ?? ''}`] ?? []);
        const shape = png.readUInt32BE(16) / png.readUInt32BE(20);
        expect(Number(own['width']) / Number(own['height']), own['src']).toBeCloseTo(shape, 2);
      }
    const tables = pages.flatMap((name) => tags(text(name)).filter((tag) => tag.name === 'table'));
    expect(tables).toHaveLength(told.length);
    for (const edited of edition.exhibits)
      for (const id of edited.told) {
        const [, table = ''] = text(`book/tables-${edited.exhibit.id}.xhtml`).split(`id="table-${id}"`);
        const [own = ''] = table.split('</section>');
        expect(words(own), `${edited.exhibit.id}/${id}`).toContain(words(wordsOf(edited, id).source));
      }
  });

  test('says in each note what the figure is, who says it and how it was checked', () => {
    const notes = text('book/notes.xhtml').match(/<aside\b[\s\S]*?<\/aside>/g) ?? [];
    const said = edition.ui.figure;
    expect(notes.length).toBeGreaterThan(100);
    for (const note of notes) {
      const figure = edition.book.figures.get(attributes(note, 'aside', 'id')[0] ?? '');
      if (!figure) throw new Error(`no figure has this note: ${note}`);
      const { check, kind, saidBy, statement, working } = figure;
      const parts = [
        printed(figure, 'exact'),
        statement,
        fill(said.saidBy[kind], { who: saidBy }),
        ...(working === undefined ? [] : [working]),
        ...(check ? [said.verdict[check.verdict], check.note] : []),
      ];
      for (const part of parts) expect(words(note), figure.id).toContain(words(markupText(part).replace(/[.。]$/, '')));
    }
  });

  test('has every check, whole', () => {
    const all = edition.chapters.map(({ id }) => unescape(text(`book/chapter-${id}.xhtml`))).join('\n');
    const checks = edition.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'check'));
    expect(checks.length).toBeGreaterThan(20);
    for (const { claim, finding } of checks) {
      expect(all).toContain(`<s>${claim}</s>`);
      expect(all).toContain(finding);
    }
  });

  test('leads nowhere that is not there; every figure of the text to its note', () => {
    const places = new Map(pages.map((name) => [name, new Set(attributes(text(name), '*', 'id'))]));
    let notes = 0;
    for (const name of pages)
      for (const href of attributes(text(name), '*', 'href')) {
        if (URL.canParse(href)) continue;
        const [file = '', place] = href.split('#');
        const target = posix.join('book', file);
        expect(names, `${name}: ${href}`).toContain(target);
        if (place === undefined) continue;
        expect(places.get(target)?.has(place), `${name}: ${href}`).toBe(true);
        notes += Number(file === 'notes.xhtml');
      }
    expect(notes).toBeGreaterThan(300);
  });

  test('is drawn in greys, light enough to be sent to a reader', async () => {
    for (const name of told.filter((_, i) => i % 20 === 0)) {
      const { width, isPalette, channels } = await sharp(entries[`book/images/${name}.png`]).metadata();
      expect([width, isPalette]).toEqual([1080, true]);
      expect(channels).toBeLessThanOrEqual(3);
      const { channels: means } = await sharp(entries[`book/images/${name}.png`]).stats();
      expect(new Set(means.slice(0, 3).map(({ mean }) => mean.toFixed(3))).size).toBe(1);
    }
    // Kindle takes 50 MB by its web page, 25 MB by most mail.
    expect(book.byteLength).toBeLessThan(10_000_000);
  });

  test.runIf(existsSync(EPUBCHECK))('is valid by EPUBCheck', () => {
    const { stdout, stderr, status } = spawnSync('java', ['-jar', EPUBCHECK, join('dist', BOOK)], { encoding: 'utf8' });
    expect(`${stdout}${stderr}`).toContain('0 fatals / 0 errors / 0 warnings');
    expect(status).toBe(0);
  });
});

test('the story and the page on how it was made offer it', () => {
  for (const page of ['index.html', 'about/index.html'])
    expect(
      tags(read(page)).find(({ attributes: { href } }) => href === `/${BOOK}`)?.attributes,
      'a file to keep, not one to open',
    ).toHaveProperty('download');
});
