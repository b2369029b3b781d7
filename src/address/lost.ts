// On the page for addresses without a page: names the exhibit or frame that was probably meant. Text and address of the link are
// those of the page's own list; of the address that was asked for nothing is shown.
import { meantBy } from './lost-address.ts';

const listed = [...document.querySelectorAll<HTMLAnchorElement>('a[data-exhibit]')];
const meant = meantBy(
  location.pathname,
  listed.map(({ dataset }) => ({ exhibit: dataset['exhibit'] ?? '', frames: dataset['frames']?.split(' ') ?? [] })),
);
const entry = listed.find(({ dataset }) => dataset['exhibit'] === meant?.exhibit);
const sentence = document.querySelector<HTMLElement>('[data-meant]');
const link = sentence?.querySelector('a');
if (meant && entry && sentence && link) {
  link.href = meant.frame === undefined ? entry.href : new URL(`${meant.frame}/`, entry.href).href;
  link.textContent = entry.textContent;
  sentence.hidden = false;
}
