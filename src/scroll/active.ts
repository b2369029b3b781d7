/**
 * The trigger line, as a share of the reading room: of what stage, fuse and bar leave of the window. The stylesheet
 * says how much that is, as the page's scroll padding.
 */
export const LINE = 0.6;

/**
 * The shares of the way between two steps between which a scrubbed drawing moves. A link or a press brings a step to
 * where up to 0.36 of its way has passed the line: its drawing is then the step's own.
 */
const RESTS_UNTIL = 0.4;
const ARRIVES_AT = 0.95;

/** Where a step stands on screen, in CSS px from the viewport's top. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The step that is being read: the last one whose top has passed the trigger line. Before the first it is the first,
 * after the last the last, so there is always one. Depends on geometry alone: however the reader got here, the answer
 * is the same.
 *
 * @param steps in reading order, at least one
 * @param line the trigger line, in CSS px from the viewport's top
 * @returns the index of the active step
 */
export function activeStep(steps: readonly Extent[], line: number): number {
  let active = 0;
  steps.forEach((step, i) => {
    if (step.top <= line) active = i;
  });
  return active;
}

/**
 * How far a drawing has been scrubbed from one step to the next: it rests while the first is being read, and has
 * arrived a little before the second comes up.
 *
 * @param from the step being read
 * @param to the step after it, further down
 * @param line the trigger line, in CSS px from the viewport's top
 * @returns from 0 to 1
 */
export function scrubbed(from: Extent, to: Extent, line: number): number {
  const way = to.top - from.top;
  if (way <= 0) return 0;
  const share = (line - from.top) / way;
  return Math.min(1, Math.max(0, (share - RESTS_UNTIL) / (ARRIVES_AT - RESTS_UNTIL)));
}
