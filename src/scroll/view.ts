import { LINE, type Extent } from './active.ts';

/** What is on screen. */
export interface View {
  /** How far the page is scrolled, CSS px. */
  readonly top: number;
  readonly height: number;
  /** The trigger line's place on the page, CSS px from its top. */
  readonly line: number;
}

const root = document.documentElement;
/** What covers the page, CSS px from the window's upper and lower edge. */
let covered = { above: 0, below: 0 };

/** Reads how much of the window is left to read in: the page's scroll padding, which the browser itself goes by. */
export function measureRoom(): void {
  root.removeAttribute('data-paging');
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(root);
  covered = { above: parseFloat(scrollPaddingTop) || 0, below: parseFloat(scrollPaddingBottom) || 0 };
}

/** The trigger line, as a share of the window's height. */
export const lineShare = (): number =>
  (covered.above + (window.innerHeight - covered.above - covered.below) * LINE) / window.innerHeight;

/** Reads what is on screen. To be read before any write to the page, or it causes a forced layout. */
export function viewNow(): View {
  const { scrollY: top, innerHeight: height } = window;
  return { top, height, line: top + height * lineShare() };
}

/** Where an element stands on the page, whatever is on screen. */
export function extentOf(element: Element): Extent {
  const { top, bottom } = element.getBoundingClientRect();
  return { top: top + window.scrollY, bottom: bottom + window.scrollY };
}
