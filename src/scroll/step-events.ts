import type { Scroller } from './scrollama.ts';

const load = async (): Promise<() => Scroller> => (await import('./scrollama.ts')).makeScroller;
/** Fetched when the reader first scrolls, because until then it has nothing to tell. */
let loaded: ReturnType<typeof load> | undefined;

/** How far a step moves between two of its progress events, CSS px: a drawing that is scrubbed follows closely. */
const CLOSELY = 2;

/** What is told of one exhibit's steps while the reader is near it. */
export interface StepEvents {
  /**
   * Begins to send events, or goes on.
   *
   * @throws whatever keeps scrollama from being loaded
   */
  watch(): Promise<void>;
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
  const wanted = (): boolean => watching;
  const scrubbed = steps.some((step) => step.dataset['scrubbed'] !== undefined);

  /** Observes at the line where it stands now. */
  function aim(scroller: Scroller): void {
    if (offset === line()) return void scroller.resize();
    offset = line();
    scroller.offset?.(offset);
  }

  async function watch(): Promise<void> {
    if (watching) return;
    watching = true;
    loaded ??= load();
    const makeScroller = await loaded;
    if (!wanted()) return;
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
