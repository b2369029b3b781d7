import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker } from 'linkinator';
import { beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/commands/serve.mjs';
import { attributes } from '../pages/site.ts';
import { build, filesIn } from './build.ts';

const pagesOf = (folder: string): string[] => filesIn(folder).filter((file) => file.endsWith('.html'));

/** The address of a page's file. */
const addressOf = (page: string, base: string): string => base + page.replace(/(^|\/)index\.html$/, '$1');

/** What the pages of a site lead to within it: paths, from the host's root. */
function targets(folder: string, base: string): Set<string> {
  const found = new Set<string>();
  for (const page of pagesOf(folder)) {
    const html = readFileSync(join(folder, page), 'utf8');
    const here = new URL(addressOf(page, base), 'http://site.invalid');
    for (const link of attributes(html, 'a', 'href')) {
      const url = new URL(link, here);
      // No page leads to the page for lost readers but itself.
      if (url.host === here.host && !url.pathname.endsWith('/404.html')) found.add(url.pathname);
    }
  }
  return found;
}

describe.each([
  { base: '/', folder: () => 'dist' },
  { base: '/story/', folder: () => build('under-a-path', '/story/') },
])('a site built for $base', ({ base, folder }) => {
  let built = '';
  beforeAll(() => {
    built = folder();
  });

  test('asks for nothing outside its path', () => {
    for (const page of pagesOf(built)) {
      const html = readFileSync(join(built, page), 'utf8');
      const asked = ['href', 'src', 'srcset', 'data-figures'].flatMap((name) => attributes(html, '*', name));
      expect(
        asked.filter((address) => address.startsWith('/') && !address.startsWith(base)),
        page,
      ).toEqual([]);
    }
    for (const file of filesIn(built).filter((name) => name.endsWith('.css')))
      for (const [, address = ''] of readFileSync(join(built, file), 'utf8').matchAll(/url\(["']?(\/[^)"']*)/g))
        expect(address.startsWith(base), `${file}: ${address}`).toBe(true);
  });

  test('every link within it leads somewhere, fragments too, and each was followed', async () => {
    const server = await serve(built, 0, { base });
    try {
      const options = { checkFragments: true, linksToSkip: async (link: string) => !link.startsWith(server.address) };
      const story = await new LinkChecker().check({ path: server.address, recurse: true, ...options });
      // To some the story does not lead: embeds stand in other people's pages, the storyboard is for editors, results
      // are a reader's own, and old names come from elsewhere.
      const led = new Set(story.links.map(({ url }) => new URL(url).pathname));
      const apart = pagesOf(built).filter((name) => name !== '404.html' && !led.has(addressOf(name, base)));
      const others = await new LinkChecker().check({
        path: apart.map((name) => server.address + name.replace(/index\.html$/, '')),
        ...options,
      });
      const links = [...story.links, ...others.links];
      const followed = links.filter((link) => link.state !== 'SKIPPED');
      expect(followed.filter((link) => link.state === 'BROKEN').map((link) => `${link.parent} -> ${link.url}`)).toEqual(
        [],
      );
      const reached = new Set(followed.map((link) => new URL(link.url).pathname));
      const wanted = targets(built, base);
      expect([...wanted].filter((path) => !reached.has(path))).toEqual([]);
      expect(followed.length).toBeGreaterThanOrEqual(wanted.size);
      expect(wanted.size).toBeGreaterThan(400);
    } finally {
      await server.close();
    }
  });
});
