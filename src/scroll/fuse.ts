const fuse = document.querySelector<HTMLElement>('[data-fuse]');
const cord = fuse?.querySelector<HTMLElement>('[data-cord]');
const ember = fuse?.querySelector<HTMLElement>('[data-ember]');
const knots = [...(fuse?.querySelectorAll<HTMLAnchorElement>('[data-knot]') ?? [])];
const chapters = knots.map((knot) => document.getElementById(knot.hash.slice(1)));

/** Where chapters begin on the page and how far it scrolls: measured when its layout changes. */
let tops: readonly number[] = [];
let length = 0;
let at = -1;

/** How much of the story lies above a place in it, 0 to 1. */
const share = (top: number): number => (length <= 0 ? 0 : Math.min(1, Math.max(0, top / length)));

/** Ties the knots where their chapters begin: by place on the page, so that the cord shows how long each is. */
function tieKnots(): void {
  length = document.documentElement.scrollHeight - window.innerHeight;
  tops = chapters.map((chapter) => (chapter?.getBoundingClientRect().top ?? 0) + window.scrollY);
  knots.forEach((knot, i) => knot.style.setProperty('--at', String(share(tops[i] ?? 0))));
}

/** Burns the cord up to the reader's place and marks the chapter being read. */
export function moveFuse({ top, height }: { readonly top: number; readonly height: number }): void {
  const read = String(share(top));
  cord?.style.setProperty('--read', read);
  ember?.style.setProperty('--read', read);
  const line = top + height * 0.5;
  const now = tops.findLastIndex((begin) => begin <= line);
  if (now === at) return;
  knots[at]?.removeAttribute('aria-current');
  knots[now]?.setAttribute('aria-current', 'true');
  at = now;
}

if (fuse)
  new ResizeObserver(() => {
    tieKnots();
    moveFuse({ top: window.scrollY, height: window.innerHeight });
  }).observe(document.body);
