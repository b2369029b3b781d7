import { decoded } from '../address/decoded.ts';

/** On the page of a reader's result: the terms behind the # go along to the story, which checks them again. */
const terms = document.querySelector<HTMLAnchorElement>('[data-terms]');
const unknownTerms = document.querySelector<HTMLElement>('[data-unknown]');
const otherResult = document.querySelector<HTMLElement>('[data-other]');

/** Messengers encode what they hand on, and leave signs of their own behind it: a bracket, `&fbclid=1`. */
function settingsNow(): string {
  const said = decoded(location.hash.slice(1));
  return /^[\w.-]*\w/.exec(said)?.[0] ?? said;
}

function show(settings: string, known: boolean): void {
  if (!terms) return;
  const { exhibit = '', sent = '', own = '' } = terms.dataset;
  terms.search = known ? new URLSearchParams({ [exhibit]: settings }).toString() : '';
  terms.textContent = known ? sent : own;
  if (unknownTerms) unknownTerms.hidden = known || settings === '';
  if (otherResult) otherResult.hidden = true;
}

/**
 * Whoever sends terms along may send others than this result's; and a figure that was corrected since may have them
 * come to something else.
 */
async function hold(settings: string): Promise<void> {
  const { exhibit = '', outcome = '', scenes = '' } = terms?.dataset ?? {};
  const { outcomeOf } = await import('./outcome-of.ts');
  const now = await outcomeOf(exhibit, scenes, settings);
  // Others may have been asked for meanwhile.
  if (settingsNow() !== settings) return;
  if (!now) {
    show(settings, false);
    return;
  }
  const result = otherResult?.querySelector('[data-result]');
  if (!otherResult || !result || now.id === outcome) return;
  result.textContent = now.headline;
  otherResult.hidden = false;
}

function takeUp(): void {
  // Who skips to the text keeps the terms that were sent.
  if (document.getElementById(location.hash.slice(1))) return;
  const settings = settingsNow();
  // As they are written: names, numbers, and what parts them.
  const known = /^[a-zA-Z]+-[\w.-]+$/.test(settings) && settings.length < 1000;
  show(settings, known);
  // Where the model does not come, the story says what they come to.
  if (known) hold(settings).catch(console.warn);
}

takeUp();
window.addEventListener('hashchange', takeUp);
