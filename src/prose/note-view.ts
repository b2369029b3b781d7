import { notePlace, type Area } from './note-place.ts';

const NATIVE = 'popover' in HTMLElement.prototype;

/** The one note of the page, before it is first shown. */
export function makeNote(): HTMLElement {
  const note = document.createElement('div');
  note.className = 'figure-note';
  // A press on its text must not count as leaving it.
  note.tabIndex = -1;
  note.hidden = true;
  if (NATIVE) note.popover = 'manual';
  return note;
}

export function showNote(note: HTMLElement): void {
  note.hidden = false;
  if (NATIVE) note.showPopover();
}

export function hideNote(note: HTMLElement): void {
  if (NATIVE) note.hidePopover();
  note.hidden = true;
}

/** Puts a note that is shown beside the area it must keep clear of. */
export function placeNote(note: HTMLElement, area: Area): void {
  const { style } = note;
  // Its own size, which neither the last place nor the nearest edge may have narrowed.
  style.maxHeight = '';
  style.left = style.top = '0';
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const own = note.getBoundingClientRect();
  const place = notePlace(area, own, { width, height });
  style.left = `${place.left}px`;
  style.top = `${place.top}px`;
  if (place.height < own.height) style.maxHeight = `${place.height}px`;
  note.dataset['side'] = place.side;
}
