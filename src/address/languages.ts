import type { Language, Story } from '../edition/story.ts';
import { href } from './href.ts';

/**
 * The path under which a language is served, from slash to slash.
 *
 * @param root the path of the whole site: `/`, `/story`
 * @param further the language's id if it is not the story's own, which is at the root
 */
export const languageBase = (root: string, further?: string): string =>
  `/${[root.replace(/^\/+|\/+$/g, ''), further ?? ''].filter((part) => part !== '').join('/')}/`.replace('//', '/');

/** The path of the whole site, which this language's is part of. */
function siteRoot({ language, languages }: Pick<Story, 'language' | 'languages'>): string {
  const base = href('');
  const own = languages[0]?.id === language;
  return own || !base.endsWith(`/${language}/`) ? base : base.slice(0, -`${language}/`.length);
}

/**
 * The address in another language of what stands at a path in this one.
 *
 * @param path from the language's own root, without a slash before it
 */
export const inLanguage = (story: Pick<Story, 'language' | 'languages'>, { id }: Language, path: string): string =>
  `${languageBase(siteRoot(story), story.languages[0]?.id === id ? undefined : id)}${path}`;

/** The languages that the story can be read in besides this one. */
export const otherLanguages = ({ language, languages }: Pick<Story, 'language' | 'languages'>): readonly Language[] =>
  languages.filter(({ id }) => id !== language);

/**
 * A language and its land as networks name them, `og:locale`: `zh_CN`. The land is where most of those live who read
 * it, unless the tag names another.
 *
 * @param tag as browsers know the language: `zh-Hans`
 */
export function networkLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
