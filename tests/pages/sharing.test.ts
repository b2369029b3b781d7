import sharp from 'sharp';
import { shownIn } from '../../src/exhibits/cell.ts';
import { describe, expect, test } from 'vitest';
import { every } from '../every.ts';
import { book, frames, story, toldFrames } from '../unit/exhibits/all-frames.ts';
import { attributes, bytes, files, meta, pages, read, tags } from './site.ts';

const SITE = 'https://short-fuse.example';
const exhibits = [...new Set(frames.map(({ exhibit }) => exhibit))];

/** What a page says of itself to machines. */
const structured = (page: string): Record<string, unknown>[] =>
  [...read(page).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map((match) =>
    JSON.parse(match[1] ?? ''),
  );

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Width and height of a built picture at an address of the site, px. */
function sizeOf(address: string): number[] {
  const file = new URL(address, SITE).pathname.slice(1);
  if (file.endsWith('.png')) return [bytes(file).readUInt32BE(16), bytes(file).readUInt32BE(20)];
  const [, width, height] = /<svg[^>]*\swidth="(\d+)" height="(\d+)"/.exec(read(file)) ?? [];
  return [Number(width), Number(height)];
}

const isTold = (name: string): boolean => toldFrames.some((each) => each.name === name);
const nameOf = ({ name }: { readonly name: string }): string => name;
const idOf = ({ id }: { readonly id: string }): string => id;

describe('the page of every frame', () => {
  test('calls itself a picture, never an article', () =>
    every(frames, nameOf, ({ name, words }) => {
      const page = `exhibits/${name}/index.html`;
      const [picture, ...others] = structured(page);
      expect(others).toEqual([]);
      expect(picture).toMatchObject({
        '@type': 'ImageObject',
        name: words.headline,
        contentUrl: `${SITE}/cards/${name}.link.png`,
        acquireLicensePage: `${SITE}/exhibits/${name}/`,
        license: LICENCE,
      });
      const png = bytes(`cards/${name}.link.png`);
      expect(picture).toMatchObject({
        encodingFormat: 'image/png',
        width: png.readUInt32BE(16),
        height: png.readUInt32BE(20),
      });
    }));

  test('gives every picture the room that it takes', () =>
    every(frames, nameOf, ({ name }) => {
      const pictures = tags(read(`exhibits/${name}/index.html`)).flatMap(
        ({ attributes: { src, srcset = src, width, height } }) =>
          width === undefined || srcset === undefined ? [] : [[srcset, width, height] as const],
      );
      expect(pictures.length).toBeGreaterThan(2);
      for (const [address, ...size] of pictures) expect(size.map(Number), address).toEqual(sizeOf(address));
    }));

  test('leads to its exhibit, to the frames beside it and to its files', () =>
    every(frames, nameOf, ({ name, exhibit, frame }) => {
      const links = attributes(read(`exhibits/${name}/index.html`), 'a', 'href');
      const at = exhibit.frames.indexOf(frame);
      const beside = [exhibit.frames[at - 1], exhibit.frames[at + 1]].flatMap((other) =>
        other ? [`/exhibits/${exhibit.id}/${other.id}/`] : [],
      );
      const own = ['data.csv', 'data.json', 'figure.svg', 'figure-words.svg'].map(
        (file) => `/exhibits/${name}/${file}`,
      );
      expect(links).toEqual(
        expect.arrayContaining([`/exhibits/${exhibit.id}/`, isTold(name) ? `/#${name}` : '/', ...beside, ...own]),
      );
      for (const file of own) expect(files).toContain(file.slice(1));
    }));

  test('has the same rows as JSON, with their source, date and licence', () =>
    every(frames, nameOf, ({ name, frame, words }) => {
      const data = JSON.parse(read(`exhibits/${name}/data.json`));
      const { columns, rows } = frame.table(book.numbers, words);
      expect(data.rows.map((row: { text: string }[]) => row.map(({ text }) => text))).toEqual(
        rows.map((row) => row.map((cell) => shownIn(cell).replace(/^[–—-]$/, ''))),
      );
      expect(data).toMatchObject({
        columns,
        takeaway: words.takeaway,
        description: words.alt,
        source: words.source,
        address: `${SITE}/exhibits/${name}/`,
        licence: 'CC BY 4.0',
      });
      expect([data.published, data.updated]).toEqual([story.published, story.updated]);
    }));
});

describe('the page of every exhibit', () => {
  test('may be found by a search, and leads to each of its frames', () =>
    every(exhibits, idOf, ({ id, frames: own }) => {
      const html = read(`exhibits/${id}/index.html`);
      expect(meta(html, 'robots')).toEqual([]);
      const links = attributes(html, 'a', 'href');
      for (const frame of own) expect(links).toContain(`/exhibits/${id}/${frame.id}/`);
    }));

  test('offers its frames as one moving picture that is light enough to send, and does not play it', () =>
    every(exhibits, idOf, async ({ id, frames: own }) => {
      const html = read(`exhibits/${id}/index.html`);
      const path = attributes(html, 'a', 'href').find((href) => href.endsWith('.webp')) ?? '';
      expect(path).toMatch(new RegExp(`^/pictures/${id}/played\\.webp$`));
      expect(attributes(html, 'img', 'src')).not.toContain(path);
      const webp = bytes(path.slice(1));
      expect(webp.byteLength).toBeLessThan(1_500_000);
      const { format, width, pageHeight, pages: pictures = 0, loop } = await sharp(webp, { animated: true }).metadata();
      expect({ format, width, pageHeight, loop }).toEqual({ format: 'webp', width: 800, pageHeight: 420, loop: 0 });
      // Each frame is held, with pictures on the way to the next.
      expect(pictures).toBeGreaterThan(own.length);
    }));
});

test('the story is an article and the ledger is data, with their days, their licence and their files', () => {
  const days = { datePublished: `${story.published}T00:00:00Z`, dateModified: `${story.updated}T00:00:00Z` };
  expect(structured('index.html')).toEqual([
    expect.objectContaining({
      '@type': 'NewsArticle',
      inLanguage: story.language,
      license: LICENCE,
      ...days,
      isBasedOn: ['article', 'coreweave-s1'].map((id) => book.sources.get(id)?.address),
    }),
  ]);
  expect(String(structured('index.html')[0]?.['headline']).length).toBeLessThanOrEqual(110);
  const file = (name: string, type: string) =>
    expect.objectContaining({ contentUrl: `${SITE}/ledger/${name}`, encodingFormat: type });
  expect(structured('ledger/index.html')).toEqual([
    expect.objectContaining({
      '@type': 'Dataset',
      license: LICENCE,
      dateModified: days.dateModified,
      distribution: [file('ledger.csv', 'text/csv'), file('ledger.json', 'application/json')],
    }),
  ]);
});

test('the sitemap has the story, its pages and every exhibit, and no frame', () => {
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  expect(listed).toEqual(
    expect.arrayContaining([
      `${SITE}/`,
      `${SITE}/exhibits/`,
      `${SITE}/ledger/`,
      ...exhibits.map(({ id }) => `${SITE}/exhibits/${id}/`),
    ]),
  );
  for (const address of listed) {
    const html = read(`${new URL(address).pathname.slice(1)}index.html`);
    expect(meta(html, 'robots'), address).toEqual([]);
  }
  const indexed = pages.filter((page) => meta(read(page), 'robots').length === 0);
  expect(listed).toHaveLength(indexed.length);
});

test('robots.txt closes nothing and names the sitemap', () => {
  const lines = read('robots.txt').split('\n');
  expect(lines.filter((line) => /^disallow:\s*\S/i.test(line))).toEqual([]);
  expect(lines).toContain(`Sitemap: ${SITE}/sitemap-index.xml`);
  expect(files).toContain('sitemap-index.xml');
});

test('the page for a lost address lists every exhibit', () => {
  const links = attributes(read('404.html'), 'a', 'href');
  for (const { id } of exhibits) expect(links).toContain(`/exhibits/${id}/`);
});
