import { describe, expect, test } from 'vitest';
import { frameOf, idsOf } from '../../src/exhibits/exhibit.ts';
import { every } from '../every.ts';
import { frames, story as content } from '../unit/exhibits/all-frames.ts';
import { NETWORKS, type Fetched, type Preview } from './networks.ts';
import { bytes, files, meta, pages, read } from './site.ts';

const SITE = 'https://short-fuse.example';

/** The built picture at an address of the site. */
function picture(address: string): { width: number; height: number; bytes: number } {
  const file = new URL(address).pathname.slice(1);
  // A server may ignore the version; a network that keeps what it fetched may not.
  expect(new URL(address).search, address).toMatch(/^(\?v=[0-9a-f]{8})?$/);
  expect(address.startsWith(`${SITE}/`), address).toBe(true);
  expect(files, address).toContain(file);
  const png = bytes(file);
  expect(png.subarray(1, 4).toString(), file).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), bytes: png.byteLength };
}

const fetched = (path: string): Fetched => ({
  html: read(`${path}index.html`),
  address: `${SITE}/${path}`,
  picture,
});
const networks = Object.entries(NETWORKS);

describe.each(networks)('%s', (network, preview) => {
  test('shows every frame as itself', () => {
    const shown = new Map<string, string>();
    return every(
      frames,
      ({ name }) => name,
      ({ name, words }) => {
        const page = fetched(`exhibits/${name}/`);
        const card: Preview = preview(page);
        expect(card.title).toContain(words.headline);
        if ('alt' in card) expect(card.alt).toBe(words.alt);
        if ('address' in card) expect(card.address).toBe(page.address);
        if (card.description !== undefined)
          expect(words.alt.startsWith(card.description.replace(/…$/, '')), card.description).toBe(true);
        const [exhibit, frame] = name.split('/');
        const shape = network === 'wechat' ? 'feed' : 'link';
        expect(card.image).toMatch(new RegExp(`^${SITE}/cards/${exhibit}/${frame}\\.${shape}\\.png\\?v=[0-9a-f]{8}$`));
        expect(shown.get(String(card.image)), 'the same picture stands for another frame').toBeUndefined();
        shown.set(String(card.image), name);
      },
    );
  });
});

// WeChat takes the body's first picture, which in the story is the first frame's drawing.
test.each(networks.filter(([network]) => network !== 'wechat'))('%s shows the story as itself', (_, preview) => {
  const card: Preview = preview(fetched(''));
  expect(card.title?.startsWith(`${content.title}: `)).toBe(true);
  expect(card.image).toMatch(new RegExp(`^${SITE}/cards/story\\.link\\.png\\?v=[0-9a-f]{8}$`));
  if ('address' in card) expect(card.address).toBe(`${SITE}/`);
});

test('a page that is shown with a picture has exactly one, with its type, size and alternative', () => {
  const sharing = pages.filter((page) => meta(read(page), 'og:title').length > 0);
  expect(sharing.length).toBeGreaterThan(frames.length + 15);
  for (const page of sharing) {
    const html = read(page);
    for (const name of [
      'og:type',
      'og:site_name',
      'og:url',
      'og:title',
      'og:description',
      'og:image',
      'og:image:type',
      'og:image:width',
      'og:image:height',
      'og:image:alt',
      'twitter:card',
      'twitter:image:alt',
    ])
      expect(meta(html, name), `${page}: ${name}`).toHaveLength(1);
    expect(Buffer.byteLength(meta(html, 'og:title')[0] ?? ''), page).toBeLessThanOrEqual(70);
    expect(meta(html, 'og:description')[0]?.length, page).toBeLessThanOrEqual(200);
    // What was renamed is found under its present name.
    const [, own = '', frame = ''] = /^exhibits\/([^/]+)\/(?:([^/]+)\/)?/.exec(page) ?? [];
    const exhibit = frames.map((each) => each.exhibit).find((each) => idsOf(each).includes(own));
    const now = exhibit && frameOf(exhibit, frame);
    const path = now ? `exhibits/${exhibit.id}/${now.id}/` : page.replace(/index\.html$/, '');
    const address = `${SITE}/${exhibit ? path.replace(`exhibits/${own}/`, `exhibits/${exhibit.id}/`) : path}`;
    expect(html, page).toContain(`<link rel="canonical" href="${address}">`);
    expect(meta(html, 'og:url'), page).toEqual([address]);
  }
});
