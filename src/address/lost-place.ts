/**
 * An address whose end names no place in the story: leads to the place it names with something about it, as when it was
 * cut out of a sentence, or says that there is none and offers the nearest.
 */
let asked = location.hash.slice(1);

/** Whether the browser finds it by itself: a place's name as it is written, the top, or a passage to be sought. */
function leads(end: string): boolean {
  const [id = ''] = end.split(':~:', 1);
  return id === '' || id === 'top' || document.getElementById(id) !== null;
}

const notice = document.querySelector<HTMLElement>('[data-lost]');

function follow(): void {
  if (notice) notice.hidden = true;
  if (leads(asked)) return;
  const end = asked;
  void import('./find-place.ts')
    .then(({ findPlace }) => {
      if (notice && end === asked) findPlace(end, notice);
    })
    .catch(console.warn);
}

window.addEventListener('hashchange', () => {
  asked = location.hash.slice(1);
  follow();
});
follow();
