import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { idsOf, wholeAddressesOf, type Exhibit } from '../exhibits/exhibit.ts';
import { ROOT } from '../ledger/root.ts';
import type { Addresses } from './links.ts';

/** Ids by page that are not headings; undefined where their file cannot be read. */
export interface Ids {
  readonly figures: Iterable<string> | undefined;
  readonly sources: Iterable<string> | undefined;
  readonly terms: Iterable<string> | undefined;
  readonly claims: Iterable<string> | undefined;
  readonly chapters: readonly string[];
}

/**
 * What the site will have: its routes are the files in src/pages.
 *
 * @param headings anchors of headings by page: the story's are at the empty address
 * @param told whether a chapter of the story tells an exhibit
 */
export function addressesOf(
  ids: Ids,
  headings: ReadonlyMap<string, readonly string[]>,
  told: (exhibit: string) => boolean,
  catalogue: readonly Exhibit[],
): Addresses {
  const routes = readdirSync(join(ROOT, 'src/pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:astro|[a-z]+\.ts)$/.test(file))
    .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, ''))
    .map((file) => file.replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/'));
  const patterns = routes.map(
    (route) => new RegExp(`^${route.replace(/[.*+?^${}()|\\]/g, '\\$&').replace(/\[[^\]]*\]/g, '[^/]+')}$`),
  );
  const exhibits = catalogue.flatMap((exhibit) => [
    ...idsOf(exhibit).map((id) => `exhibits/${id}/`),
    ...wholeAddressesOf(exhibit).map((each) => `exhibits/${each.exhibit}/${each.address}/`),
  ]);
  const story = [
    'main',
    ...ids.chapters.flatMap((id) => [`chapter-${id}`, `chapter-${id}-title`]),
    ...catalogue
      .filter(({ id }) => told(id))
      .flatMap((exhibit) => [
        ...idsOf(exhibit),
        ...wholeAddressesOf(exhibit).map((each) => `${each.exhibit}/${each.address}`),
      ]),
    ...(headings.get('') ?? []),
  ];
  const anchors = new Map<string, ReadonlySet<string>>([
    ['', new Set(story)],
    ['about/', new Set(['main', 'corrections', ...(headings.get('about/') ?? [])])],
  ]);
  const lists = { 'ledger/': ids.figures, 'sources/': ids.sources, 'glossary/': ids.terms, 'arithmetic/': ids.claims };
  for (const [page, own] of Object.entries(lists)) if (own) anchors.set(page, new Set(own));
  return {
    anchors,
    pages: [...routes.filter((route) => route.endsWith('/') && !route.includes('[')), ...exhibits],
    has: (path) => {
      const [first, id, rest] = path.split('/');
      if (first === 'exhibits' && id !== undefined && id !== '' && rest !== undefined) {
        const [frame = ''] = path.split('/').slice(2);
        if (!exhibits.includes(`exhibits/${id}/${frame === '' ? '' : `${frame}/`}`)) return false;
      }
      return patterns.some((pattern) => pattern.test(path)) || existsSync(join(ROOT, 'public', path));
    },
  };
}
