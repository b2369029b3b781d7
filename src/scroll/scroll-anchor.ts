/** What a reader's place is told by, from the top of the page to its end. */
const blocks = [
  ...document.querySelectorAll('.cover, .chapter-head, .chapter-body > *, [data-step], .put-right, .colophon'),
];
/** Where each stood when the page was last measured: px from the page's top. */
let tops: readonly number[] = [];

const blockAt = (line: number): number => tops.findLastIndex((top) => top <= line);
const way = (i: number): number => (tops[i + 1] ?? document.documentElement.scrollHeight) - (tops[i] ?? 0);

/**
 * Measures the page again. Where its layout has changed and something else has come to the line, as when a phone is
 * turned or type arrives, says how far the page must be scrolled for what was being read to be read on. A browser keeps
 * the place by itself only where no margin changes.
 *
 * @param before where the line stood on the page as it was, CSS px from its top
 * @param now where it stands on the page as it is
 * @returns CSS px down; 0 if the reader is where he was
 */
export function placeLost(before: number, now: number): number {
  const block = blockAt(before);
  const share = (before - (tops[block] ?? 0)) / way(block);
  const measured = blocks.map((each) => each.getBoundingClientRect().top + window.scrollY);
  const changed = measured.some((top, i) => Math.abs(top - (tops[i] ?? top)) > 1);
  tops = measured;
  if (!changed || block < 0 || blockAt(now) === block) return 0;
  return (tops[block] ?? 0) + Math.max(1, share * way(block)) - now;
}
