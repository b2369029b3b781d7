/**
 * In the live preview only: when a saved file reloads the page, it comes back with the same passage at the same height,
 * however much longer or shorter the text above has become.
 */
const KEY = 'desk-place';
const PASSAGES = 'main :is(p, h1, h2, h3, li, dd):not(.edit-links, .sr-only)';

interface Kept {
  readonly page: string;
  /** The id of the step, chapter or entry around the passage. */
  readonly within: string;
  /** Which of the passages in there; and its beginning, because some may come or go above it. */
  readonly index: number;
  readonly beginning: string;
  /** From the viewport's top, in CSS px. */
  readonly top: number;
}

const passagesWithin = (id: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(PASSAGES)].filter((passage) => idAround(passage) === id);
const idAround = (passage: HTMLElement): string => passage.closest('[id]')?.id ?? '';
/** Its first words: what stands after them may be a link of ours. */
const beginningOf = (passage: HTMLElement): string => (passage.firstChild?.textContent ?? '').trim().slice(0, 40);

/** Whether the page has yet to come back to where it was: several files may be saved at once. */
let arriving = false;

function keep(): void {
  if (arriving || scrollY === 0) return;
  const passage = [...document.querySelectorAll<HTMLElement>(PASSAGES)].find(
    (element) => element.getBoundingClientRect().bottom > innerHeight / 3,
  );
  if (!passage) return;
  const within = idAround(passage);
  const kept: Kept = {
    page: location.pathname,
    within,
    index: passagesWithin(within).indexOf(passage),
    beginning: beginningOf(passage),
    top: passage.getBoundingClientRect().top,
  };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

/**
 * The kept passage: the one that begins as it did and is nearest to its old number, or else the one that has its
 * number.
 */
function find({ within, index, beginning }: Kept): HTMLElement | undefined {
  const all = passagesWithin(within);
  const alike = all.flatMap((passage, i) => (beginningOf(passage) === beginning ? [i] : []));
  const [nearest] = alike.sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
  return all[nearest ?? Math.min(index, all.length - 1)];
}

/**
 * How long after it has loaded the page may still be laid out anew, by type, stages and what is told of its reading:
 * ms.
 */
const UNSETTLED = 2000;
/** What a reader moves the page by. */
const OWN_MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Holds the passage where it stood, whatever is laid out anew above it, until the reader moves or the page has settled.
 */
function hold(settle: () => void): void {
  const holding = new AbortController();
  const { signal } = holding;
  const resized = new ResizeObserver(settle);
  resized.observe(document.body);
  signal.addEventListener('abort', () => resized.disconnect());
  addEventListener('scroll', settle, { signal, passive: true });
  for (const move of OWN_MOVES) addEventListener(move, () => holding.abort(), { signal, passive: true, capture: true });
  setTimeout(() => holding.abort(), UNSETTLED);
}

function comeBack(): void {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return;
  const kept = JSON.parse(text) as Kept;
  const settle = () => {
    const passage = kept.page === location.pathname ? find(kept) : undefined;
    const off = passage ? passage.getBoundingClientRect().top - kept.top : 0;
    if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: 'instant' });
  };
  arriving = true;
  settle();
  const arrived = () =>
    requestAnimationFrame(() => {
      settle();
      hold(settle);
      arriving = false;
      sessionStorage.removeItem(KEY);
    });
  if (document.readyState === 'complete') arrived();
  else addEventListener('load', arrived, { once: true });
}

import.meta.hot?.on('vite:beforeFullReload', keep);
comeBack();
