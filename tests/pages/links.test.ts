import { expect, test } from 'vitest';
import { files, filesIn, further, read, tags } from './site.ts';

const HERE = 'http://site.invalid';
/** The site's own address, which pages give where an address must be whole. */
const OWN = 'https://short-fuse.example';
/** Of every language. */
const all = [...files, ...further.flatMap((each) => filesIn(each).map((file) => `${each}/${file}`))];
const there = new Set(all);

/** A page's address, from the host's root. */
const addressOf = (page: string): string => `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
/** The file that an address leads to. */
const fileAt = (path: string): string => decodeURI(path.slice(1)).replace(/(^|\/)$/, '$1index.html');

/** The places of a page that an address may lead to. */
const places = new Map<string, Set<string>>();
function placesIn(page: string): Set<string> {
  const found = places.get(page) ?? new Set(tags(read(page)).flatMap(({ attributes: { id } }) => id ?? []));
  places.set(page, found);
  return found;
}

/** Addresses that a page leads to or loads. `srcset` has one picture each: none of the story's has two. */
const NAMES = ['href', 'src', 'srcset', 'poster', 'component-url', 'renderer-url', 'data-figures', 'data-published'];

test('whatever a page of the site leads to or loads is there, its fragment too', () => {
  const broken: string[] = [];
  let followed = 0;
  for (const page of all.filter((file) => file.endsWith('.html')))
    for (const { attributes } of tags(read(page)))
      for (const name of NAMES) {
        const link = attributes[name];
        if (link === undefined) continue;
        const url = new URL(link, HERE + addressOf(page));
        // It is served at every address that leads nowhere, and has none of its own.
        if ((url.origin !== HERE && url.origin !== OWN) || /^\/(\w+\/)?404(\.html|\/)$/.test(url.pathname)) continue;
        followed += 1;
        const file = fileAt(url.pathname);
        const fragment = decodeURIComponent(url.hash.slice(1));
        if (!there.has(file)) broken.push(`${page}: ${link}`);
        else if (fragment !== '' && file.endsWith('.html') && !placesIn(file).has(fragment))
          broken.push(`${page}: ${link} has no such place`);
      }
  expect([...new Set(broken)]).toEqual([]);
  expect(followed).toBeGreaterThan(10_000);
});

/** Attributes that name other elements of the page by their ids: ARIA's, labels', and what opens what. */
const BY_ID = [
  'aria-labelledby',
  'aria-describedby',
  'aria-details',
  'aria-controls',
  'aria-owns',
  'aria-activedescendant',
  'for',
  'list',
  'headers',
  'popovertarget',
];

test('whatever an element of a page names by its id is on that page', () => {
  let named = 0;
  const lost = all
    .filter((file) => file.endsWith('.html'))
    .flatMap((page) =>
      tags(read(page)).flatMap(({ name: element, attributes }) =>
        BY_ID.flatMap((name) => attributes[name]?.split(/\s+/) ?? []).flatMap((id) => {
          named += 1;
          return placesIn(page).has(id) ? [] : [`${page}: <${element}> names ${id}`];
        }),
      ),
    );
  expect(lost).toEqual([]);
  expect(named).toBeGreaterThan(1000);
});
