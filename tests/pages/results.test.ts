import { expect, test } from 'vitest';
import { attributes, bytes, files, meta, pages, read, unescape } from './site.ts';

const SITE = 'https://short-fuse.example';
const results = pages.filter((page) => /^exhibits\/[^/]+\/ends\//.test(page));

test('a reader’s result has a page for nearly every quarter and for none, each with a title and a picture of its own', () => {
  // Of sixteen quarters those that the model is seen to come to.
  expect(results.length).toBeGreaterThanOrEqual(14);
  expect(results).toContain('exhibits/your-fuse/ends/holds/index.html');
  const titles = new Set<string>();
  for (const page of results) {
    const html = read(page);
    const [title = ''] = meta(html, 'og:title');
    expect(Buffer.byteLength(title), title).toBeLessThanOrEqual(70);
    titles.add(title);
    expect(unescape(/<h1>([^<]*)<\/h1>/.exec(html)?.[1] ?? '')).toBe(title);
    // Terms that were sent lead to themselves, and say so.
    const [[sent], [ours]] = [attributes(html, 'a', 'data-sent'), attributes(html, 'a', 'data-own')];
    expect(sent).not.toBe(ours);
    const card = new URL(meta(html, 'og:image')[0] ?? '', SITE).pathname.slice(1);
    expect(card).toBe(page.replace(/^exhibits/, 'cards').replace('/index.html', '.png'));
    expect(bytes(card).readUInt32BE(16)).toBe(1200);
    expect(meta(html, 'robots')[0]).toContain('noindex');
    expect(attributes(html, 'a', 'href')).toContain('/#your-fuse/yours');
  }
  expect(titles.size).toBe(results.length);
});

test('what is offered with the frame leads to those pages, and to no other', () => {
  const html = read('exhibits/your-fuse/yours/index.html');
  const [outcomes = ''] = attributes(html, '*', 'data-outcomes');
  const [at = ''] = attributes(html, '*', 'data-results');
  for (const outcome of outcomes.split(' '))
    expect(files).toContain(`${new URL(at.replace(':outcome', outcome)).pathname.slice(1)}index.html`);
  expect(outcomes.split(' ')).toHaveLength(results.length);
});
