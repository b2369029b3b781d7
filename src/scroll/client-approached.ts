import type { ClientDirective } from 'astro';

/** How long a script that has not come is left alone, ms. */
const AGAIN = 5000;

/**
 * `client:approached`: an island whose exhibit the reader has come near to. The page knows where its exhibits stand;
 * `client:visible` would have the browser look after an observer for each of them at every frame of the scroll.
 */
const approached: ClientDirective = (load, _options, island) => {
  const exhibit = island.closest<HTMLElement>('[data-exhibit]');
  const wait = (): void => exhibit?.addEventListener('approached', wake, { once: true });
  // In a task of its own, after the frame in which the reader scrolled here: that one has enough to do.
  const wake = (): unknown =>
    setTimeout(
      () =>
        void load()
          .then((hydrate) => hydrate())
          .catch(later),
    );
  /**
   * The network failed: the exhibit may be approached again. Whether the script is gone for good, newer.ts asks.
   */
  const later = (error: unknown): void => {
    console.warn(error);
    exhibit?.dispatchEvent(new Event('missing', { bubbles: true }));
    setTimeout(() => {
      delete exhibit?.dataset['approached'];
      wait();
    }, AGAIN);
  };
  if (exhibit && exhibit.dataset['approached'] === undefined) wait();
  else wake();
};
export default approached;
