import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { Parser } from 'htmlparser2';
import { makeEdition } from '../../src/edition/edition.ts';
import { fill } from '../../src/edition/phrase.ts';
import { PALETTE } from '../../src/scene/palette.ts';
import { frames, story } from '../unit/exhibits/all-frames.ts';
import { attributes, bytes, files, further, meta, pages, read, tags, unescape } from './site.ts';

const SITE = 'https://short-fuse.example';
const own = pages.filter((page) => !page.startsWith('embed/'));

test('every page says who wrote it, when, and what it is called, apart from the story’s name', () => {
  expect(own.length).toBeGreaterThan(frames.length);
  for (const page of pages) {
    const html = read(page);
    expect(meta(html, 'author'), page).toEqual([story.byline]);
    expect(meta(html, 'article:published_time'), page).toEqual([`${story.published}T00:00:00Z`]);
    expect(meta(html, 'article:modified_time'), page).toEqual([`${story.updated}T00:00:00Z`]);
    if (page.startsWith('embed/')) continue;
    // An address there is taken for the author's name: by @extractus/article-extractor as it stands; Defuddle drops it
    // and guesses from the page. https://github.com/kepano/defuddle/blob/main/src/metadata.ts (getAuthor)
    expect(meta(html, 'article:author'), page).toEqual([]);
    // What guesses a page's name from its title cuts at a sign between spaces.
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    if (page === 'index.html') expect(title.startsWith(`${story.title}: `)).toBe(true);
    else expect(title.endsWith(` · ${story.title}`), page).toBe(true);
  }
});

test('no figure and no sentence of the story stands in an element that extractors drop with what is in it', () => {
  // What @extractus/article-extractor keeps, of elements that hold words:
  // https://github.com/extractus/article-extractor/blob/main/src/config.ts (defaultAllowedTags)
  const kept =
    /^(h[1-6]|u|b|i|em|strong|small|su[bp]|div|span|p|article|blockquote|section|details|summary|ul|ol|li|dd|dl|table|t[hrd]|thead|tbody|figure|figcaption|picture|img|source|br|abbr|a)$/;
  const html = read('index.html');
  const parts = [
    ...html.matchAll(/<section class="step-text">[\s\S]*?<\/section>|<p(?: class="opening")?>[\s\S]*?<\/p>/g),
  ];
  expect(parts.length).toBeGreaterThan(200);
  const lost = parts.flatMap(([part]) => tags(part).flatMap(({ name }) => (kept.test(name) ? [] : [name])));
  expect([...new Set(lost)]).toEqual([]);
});

test('every page that may be shared has tags for networks', () => {
  const without = own.filter((page) => meta(read(page), 'og:image').length === 0);
  expect(without).toEqual(['404.html', 'storyboard/index.html']);
});

