import type { ScrollamaInstance } from 'scrollama';

const load = async (): Promise<() => ScrollamaInstance> => (await import('scrollama')).default;
/** Fetched when the reader first scrolls, because until then it has nothing to tell. */
let loaded: ReturnType<typeof load> | undefined;

/** How far a step moves between two of its progress events, CSS px: a drawing that is scrubbed follows closely, any other is only kept right. */
const CLOSELY = 2;
const LOOSELY = 4;

/** The trigger line, as a share of the window's height. */
export type LineShare = 0.6 | 0.8;

/** What is told of one exhibit's steps while the reader is near it. */
export interface StepEvents {
  /**
   * Begins to tell, or goes on telling.
   *
   * @throws whatever keeps scrollama from being loaded
   */
  watch(): Promise<void>;
  /** Lets every observer go. */
  rest(): void;
  /** Observes anew, after the window or the steps have changed their size. */
  rearm(): Promise<void>;
}

/**
 * scrollama's events for the steps of one exhibit: a step has come to the trigger line, has left it, or has got a little further past it. Steps
 * are contiguous (what separates two is the first one's padding), so some step tells for as long as the line is among them.
 *
 * An event is a hint: intersection observers report late, in batches, and only the last state of a jump. What it means is settled by
 * geometry. Three faults of scrollama 3.2 are kept away from here: it reads the window's height once, and a step that changes its height loses its
 * progress (`rearm` mends both); and an instance never lets go of its scroll listener, so an exhibit has one for each line, at rest while
 * the reader is elsewhere, and not one a visit.
 *
 * @param line the trigger line of the present layout
 * @param tell called at each event
 */
export function stepEvents(steps: readonly HTMLElement[], line: () => LineShare, tell: () => void): StepEvents {
  const scrollers = new Map<LineShare, ScrollamaInstance>();
  let watching: LineShare | undefined;
  const threshold = steps.some((step) => step.dataset['scrubbed'] !== undefined) ? CLOSELY : LOOSELY;

  async function watch(): Promise<void> {
    const offset = line();
    if (watching === offset) return;
    watching = offset;
    loaded ??= load();
    const scrollama = await loaded;
    if (watching !== offset) return;
    const known = scrollers.get(offset);
    if (known) {
      known.enable();
      return;
    }
    const scroller = scrollama();
    scrollers.set(offset, scroller);
    scroller
      .setup({ step: [...steps], offset, progress: true, threshold })
      .onStepEnter(tell)
      .onStepExit(tell)
      .onStepProgress(tell);
  }

  function rest(): void {
    if (watching !== undefined) scrollers.get(watching)?.disable();
    watching = undefined;
  }

  return {
    watch,
    rest,
    async rearm() {
      if (watching === undefined) return;
      if (watching === line()) {
        scrollers.get(watching)?.resize();
        return;
      }
      rest();
      await watch();
    },
  };
}
