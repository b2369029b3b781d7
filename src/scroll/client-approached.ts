import type { ClientDirective } from 'astro';

/**
 * `client:approached`: an island whose exhibit the reader has come near to. The page knows where its exhibits stand; `client:visible` would have the
 * browser look after an observer for each of them at every frame of the scroll.
 */
const approached: ClientDirective = (load, _options, island) => {
  const exhibit = island.closest<HTMLElement>('[data-exhibit]');
  // After the frame in which the reader scrolled here: that one has enough to do.
  const wake = (): unknown => setTimeout(() => void load().then((hydrate) => hydrate()));
  if (exhibit && exhibit.dataset['approached'] === undefined)
    exhibit.addEventListener('approached', wake, { once: true });
  else wake();
};
export default approached;
