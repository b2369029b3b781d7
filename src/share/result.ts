import { decoded } from '../address/decoded.ts';

/** On the page of a reader's result: the terms behind the # go along to the story, which checks them again. */
const terms = document.querySelector<HTMLAnchorElement>('[data-terms]');
const unknownTerms = document.querySelector<HTMLElement>('[data-unknown]');

function takeUp(): void {
  // Messengers encode what they hand on.
  const settings = decoded(location.hash.slice(1));
  if (!terms) return;
  const { exhibit = '', sent = '', own = '' } = terms.dataset;
  // As they are written: names, numbers, and what parts them. The story knows which of them it has.
  const known = /^[a-zA-Z]+-[\w.-]+$/.test(settings) && settings.length < 1000;
  terms.search = known ? new URLSearchParams({ [exhibit]: settings }).toString() : '';
  terms.textContent = known ? sent : own;
  if (unknownTerms) unknownTerms.hidden = known || settings === '' || settings === 'main';
}

takeUp();
window.addEventListener('hashchange', takeUp);
