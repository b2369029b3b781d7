const fuse = document.querySelector<HTMLElement>('[data-fuse]');
const cord = fuse?.querySelector<HTMLElement>('[data-cord]');
const ember = fuse?.querySelector<HTMLElement>('[data-ember]');
const knots = [...(fuse?.querySelectorAll<HTMLAnchorElement>('[data-knot]') ?? [])];
const chapters = knots.map((knot) => document.getElementById(knot.hash.slice(1)));

/** How much of the story lies above a place in it, 0 to 1. */
function share(documentTop: number): number {
  const whole = document.documentElement.scrollHeight - window.innerHeight;
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, documentTop / whole));
}

/** Ties the knots where their chapters begin: by place on the page, so that the cord shows how long each is. */
export function tieKnots(): void {
  knots.forEach((knot, i) => {
    const top = chapters[i]?.getBoundingClientRect().top ?? 0;
    knot.style.setProperty('--at', String(share(top + window.scrollY)));
  });
}

/** Burns the cord up to the reader's place and marks the chapter being read. */
export function moveFuse(): void {
  if (!cord || !ember) return;
  const read = share(window.scrollY);
  cord.style.setProperty('--read', String(read));
  ember.style.setProperty('--read', String(read));
  const line = window.innerHeight * 0.5;
  let at = 0;
  chapters.forEach((chapter, i) => {
    if (chapter && chapter.getBoundingClientRect().top <= line) at = i;
  });
  knots.forEach((knot, i) => {
    if (i === at) knot.setAttribute('aria-current', 'true');
    else knot.removeAttribute('aria-current');
  });
}

if (fuse) {
  tieKnots();
  // Chapters move when type arrives, a drawer opens or the window changes.
  new ResizeObserver(() => {
    tieKnots();
    moveFuse();
  }).observe(document.body);
}
