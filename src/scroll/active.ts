/** Where a step stands on screen, in CSS px from the viewport's top. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The step that is being read: the last one whose top has passed the trigger line. Before the first it is the first, after the last the
 * last, so there is always one. Depends on geometry alone: however the reader got here, the answer is the same.
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

/** How far the line has moved through an extent: 0 at its top, 1 at its bottom, never outside. */
export function progress(extent: Extent, line: number): number {
  const height = extent.bottom - extent.top;
  if (height <= 0) return extent.top <= line ? 1 : 0;
  return Math.min(1, Math.max(0, (line - extent.top) / height));
}
