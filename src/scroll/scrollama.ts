import scrollama, { type ScrollamaOptions } from 'scrollama';

/** What is used of scrollama here. Its own types know ten lines on the screen, and no way to another. */
export interface Scroller {
  setup(options: Omit<ScrollamaOptions, 'offset'> & { offset?: number }): Scroller;
  onStepEnter(tell: () => void): Scroller;
  onStepExit(tell: () => void): Scroller;
  onStepProgress(tell: () => void): Scroller;
  enable(): unknown;
  disable(): unknown;
  resize(): unknown;
  offset?(line: number): unknown;
}

/** A module of our own, imported late: what the bundler needs to read scrollama's comes with it, and not before. */
export const makeScroller: () => Scroller = scrollama;
