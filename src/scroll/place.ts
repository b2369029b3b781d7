/** What a reader's place is told by, from the top of the page to its end. */
const blocks = [
  ...document.querySelectorAll('.cover, .chapter-head, .chapter-body > *, [data-step], .put-right, .colophon'),
];
/** Where each stood when the page was last measured: px from the page's top. */
let tops: readonly number[] = [];
/** What is being read, and how much of the way to the next is behind the reader: 0 to 1. */
let block = 0;
let share = 0;

const blockAt = (line: number): number => tops.findLastIndex((top) => top <= line);
const way = (i: number): number => (tops[i + 1] ?? document.documentElement.scrollHeight) - (tops[i] ?? 0);

/** Remembers what stands at a line on the page. */
export function holdPlace(line: number): void {
  block = blockAt(line);
  share = (line - (tops[block] ?? 0)) / way(block);
}

/**
 * Measures the page again. Where its layout has changed and something else has come to the line, as when a phone is turned or type arrives, says
 * how far the page must be scrolled for what was being read to be read on. A browser keeps the place by itself only where no margin changes.
 *
 * @returns CSS px down; 0 if the reader is where he was
 */
export function placeLost(line: number): number {
  const before = tops;
  tops = blocks.map((each) => each.getBoundingClientRect().top + window.scrollY);
  const changed = tops.some((top, i) => Math.abs(top - (before[i] ?? top)) > 1);
  if (!changed || block < 0 || blockAt(line) === block) return 0;
  return (tops[block] ?? 0) + Math.max(1, share * way(block)) - line;
}
