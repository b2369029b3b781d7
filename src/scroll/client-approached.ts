import type { ClientDirective } from 'astro';

/** How long a script that has not come is left alone, ms. */
const AGAIN = 5000;

/**
 * `client:approached`: an island within an exhibit that the reader has come near to, or is at from the start
 * (`data-approached` in the page). The page knows where its exhibits stand; `client:visible` would have the browser
 * look after an observer for each of them at every frame of the scroll.
 */
const approached: ClientDirective = (load, _options, island) => {
  const exhibit = island.closest<HTMLElement>('[data-exhibit]') ?? island;
  const { dataset } = exhibit;
  const wait = (): void => exhibit.addEventListener('approached', wake, { once: true });
  // In a task of its own, after the frame in which the reader scrolled here: that one has enough to do.
  const wake = (): unknown => setTimeout(() => void load().then((hydrate) => hydrate()));
  /**
   * The network failed: the exhibit may be approached again, and what its stage would answer shows not until then.
   * Whether the script is gone for good, newer.ts asks.
   */
  const later = (): void => {
    dataset['missing'] = '';
    setTimeout(() => {
      delete dataset['approached'];
      wait();
    }, AGAIN);
  };
  // `load` never rejects: Astro's island tells of a script that did not come by this event, and hydrates nothing.
  island.addEventListener('astro:hydration-error', later);
  if (dataset['approached'] === undefined) wait();
  else wake();
};
export default approached;
