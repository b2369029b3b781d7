/** The step the page's address names. */
let written = location.hash.slice(1);
let pending = 0;

/** A link within the page was followed: the browser has written the address. */
window.addEventListener('hashchange', () => (written = location.hash.slice(1)));

/** How long an address stands at least, ms: browsers refuse to change it more often. */
const STANDS = 500;

/**
 * Whether the step being read, or that none is, is to be written: the address of a chapter or a figure that a link has
 * led to stays until a step is read.
 */
const differs = (read: string): boolean =>
  read !== written && (read !== '' || document.getElementById(written)?.dataset['step'] !== undefined);

/**
 * Lets the address follow the reading: replaced, never added to the history.
 *
 * @param reading the id of the step being read now, none between exhibits; asked again when the address may be written
 */
export function followReading(reading: () => string): void {
  if (pending !== 0 || !differs(reading())) return;
  pending = window.setTimeout(() => {
    pending = 0;
    const now = reading();
    if (!differs(now)) return;
    written = now;
    history.replaceState(history.state, '', now === '' ? location.pathname + location.search : `#${now}`);
  }, STANDS);
}
