// On the page for addresses without a page: goes to the page whose name the address bears with something about it, or
// names the exhibit or frame that was probably meant. Text and address of the link are those of the page's own list; of
// the address that was asked for nothing is shown.
import { suggestedAddress, namedBy } from './suggested-address.ts';

const listed = [...document.querySelectorAll<HTMLAnchorElement>('a[data-exhibit]')];
const known = listed.map(({ dataset }) => ({
  exhibit: dataset['exhibit'] ?? '',
  frames: dataset['frames']?.split(' ') ?? [],
}));
const root = document.querySelector<HTMLAnchorElement>('a[data-root]')?.pathname ?? '/';

/** The pages that exist, below the site's root: the story itself, in each language below it, and those beside it. */
const pages = [
  '',
  ...[...document.querySelectorAll<HTMLAnchorElement>('a[data-language], main a[data-page]')]
    .filter(({ pathname }) => pathname.length > root.length && pathname.startsWith(root))
    .map(({ pathname }) => pathname.slice(root.length)),
  ...known.flatMap(({ exhibit, frames }) =>
    ['', ...frames.map((frame) => `${frame}/`)].map((frame) => `exhibits/${exhibit}/${frame}`),
  ),
  ...known.flatMap(({ exhibit, frames }) => frames.map((frame) => `embed/${exhibit}/${frame}/`)),
];

const path = location.pathname.replace(/\/{2,}/g, '/');
const named = namedBy(path.startsWith(root) ? path.slice(root.length) : path, pages);

/** Goes to a page with what the address has behind it: settings, an embed's theme, a place on the page. */
const leadTo = (page: string): void => location.replace(root + page + location.search + location.hash);

// One that is not there although it is listed would lead here again.
if (named !== undefined && root + named !== location.pathname) leadTo(named);

const meant = suggestedAddress(location.pathname, known);
// A frame that is not there, nor one with a name like it, leads to its exhibit; an embed to the frame shared for it.
const [, kind = '', exhibit = ''] = /(?:^|\/)(exhibits|embed)\/([^/]+)(?:\/[^/]+)?\/?$/.exec(path) ?? [];
const shared = listed.find(({ dataset }) => dataset['exhibit'] === exhibit)?.dataset['shared'];
if (named === undefined && shared !== undefined && kind === 'embed') leadTo(`embed/${exhibit}/${shared}/`);
else if (named === undefined && meant?.exhibit === exhibit && meant.frame === undefined && kind === 'exhibits')
  leadTo(`exhibits/${exhibit}/`);
const entry = listed.find(({ dataset }) => dataset['exhibit'] === meant?.exhibit);
const sentence = document.querySelector<HTMLElement>('[data-suggestion]');
const link = sentence?.querySelector('a');
if (meant && entry && sentence && link) {
  link.href = meant.frame === undefined ? entry.href : new URL(`${meant.frame}/`, entry.href).href;
  link.textContent = entry.textContent;
  sentence.hidden = false;
}
