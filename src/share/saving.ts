/**
 * Lazy loading, ended when a reader asks to keep the page: a browser saves what it has loaded, and pictures that were
 * not yet near would be blank in the file. The keys that ask for it are heard before the browser wants a name for the
 * file, which is time enough; its menu tells the page nothing.
 */
document.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
  if (key.toLowerCase() !== 's' || !(ctrlKey || metaKey)) return;
  for (const picture of document.querySelectorAll<HTMLImageElement>('img[loading=lazy]')) picture.loading = 'eager';
});

// A module, for the page to import it late.
export {};
