import type { View } from './view.ts';

/** What a reader's place is told by, from the top of the page to its end. */
const blocks = [
  ...document.querySelectorAll('.cover, .chapter-head, .chapter-body > *, [data-step], .put-right, .colophon'),
];
/** Where each stood when the page was last measured: px from the page's top. */
let tops: readonly number[] = [];

const blockAt = (line: number): number => tops.findLastIndex((top) => top <= line);
const way = (i: number): number => (tops[i + 1] ?? document.documentElement.scrollHeight) - (tops[i] ?? 0);

/**
 * Whether the reader has gone elsewhere, by a link or a search, in the frame in which the layout changed. A browser
 * that keeps the place itself (scroll anchoring) scrolls as far as what was on screen has moved; one that does not,
 * nowhere, or to the end of a page that has become shorter.
 *
 * @param shifts how far each block has moved with the layout, CSS px down
 */
function hasGone(before: View, now: View, shifts: readonly number[]): boolean {
  const first = Math.max(0, blockAt(before.top));
  // The block after the last on screen moves as far as the end of the last one does.
  const onScreen = shifts.slice(first, blockAt(before.top + before.height) + 2);
  const scrolled = now.top - before.top;
  const slack = now.height / 2;
  return (
    // In a window of another height all that is on screen may change places: a turned phone has the picture beside its
    // step. Nobody follows a link in the frame in which they turn it.
    now.height === before.height &&
    now.top + now.height <= document.documentElement.scrollHeight - 2 &&
    (scrolled < Math.min(0, ...onScreen) - slack || scrolled > Math.max(0, ...onScreen) + slack)
  );
}

/**
 * Measures the page again. Where its layout has changed and something else has come to the line, as when a phone is
 * turned or type arrives, says how far the page must be scrolled for what was being read to be read on. A browser keeps
 * the place by itself only where no margin changes.
 *
 * @param before what was on screen when the page was last looked at
 * @param now what is
 * @returns CSS px down; 0 if the reader is where he was, or has gone elsewhere
 */
export function placeLost(before: View, now: View): number {
  const block = blockAt(before.line);
  const share = (before.line - (tops[block] ?? 0)) / way(block);
  const measured = blocks.map((each) => each.getBoundingClientRect().top + window.scrollY);
  const shifts = measured.map((top, i) => top - (tops[i] ?? top));
  const gone = hasGone(before, now, shifts);
  tops = measured;
  // By a pixel at least: less is rounding.
  if (gone || !shifts.some(Math.trunc)) return 0;
  const lost = (tops[block] ?? 0) + Math.max(1, share * way(block)) - now.line;
  // In a turned window the step at the line may be the same, and a long one, with quite another part of it on screen.
  const same = now.height === before.height || Math.abs(lost) < now.height;
  return same && blockAt(now.line) === block ? 0 : lost;
}
