import { BESIDE_QUERY, LINE, type Extent } from './active.ts';
import type { LineShare } from './step-events.ts';

/** What is on screen. */
export interface View {
  /** How far the page is scrolled, CSS px. */
  readonly top: number;
  readonly height: number;
  /** The trigger line's place on the page, CSS px from its top. */
  readonly line: number;
}

const beside = matchMedia(BESIDE_QUERY);

/** The trigger line, as a share of the window's height. */
export const lineShare = (): LineShare => (beside.matches ? LINE.beside : LINE.below);

/** Reads what is on screen. Read before anything is written: after that it would force the page to be laid out. */
export function viewNow(): View {
  const { scrollY: top, innerHeight: height } = window;
  return { top, height, line: top + height * lineShare() };
}

/** Where an element stands on the page, whatever is on screen. */
export function placeOf(element: Element): Extent {
  const { top, bottom } = element.getBoundingClientRect();
  return { top: top + window.scrollY, bottom: bottom + window.scrollY };
}