describe('the site’s sign', () => {
  test.each([
    ['apple-touch-icon.png', 180],
    ['icons/192.png', 192],
    ['icons/512.png', 512],
  ])('%s is %d px wide, on the story’s paper', async (file, size) => {
    const { width, height, hasAlpha } = await sharp(bytes(file)).metadata();
    expect([width, height, hasAlpha]).toEqual([size, size, false]);
    // What a phone's mask may cut off is paper alone: https://web.dev/articles/maskable-icon
    const { data } = await sharp(bytes(file)).raw().toBuffer({ resolveWithObject: true });
    const edge = Math.floor(size / 10) - 1;
    const within = (place: number): boolean => place >= edge && place < size - edge;
    const colours = new Set<string>();
    for (let at = 0; at < size * size; at += 1)
      if (!within(at % size) || !within(Math.floor(at / size))) colours.add(data.toString('hex', at * 3, at * 3 + 3));
    expect([...colours].map((colour) => `#${colour}`)).toEqual([PALETTE.light.paper.toLowerCase()]);
  });

  test('favicon.ico holds one picture of 48 px', async () => {
    const ico = bytes('favicon.ico');
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6), ico.readUInt8(7)]).toEqual([1, 1, 48, 48]);
    const png = ico.subarray(ico.readUInt32LE(18));
    expect(png.byteLength).toBe(ico.readUInt32LE(14));
    expect((await sharp(png).metadata()).width).toBe(48);
  });

  test('is named by every page and by the manifest', () => {
    for (const page of own)
      expect(attributes(read(page), 'link', 'rel'), page).toEqual(
        expect.arrayContaining(['icon', 'apple-touch-icon', 'manifest']),
      );
    const { icons } = JSON.parse(read('site.webmanifest')) as { icons: { src: string; sizes: string }[] };
    for (const { src, sizes } of icons) {
      const png = bytes(src.slice(1));
      expect(sizes).toBe(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`);
    }
  });

  test('stands on the paper that a page has in the reader’s theme', () => {
    const { light, dark } = PALETTE;
    expect(JSON.parse(read('site.webmanifest'))).toMatchObject({
      name: story.title,
      lang: story.language,
      start_url: '/',
      theme_color: light.paper,
      background_color: light.paper,
    });
    for (const page of own) {
      const colours = tags(read(page)).flatMap(({ attributes: { name, media, content } }) =>
        name === 'theme-color' ? [[media, content]] : [],
      );
      expect(colours, page).toEqual([
        ['(prefers-color-scheme: light)', light.paper],
        ['(prefers-color-scheme: dark)', dark.paper],
      ]);
    }
  });
});

/** The texts of every element of a name, in order. */
function texts(xml: string, name: string): readonly string[] {
  const found: string[] = [];
  let inside = 0;
  const parser = new Parser(
    {
      onopentag: (tag) => {
        if (tag === name) {
          inside += 1;
          found.push('');
        }
      },
      ontext: (text) => {
        if (inside > 0) found.push((found.pop() ?? '') + text);
      },
      onclosetag: (tag) => {
        if (tag === name) inside -= 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

test('the feed has the story, its versions and every correction, each with an id of its own and an address that is there', () => {
  const feed = read('feed.xml');
  const corrections = read('index.html').match(/class="correction"/g)?.length ?? 0;
  const entries = tags(feed).filter(({ name }) => name === 'entry');
  expect(entries.length).toBe(corrections + 2);
  const ids = texts(feed, 'id');
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.startsWith(`tag:short-fuse.example,${story.published}:`)).toBe(true);
  const days = texts(feed, 'updated');
  expect(days).toEqual(days.toSorted().reverse());
  // An entry's name has its day, but for the first, which is the story's own.
  const named = ids.slice(1).map((id) => /:(?:updated|correction)\/([\d-]+)/.exec(id)?.[1] ?? story.published);
  expect(named).toEqual(expect.arrayContaining([story.published, story.updated]));
  expect(texts(feed, 'published')).toEqual(named.map((day) => `${day}T00:00:00Z`));
  expect(days.slice(1)).toEqual(named.map((day) => `${day}T00:00:00Z`));
  for (const address of attributes(feed, 'link', 'href')) {
    expect(address.startsWith(`${SITE}/`)).toBe(true);
    const { pathname, hash } = new URL(address);
    const file = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    expect(files).toContain(file);
    if (hash !== '') expect(read(file)).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
  }
  const pictures = [...feed.matchAll(/img src=&quot;([^&]*)&quot; alt=&quot;(.*?)&quot;/g)];
  expect(pictures.map(([, address = '']) => new URL(address).pathname.slice(1))).toEqual(
    entries.slice(corrections).map(() => 'cards/story.link.png'),
  );
  for (const [, , alt = ''] of pictures) expect(alt).toContain(story.title);
  const { corrections: put, ui } = makeEdition(process.cwd(), undefined);
  expect(texts(feed, 'summary').map(unescape)).toEqual(
    expect.arrayContaining(put.map(({ where, was, is }) => fill(ui.corrections.shouldRead, { where, was, is }))),
  );
});

test('no entry of a language’s feed has the name of another’s: readers of both would be shown one', () => {
  const names = ['', ...further.map((language) => `${language}/`)].flatMap((base) =>
    texts(read(`${base}feed.xml`), 'id'),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('the sitemap says when each page was last changed, and has the pictures of each exhibit', () => {
  const sitemap = read('sitemap-0.xml');
  const days = texts(sitemap, 'lastmod');
  expect(days).toHaveLength(texts(sitemap, 'loc').length);
  expect([...new Set(days)]).toEqual([`${story.updated}T00:00:00.000Z`]);
  const pictures = [...sitemap.matchAll(/<image:loc>([^<]*)<\/image:loc>/g)].map(([, address = '']) => address);
  expect(pictures.sort()).toEqual(
    [...frames.map(({ name }) => `cards/${name}.link.png`), 'cards/story.link.png']
      .map((path) => `${SITE}/${path}`)
      .sort(),
  );
  for (const picture of pictures) expect(files).toContain(new URL(picture).pathname.slice(1));
});

test('every exhibit’s page tells its pictures to machines', () => {
  for (const id of new Set(frames.map(({ exhibit }) => exhibit.id))) {
    const [, json = '{}'] =
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(read(`exhibits/${id}/index.html`)) ?? [];
    const gallery = JSON.parse(json) as {
      readonly '@type': string;
      readonly image: readonly { readonly contentUrl: string }[];
    };
    expect(gallery).toMatchObject({
      '@type': 'ImageGallery',
      dateModified: `${story.updated}T00:00:00Z`,
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(gallery.image.map(({ contentUrl }) => contentUrl)).toEqual(
      frames.filter(({ exhibit }) => exhibit.id === id).map(({ name }) => `${SITE}/cards/${name}.link.png`),
    );
  }
});
