import { HAS_POPOVERS } from '../scroll/popovers.ts';

/** The one note of the page, before it is first shown. */
export function makePopover(): HTMLElement {
  const note = document.createElement('div');
  note.className = 'figure-note';
  // A press on its text must not count as leaving it.
  note.tabIndex = -1;
  note.hidden = true;
  if (HAS_POPOVERS) note.popover = 'manual';
  return note;
}

export function showPopoverElement(note: HTMLElement): void {
  note.hidden = false;
  if (HAS_POPOVERS) note.showPopover();
}

export function hidePopoverElement(note: HTMLElement): void {
  if (HAS_POPOVERS) note.hidePopover();
  note.hidden = true;
}
