import { frameOfStep } from './frame-of-step.ts';
import { activeStep, scrubbed, type Extent } from './active.ts';
import { describePictures } from './describe.ts';
import { askAgain, fetchAgain, scrub, show, showPicture, showWhenLate } from './show.ts';
import type { StepEvents } from './step-events.ts';
import type { View } from './view.ts';

/** How far off the screen a stage's script is sent for, CSS px. */
const APPROACH = 600;

/** An exhibit of the page as the reader scrolls by: whether it is near, and which of its steps is being read. */
export class ExhibitReading {
  readonly section: HTMLElement;
  readonly steps: readonly HTMLElement[];
  /** Where the section stands on the page, CSS px from its top. */
  whole: Extent = { top: 0, bottom: 0 };
  active: HTMLElement | undefined;
  near = false;
  /** What tells of its steps: comes late. */
  events: StepEvents | undefined;
  #places: readonly Extent[] = [];
  #side = 0;

  constructor(section: HTMLElement) {
    this.section = section;
    this.steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
    describePictures(section);
    section.addEventListener('letters', () => showPicture(section, section.dataset['frame'] ?? ''));
  }

  /** Where section and steps stand: measured when the page's layout changes, not while it scrolls. */
  measure(placeOf: (element: HTMLElement) => Extent): void {
    this.whole = placeOf(this.section);
    this.#places = this.steps.map(placeOf);
  }

  holds = (line: number): boolean => this.whole.top <= line && this.whole.bottom >= line;

  /**
   * Follows the reader's coming and going. The stage is held, and the steps are watched, only while the exhibit is
   * near: held far out of sight it would cost the browser something at every frame.
   *
   * @returns whether the reader has come, or has passed the exhibit's beginning or end: its steps may tell nothing of a
   * jump over all of them
   */
  approach({ top, height, line }: View): boolean {
    const { whole, section } = this;
    const near = whole.bottom >= line - height && whole.top <= line + height;
    const crossed = near !== this.near;
    if (crossed) {
      this.near = near;
      section.toggleAttribute('data-near', near);
      if (near) askAgain(section);
      else this.events?.rest();
    }
    if (whole.top <= top + height + APPROACH && whole.bottom >= top - APPROACH) this.#wake();
    const side = Math.sign(line - whole.top) + Math.sign(line - whole.bottom);
    const passed = side !== this.#side;
    this.#side = side;
    return (crossed && near) || passed;
  }

  /** Wakes the stage: see `client:approached`. */
  #wake(): void {
    if (this.section.dataset['approached'] !== undefined) return;
    this.section.dataset['approached'] = '';
    this.section.dispatchEvent(new Event('approached'));
    showWhenLate(this.section);
  }

  /**
   * Settles by geometry alone which step is being read, so that jumps, links, reloads, zoom and rotation end right, and
   * how far a scrubbed drawing has come to the next.
   *
   * @param line the trigger line's place on the page, CSS px
   */
  settle(line: number): void {
    const { section, steps } = this;
    const index = activeStep(this.#places, line);
    const step = steps[index];
    if (!step) return;
    if (step !== this.active) {
      this.active?.removeAttribute('data-active');
      step.setAttribute('data-active', '');
      this.active = step;
      show(section, frameOfStep(step));
      fetchAgain(step);
    }
    const [here, next] = [this.#places[index], this.#places[index + 1]];
    const to = steps[index + 1];
    if (!here || !next || to?.dataset['scrubbed'] === undefined) return;
    scrub(section, { from: frameOfStep(step), to: frameOfStep(to), by: scrubbed(here, next, line) });
  }
}
