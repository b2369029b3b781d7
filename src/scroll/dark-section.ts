import { upright } from './fuse.ts';

/** Where a peak of the story stands on the page, in CSS px from its top. */
interface Peak {
  readonly top: number;
  readonly bottom: number;
}

const fuse = document.querySelector<HTMLElement>('[data-fuse]');
const stepper = document.querySelector<HTMLElement>('[data-stepper]');

/** Sets the class of a dark section on what lies over one, or takes it away. */
function setDark(peaks: readonly Peak[], place: number, element: HTMLElement | null): void {
  element?.classList.toggle(
    'dark',
    peaks.some(({ top, bottom }) => top <= place && place < bottom),
  );
}

/** Keeps the fuse and the stepper, which lie over the page, as dark as the section under them. */
export function followDarkSections(
  peaks: readonly Peak[],
  { top, height }: { readonly top: number; readonly height: number },
) {
  setDark(peaks, upright.matches ? top + height / 2 : top + 12, fuse);
  setDark(peaks, top + height - 1, stepper);
}
