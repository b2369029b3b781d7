// A link to the page in another language keeps the reader's place and settings, which stand in the address. Without
// this script it leads to the page's beginning.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-language]') : null;
  if (!link) return;
  link.search = location.search;
  link.hash = location.hash;
});
