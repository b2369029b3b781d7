import { upright } from './fuse.ts';

/** Where a peak of the story stands on the page, in CSS px from its top. */
interface Peak {
  readonly top: number;
  readonly bottom: number;
}

const fuse = document.querySelector<HTMLElement>('[data-fuse]');
const stepper = document.querySelector<HTMLElement>('[data-stepper]');

/** Takes on the dark ground of a peak, or lays it off. */
function setDark(peaks: readonly Peak[], place: number, element: HTMLElement | null): void {
  element?.classList.toggle(
    'dark',
    peaks.some(({ top, bottom }) => top <= place && place < bottom),
  );
}

/**
 * What lies over the page takes the ground of what it lies over: the fuse and the stepper turn dark with a peak.
 */
export function followDarkSections(
  peaks: readonly Peak[],
  { top, height }: { readonly top: number; readonly height: number },
) {
  setDark(peaks, upright.matches ? top + height / 2 : top + 12, fuse);
  setDark(peaks, top + height - 1, stepper);
}
