/** How long what is told stands, ms: it is read aloud when it appears. */
const STANDS = 5000;

/**
 * Announces words in a live region, and takes them away again: hidden words that stay would be found by a search, and
 * copied along.
 *
 * @param region a live region
 */
export function tell(region: Element | null | undefined, words: string): void {
  if (!region) return;
  region.textContent = words;
  setTimeout(() => {
    if (region.textContent === words) region.textContent = '';
  }, STANDS);
}
