// Fetched late, with scrollama and what the bundler needs to read it: see reading.ts.
import scrollama, { type ScrollamaOptions } from 'scrollama';

/** What is used of scrollama here. Its own types know ten lines on the screen, and no way to another. */
interface Scroller {
  setup(options: Omit<ScrollamaOptions, 'offset'> & { offset?: number }): Scroller;
  onStepEnter(tell: () => void): Scroller;
  onStepExit(tell: () => void): Scroller;
  onStepProgress(tell: () => void): Scroller;
  enable(): unknown;
  disable(): unknown;
  resize(): unknown;
  offset?(line: number): unknown;
}
const makeScroller: () => Scroller = scrollama;

/** How far a step moves between two of its progress events, CSS px: a drawing that is scrubbed follows closely. */
const CLOSELY = 2;

/** What is told of one exhibit's steps while the reader is near it. */
export interface StepEvents {
  /** Begins to send events, or goes on. */
  watch(): void;
  /** Lets every observer go. */
  rest(): void;
  /** Observes anew, after the window, the line or the steps have changed. */
  rearm(): void;
}

/**
 * scrollama's events for the steps of one exhibit: a step has come to the trigger line or has left it, and, where the
 * scroll draws a frame, has got a little further past it. Of other exhibits' steps no progress is told: its observers
 * have a threshold every few pixels, and a browser looks after each at every frame of a scroll. Steps are contiguous
 * (what separates two is the first one's padding), so as long as the line is among them one has come to it.
 *
 * An event is a hint: intersection observers report late, in batches, and only the last state of a jump. What it means
 * is settled by geometry. Three faults of scrollama 3.2 are kept away from here: it reads the window's height once, and
 * a step that changes its height loses its progress (`rearm` mends both); and an instance never lets go of its scroll
 * listener, so an exhibit has one, at rest while the reader is elsewhere, and not one a visit.
 *
 * @param line the trigger line of the present layout, as a share of the window's height
 * @param tell called at each event
 */
export function stepEvents(steps: readonly HTMLElement[], line: () => number, tell: () => void): StepEvents {
  let scroller: Scroller | undefined;
  let watching = false;
  let offset = 0;
  const scrubbed = steps.some((step) => step.dataset['scrubbed'] !== undefined);

  /** Observes at the line where it stands now. */
  function aim(scroller: Scroller): void {
    if (offset === line()) return void scroller.resize();
    offset = line();
    scroller.offset?.(offset);
  }

  function watch(): void {
    if (watching) return;
    watching = true;
    if (scroller) {
      scroller.enable();
      if (offset !== line()) aim(scroller);
      return;
    }
    scroller = makeScroller();
    offset = line();
    scroller
      .setup({ step: [...steps], offset, progress: scrubbed, threshold: CLOSELY })
      .onStepEnter(tell)
      .onStepExit(tell)
      .onStepProgress(tell);
  }

  function rest(): void {
    scroller?.disable();
    watching = false;
  }

  return {
    watch,
    rest,
    rearm() {
      if (watching && scroller) aim(scroller);
    },
  };
}
