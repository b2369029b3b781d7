import type { Page } from 'playwright-core';

/** How a page is looked at that is waited for: its whole text with each of the screen's frames takes a core. */
export const OFTEN = { polling: 100 } as const;

/** The passages of the page open in a preview that have no link to where they are written. */
export const passagesWithoutLink = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('.chapter-body :is(p, h2, h3, li)')
    .evaluateAll((all) =>
      all
        .filter((each) => !each.querySelector('.edit-link') && !each.closest('.frame, form, .check-head, .check-claim'))
        .map((each) => each.textContent),
    );

/**
 * A page as it is now, without what differs with how a reader came to it.
 *
 * @param exhibit whose live drawing's words are part of it
 */
export const stateOf = (page: Page, exhibit: string): Promise<string> =>
  page.evaluate((id) => {
    const main = document.querySelector('main')?.cloneNode(true);
    if (!(main instanceof HTMLElement)) throw new Error('no main');
    // Astro writes what all islands share at the one it has rendered first, which is any.
    for (const shared of main.querySelectorAll('style, script:not([src], [type])'))
      if (/astro[-:]/.test(shared.textContent)) shared.remove();
    // What comes along to the step being read, which the new page may take for another in a busy moment.
    for (const companion of main.querySelectorAll('[data-marks], [data-share-here]')) companion.remove();
    // Which of the exhibits passed by are awake.
    for (const island of main.querySelectorAll('astro-island, .stage-in > [data-drawn]')) island.replaceChildren();
    const fleeting =
      /^(?:data-(?:approached|live|near|frame|active|turn|scrollama-index)|ssr|(?:server|client)-render-time)$/;
    for (const element of main.querySelectorAll('*'))
      for (const name of element.getAttributeNames()) if (fleeting.test(name)) element.removeAttribute(name);
    const stage = document.querySelector(`#${CSS.escape(id)} .live svg`);
    return `${main.outerHTML}\n${stage?.textContent ?? ''}`;
  }, exhibit);

/** The first tags of a state, each with the text after it, that are not so in another. */
export function apart(one: string, other: string): string[] {
  const tags = other.split('<');
  return one
    .split('<')
    .filter((tag, at) => tag !== tags[at])
    .slice(0, 3);
}
