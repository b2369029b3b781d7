/** The name under which a stored page says when it was stored, as a moment of ISO 8601. */
export const STORED_AT = 'Stored-At';

/** What a page says of itself when it comes from the store: see Base.astro. */
const BODY = /<body data-stored="([^"]*)" data-close="([^"]*)">/;
const LANGUAGE = /<html lang="([^"]*)"/;

/**
 * A stored page that says in words, in its own language, when it was stored. Needs no script in the page: whatever else
 * of it does not come, this is read.
 *
 * @param stored a moment of ISO 8601
 * @throws Error if the page has no such words: it may not be shown as if it were new
 */
export function sayingWhen(html: string, stored: string): string {
  const [body, words = '', close = ''] = BODY.exec(html) ?? [];
  if (body === undefined) throw new Error('a stored page without words for when it was stored');
  const [, language] = LANGUAGE.exec(html) ?? [];
  // Days in the order in which the story writes them.
  const when = new Date(stored).toLocaleString(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const sentence = words.replace('{when}', `<time datetime="${stored}">${when}</time>`);
  const notice = `<dialog class="notice" open><form method="dialog"><p>${sentence}</p><button>${close}</button></form></dialog>`;
  return html.replace(body, () => body + notice);
}

/** How a request is answered: undefined leaves it to the browser. */
export type Strategy = 'page' | 'kept' | 'picture' | undefined;

/**
 * Pages and what they are drawn from; not what is for other sites or to be downloaded, and not what asks whether there
 * is a newer version.
 *
 * @param path below the site's own, without a slash before it
 */
export function strategyOf(path: string, navigates: boolean): Strategy {
  // In a language's folder too: the worker at the root answers there until the language's own has come.
  if (/^(?:[\w-]+\/)?embed\//.test(path)) return undefined;
  if (navigates) return path === '' || path.endsWith('/') ? 'page' : undefined;
  // Files whose name is a hash: what has the name is what was meant.
  if (/^(?:_astro|scenes|figures)\//.test(path)) return 'kept';
  return /^(?:pictures|brief)\/.*\.svg$/.test(path) ? 'picture' : undefined;
}
