// Loaded late. Nothing of it is needed to read: without it the link to another language leads to the beginning of the
// page there, and nothing is offered.
import { offered } from './offered-language.ts';

/** Under which the reader's choice is kept; nothing is before one is made. */
const KEY = 'language';

function remember(tag: string): void {
  try {
    localStorage.setItem(KEY, tag);
  } catch {
    // Refused: the choice lasts as long as the page.
  }
}

function hasChosen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

const { lang } = document.documentElement;
const offers = [...document.querySelectorAll<HTMLElement>('[data-offer]')];
const tag = hasChosen()
  ? undefined
  : offered(
      navigator.languages,
      lang,
      offers.map((offer) => offer.lang),
    );
const offer = offers.find((each) => each.lang === tag);
if (offer) offer.hidden = false;

document.addEventListener('click', ({ target }) => {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('a[data-language], [data-stay]') : null;
  if (!pressed) return;
  if (offer) offer.hidden = true;
  const isLink = pressed instanceof HTMLAnchorElement;
  remember(isLink ? pressed.hreflang : lang);
  if (!isLink) return;
  // Place and settings stand in the address.
  pressed.search = location.search;
  pressed.hash = location.hash;
});
