import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { catalogueOf } from '../edition/catalogue.ts';
import { languageBase } from '../address/languages.ts';
import { readStory, type Story } from '../edition/story.ts';

/**
 * Pages a search should not find twice, or not at all. Frames are reached from their exhibit, and stand for nothing of
 * their own; embeds are for other pages, the storyboard is for editors.
 */
const LEFT_OUT =
  /\/(exhibits\/[^/]+\/[^/]+(?:\/[^/]+)?|ledger\/(topic|verdict|source)\/[^/]+|storyboard|embed\/[^/]+\/[^/]+)\/$/;

/** Names that exhibits have borne: their pages are found under the present one. */
const old = (root: string): ReadonlySet<string> => new Set(catalogueOf(root).flatMap(({ formerly = [] }) => formerly));

/** The id of the exhibit whose page it is; empty for another page. */
const idIn = (page: string, base: string): string =>
  /^exhibits\/([^/]+)\/$/.exec(new URL(page).pathname.slice(base.length))?.[1] ?? '';

/** The pictures of a page that searches for pictures may find: those of an exhibit's frames, and the story's own. */
function picturesOf(root: string, page: string, base: string): readonly string[] {
  const path = new URL(page).pathname.slice(base.length);
  const exhibit = catalogueOf(root).find((each) => each.id === idIn(page, base));
  const files = exhibit
    ? exhibit.frames.map((frame) => `${exhibit.id}/${frame.id}.link.png`)
    : path === ''
      ? ['story.link.png']
      : [];
  return files.map((file) => new URL(`${base}cards/${file}`, page).href);
}

/** The same page in every language of the story, where there are several; the first is for all others too. */
function alternatesOf(page: string, base: string, { language, languages }: Story) {
  if (languages.length === 1) return {};
  const path = new URL(page).pathname.slice(base.length);
  const own = languages[0]?.id;
  const root = language === own ? base : base.slice(0, -`${language}/`.length);
  const links = languages.map(({ id, tag }) => ({
    lang: tag,
    url: new URL(`${languageBase(root, id === own ? undefined : id)}${path}`, page).href,
  }));
  return { links: [...links, { lang: 'x-default', url: links[0]?.url ?? page }] };
}

/**
 * The sitemap, with the day of the last change and the pictures of each page.
 *
 * @param root the project's folder
 * @param path the path under which the site is served
 */
export function storySitemap(root: string, path: string): AstroIntegration {
  // Read when it is first needed: a mistake in the story is reported by the check of its content.
  let story: Story | undefined;
  const base = languageBase(path);
  return sitemap({
    filter: (page) => !LEFT_OUT.test(page) && !old(root).has(idIn(page, base)),
    serialize: (item) => ({
      ...item,
      lastmod: (story ??= readStory(root)).updated,
      ...alternatesOf(item.url, base, story),
      img: picturesOf(root, item.url, base).map((url) => ({ url })),
    }),
  });
}
