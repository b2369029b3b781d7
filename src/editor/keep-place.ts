/**
 * In the live preview only: when a saved file changes or reloads the page, the same passage is at the same height after
 * it, however much longer or shorter the text above has become.
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

function placeNow(): Kept | undefined {
  if (arriving || scrollY === 0) return undefined;
  const passage = [...document.querySelectorAll<HTMLElement>(PASSAGES)].find(
    (element) => element.getBoundingClientRect().bottom > innerHeight / 3,
  );
  if (!passage) return undefined;
  const within = idAround(passage);
  return {
    page: location.pathname,
    within,
    index: passagesWithin(within).indexOf(passage),
    beginning: beginningOf(passage),
    top: passage.getBoundingClientRect().top,
  };
}

/** Keeps the place for the page that is to be loaded. */
export function keepPlace(): void {
  const kept = placeNow();
  if (kept) sessionStorage.setItem(KEY, JSON.stringify(kept));
}

/** Puts the kept passage back where it stood, if it is off. */
function settle(kept: Kept): void {
  const passage = kept.page === location.pathname ? find(kept) : undefined;
  const off = passage ? passage.getBoundingClientRect().top - kept.top : 0;
  if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: 'instant' });
}

/** Changes the page under the reader's eyes. */
export function inPlace(change: () => void): void {
  const kept = placeNow();
  change();
  if (!kept) return;
  settle(kept);
  hold(kept);
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

let holding = new AbortController();

/**
 * Holds the passage where it stood, whatever is laid out anew above it, until the reader moves or the page has settled.
 */
function hold(kept: Kept): void {
  holding.abort();
  const held = (holding = new AbortController());
  const { signal } = held;
  const back = (): void => settle(kept);
  const resized = new ResizeObserver(back);
  resized.observe(document.body);
  signal.addEventListener('abort', () => resized.disconnect());
  addEventListener('scroll', back, { signal, passive: true });
  for (const move of OWN_MOVES) addEventListener(move, () => held.abort(), { signal, passive: true, capture: true });
  setTimeout(() => held.abort(), UNSETTLED);
}

function comeBack(): void {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return;
  const kept = JSON.parse(text) as Kept;
  arriving = true;
  settle(kept);
  const arrived = () =>
    requestAnimationFrame(() => {
      settle(kept);
      hold(kept);
      arriving = false;
      sessionStorage.removeItem(KEY);
    });
  if (document.readyState === 'complete') arrived();
  else addEventListener('load', arrived, { once: true });
}

comeBack();
