/**
 * What scroll and stage say to each other, on an exhibit's `<section data-exhibit>`: they share no code that runs.
 * docs/architecture.md has the attributes.
 */

/** How far the reader's scroll has carried the drawing from one frame to the next. */
export interface ScrubProgress {
  readonly from: string;
  readonly to: string;
  /** From 0, at the first, to 1, at the second. */
  readonly by: number;
}

declare global {
  interface HTMLElementEventMap {
    /** By the scroll: `data-frame` has changed, or what has not come of the frame is to be asked for again. */
    frame: CustomEvent;
    /** By the scroll: the drawing is between two frames. */
    scrub: CustomEvent<ScrubProgress>;
    /** By the scroll: the reader has come near, and the stage may be fetched. */
    approached: Event;
    /** By the stage: what the reader has set has come to rest, and stands in the address. */
    set: Event;
    /** By the stage: its words would not be set as they were measured, and pictures should show. */
    letters: Event;
    /** By whoever asked for a file that did not come; it bubbles up to the document. */
    missing: Event;
  }
}
