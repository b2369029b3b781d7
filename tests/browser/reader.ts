import type { Page } from 'playwright-core';

/**
 * Brings a step to where it is read, unless it was brought there otherwise, and says whether what the reader sees fits
 * it: the frame's picture after the step where the page is text and pictures in turn; the frame itself, or its picture,
 * on the stage where it follows the scroll. Runs in the page, and so uses nothing but itself.
 */
export const see = ([id, how]: readonly [id: string, how: 'by scrolling' | 'where it is']): string => {
  const step = document.getElementById(id);
  const section = step?.closest<HTMLElement>('[data-exhibit]');
  if (!step || !section) return `no step ${id}`;
  if (how === 'by scrolling') {
    // Into the middle of what is left to read in.
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const [above, below] = [parseFloat(scrollPaddingTop) || 0, parseFloat(scrollPaddingBottom) || 0];
    const middle = above + (innerHeight - above - below) / 2;
    scrollTo({ top: scrollY + step.getBoundingClientRect().top - middle, behavior: 'instant' });
  }
  const text = step.querySelector<HTMLElement>('.step-text');
  if (!text?.checkVisibility() || text.innerText.length < 20) return 'no text';
  const loaded = (img: HTMLImageElement | null | undefined): boolean =>
    img?.checkVisibility() === true && img.complete && img.naturalWidth > 0;
  if (document.documentElement.dataset['reading'] !== 'scroll') {
    const stage = section.querySelector<HTMLElement>('.stage');
    if (stage?.checkVisibility()) return 'a stage that nothing moves';
    return loaded(step.querySelector<HTMLImageElement>('.frame img')) ? 'picture' : 'no picture';
  }
  const inTurn = step.querySelector<HTMLImageElement>('.frame img');
  if (inTurn?.checkVisibility()) return loaded(inTurn) ? 'picture' : 'no picture';
  const frame = step.id.slice(section.id.length + 1);
  if (section.dataset['frame'] !== frame) return `the frame ${section.dataset['frame'] ?? ''}`;
  if (section.dataset['live'] !== undefined)
    return section.querySelector('.live svg')?.checkVisibility() ? 'stage' : 'an empty stage';
  const first = section.querySelector<HTMLElement>('[data-step]') === step;
  const drawn = section.querySelector<HTMLImageElement>('[data-drawn] img');
  if (!drawn) return first && section.querySelector('[data-drawn] svg') ? 'drawing' : 'the wrong drawing';
  return drawn.currentSrc.includes(`/${frame}.`) && loaded(drawn) ? 'picture on the stage' : 'the wrong picture';
};

/** The same, of a page that is open. */
export const readAndSee = (page: Page, id: string): Promise<string> =>
  page.evaluate(see, [id, 'by scrolling'] as const);

/** Of a step that a link or a button has brought to where it is read. */
export const seeBrought = (page: Page, id: string): Promise<string> => page.evaluate(see, [id, 'where it is'] as const);

/** What {@link see} answers where a reader has text and the picture that belongs to it. */
export const READABLE = /^(picture|stage|drawing|picture on the stage)$/;
