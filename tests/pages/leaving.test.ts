import { describe, expect, test } from 'vitest';
import { every } from '../every.ts';
import { attributes, bytes, files, meta, pages, read, tags, unescape } from './site.ts';
import { scriptWeight } from './weight.ts';
import { PRESETS } from '../../src/scene/box.ts';
import { addresses, frames, story } from '../unit/exhibits/all-frames.ts';

const SITE = 'https://short-fuse.example/';
const framePages = frames.map(({ name }) => `exhibits/${name}/index.html`);
const exhibitPages = [...new Set(frames.map(({ exhibit }) => `exhibits/${exhibit.id}/index.html`))];

/** The file of the built site that an address leads to. */
const fileAt = (address: string): string =>
  decodeURI(new URL(address, SITE).pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');

interface Answer {
  readonly [field: string]: unknown;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
}

/** Where a page says its oEmbed answer is. */
const oembedOf = (html: string): string[] =>
  [...html.matchAll(/<link\b[^>]*application\/json\+oembed[^>]*>/g)].flatMap(([tag]) =>
    attributes(tag, 'link', 'href'),
  );

/** What stands in a text field, as its name says. */
const field = (html: string, name: string): string =>
  unescape(new RegExp(`<textarea[^>]*data-text="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? '');

describe('oEmbed', () => {
  test('every frame has an answer, and no answer stands for a frame that is not there', () => {
    expect(files.filter((file) => file.startsWith('oembed/'))).toEqual(
      addresses.map((name) => `oembed/${name}.json`).sort(),
    );
  });

  test('every frame’s page leads to its answer, which is valid and leads to an embed', () =>
    every(framePages, String, (page) => {
      const [address = '', ...others] = oembedOf(read(page));
      expect(others).toEqual([]);
      expect(fileAt(address)).toBe(page.replace(/^exhibits/, 'oembed').replace('/index.html', '.json'));
      const answer = JSON.parse(read(fileAt(address))) as Answer;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: story.title, provider_url: SITE });
      expect(answer['author_name']).toBe(story.byline);
      expect(answer.title.length).toBeGreaterThan(10);
      expect(answer.width).toBeGreaterThan(0);
      expect(answer.height).toBeGreaterThan(0);
      const [frame = ''] = attributes(answer.html, 'iframe', 'src');
      expect(fileAt(frame)).toBe(page.replace(/^exhibits/, 'embed'));
      expect(files).toContain(fileAt(frame));
      expect(attributes(answer.html, 'iframe', 'height')).toEqual([String(answer.height)]);
      expect(attributes(answer.html, 'iframe', 'title')).toEqual([answer.title]);
      expect(attributes(answer.html, 'script', 'src').map(fileAt)).toEqual(['embed.js']);
      const png = bytes(fileAt(answer.thumbnail_url));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        answer['thumbnail_width'],
        answer['thumbnail_height'],
      ]);
      expect(answer['thumbnail_width']).toBe(PRESETS.card.width);
    }));

  test('every exhibit’s page leads to the answer of one of its frames', () =>
    every(exhibitPages, String, (page) => {
      const [address = ''] = oembedOf(read(page));
      expect(files).toContain(fileAt(address));
      expect(fileAt(address)).toContain(page.split('/')[1]);
    }));
});

describe('what may be taken', () => {
  test('every file is there, and the code leads to what there is', () =>
    every([...framePages, ...exhibitPages], String, (page) => {
      const html = read(page);
      const parts = html.split('data-take ').slice(1);
      expect(parts.length).toBe(
        framePages.includes(page) ? 1 : frames.filter(({ exhibit }) => page.includes(`/${exhibit.id}/`)).length,
      );
      for (const part of parts) {
        const saved = [...part.slice(0, part.indexOf('</dl>')).matchAll(/<a href="([^"]*)" download="([^"]*)"/g)];
        expect(saved.map(([, , name = '']) => name.slice(name.lastIndexOf('.')))).toEqual([
          '.png',
          '.png',
          '.png',
          '.png',
          '.webp',
          '.svg',
          '.svg',
          '.csv',
          '.json',
        ]);
        const [own] = tags(`<div data-take ${part.slice(0, part.indexOf('>') + 1)}`);
        expect(fileAt(own?.attributes['data-picture'] ?? '')).toMatch(/^cards\/.*\.link\.png$/);
        expect(fileAt(own?.attributes['data-feed'] ?? '')).toMatch(/^cards\/.*\.feed\.png$/);
        for (const { name, attributes: given } of tags(part))
          if (name === 'textarea') expect(given).toHaveProperty('readonly');
        // No file takes another's place where it is saved.
        expect(new Set(saved.map(([, , name]) => name)).size).toBe(saved.length);
        for (const [, address = ''] of saved) expect(files).toContain(fileAt(address));
        expect(files).toContain(fileAt(field(part, 'link')));
        expect(field(part, 'cite')).toContain(field(part, 'link'));
        const [embed = ''] = attributes(field(part, 'embed'), 'iframe', 'src');
        expect(files).toContain(fileAt(embed));
        const figure = field(part, 'figure');
        expect(files).toContain(fileAt(attributes(figure, 'img', 'src')[0] ?? ''));
        expect(attributes(figure, 'a', 'href')).toEqual([field(part, 'link')]);
        expect(figure).not.toContain('<script');
      }
    }));

  test('no address that leaves the site has a hash: it answers as long as the site stands', () =>
    every([...framePages, ...exhibitPages, 'index.html', 'ledger/index.html'], String, (page) => {
      const html = read(page);
      const data = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
        ([, json = '']) => json,
      );
      const answers = oembedOf(html).map((address) => read(fileAt(address)));
      const fields = [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text = '']) => text);
      const leaving = [
        ...[...data, ...answers, ...fields].flatMap(
          (text) => text.match(/https:\/\/short-fuse\.example\/[^\s"&<\\]*/g) ?? [],
        ),
        ...meta(html, 'og:image'),
        ...tags(html).flatMap(({ attributes: { download, href = '' } }) => (download === undefined ? [] : [href])),
        ...attributes(html, 'img', 'src'),
        ...attributes(html, 'source', 'srcset'),
      ];
      for (const address of leaving) {
        const { pathname, search } = new URL(address, SITE);
        expect(pathname).not.toMatch(/\.[0-9a-f]{8}\.|^\/(_astro|figures|scenes)\//);
        expect(search).toMatch(/^(\?v=[0-9a-f]{8})?$/);
      }
    }));

  test('no page carries more than 3 kB of script for it, where nothing can be set; twice as much where it can', () =>
    every([...framePages, ...exhibitPages], String, (page) => {
      const html = read(page);
      const set = framePages.includes(page) && html.includes('data-controls');
      expect(scriptWeight(html)).toBeLessThanOrEqual((set ? 6 : 3) * 1024);
    }));
});

describe('embeds', () => {
  const embeds = pages.filter((page) => page.startsWith('embed/'));

  test('every frame has one, at each address it ever had', () => {
    expect(embeds).toEqual(addresses.map((name) => `embed/${name}/index.html`).sort());
  });

  test('are drawn without script, told in words, kept out of searches', () =>
    every(
      frames,
      ({ name }) => name,
      ({ name, exhibit, words }) => {
        const html = read(`embed/${name}/index.html`);
        expect(html.match(/<svg class="drawing"/g)).toHaveLength(2);
        // Where the drawing stands it is heard whole.
        const picture = tags(html).find(({ attributes: { role } }) => role === 'img')?.attributes['aria-label'];
        expect(picture).toContain(words.takeaway);
        expect(picture).toContain(words.alt);
        expect(meta(html, 'robots')[0]).toContain('noindex');
        expect(html).toContain(`<link rel="canonical" href="${SITE}exhibits/${exhibit.id}/">`);
        const out = [...html.matchAll(/<a\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('/embed/'));
        expect(out.length).toBeGreaterThanOrEqual(2);
        for (const tag of out) {
          // Links among the controls are there only with script, which sets them so.
          if (!tag.includes('/ledger/')) expect(tag).toMatch(/target="_blank" rel="noopener"/);
          expect(files).toContain(fileAt(attributes(tag, 'a', 'href')[0] ?? ''));
        }
        for (const address of attributes(html, 'a', 'href').filter((href) => href.includes('/embed/')))
          expect(files).toContain(fileAt(address));
      },
    ));

  test('no sitemap names one', () => {
    const sitemaps = files.filter((file) => /^sitemap.*\.xml$/.test(file));
    expect(sitemaps.length).toBeGreaterThan(0);
    for (const file of sitemaps) expect(read(file)).not.toContain('/embed/');
  });

  test('the loader is small and stands at an address without a hash', () => {
    expect(bytes('embed.js').byteLength).toBeLessThan(2048);
  });
});
