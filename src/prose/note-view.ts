import type { NoteText } from './figure-notes.ts';
import { notePlace, type Area } from './note-place.ts';

/** Id of the part of the note that describes its figure to assistive technology. */
export const SUMMARY = 'figure-note-summary';

const NATIVE = 'popover' in HTMLElement.prototype;

function block(name: string, ...children: (Node | string)[]): HTMLElement {
  // No paragraphs: the note stands within one, and would take on the page's rules for them.
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}

function link(address: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.rel = 'noopener';
  element.textContent = text;
  return element;
}

function verdict({ words, note, instead }: NonNullable<NoteText['check']>): HTMLElement {
  const strong = document.createElement('strong');
  strong.textContent = words;
  return block('figure-note-check', strong, ` ${note}`, ...(instead === undefined ? [] : [` ${instead}`]));
}

/** The one note of the page, before it is first shown. */
export function makeNote(): HTMLElement {
  const note = block('figure-note');
  // A press on its text must not count as leaving it.
  note.tabIndex = -1;
  note.hidden = true;
  if (NATIVE) note.popover = 'manual';
  return note;
}

export function fillNote(note: HTMLElement, text: NoteText, ledger: string): void {
  const { value, statement, who, working, check, source } = text;
  const summary = block(
    'figure-note-summary',
    block('figure-note-value', value),
    block('figure-note-statement', statement),
    block('figure-note-who', who),
    ...(working === undefined ? [] : [block('figure-note-who', working)]),
    ...(check ? [verdict(check)] : []),
  );
  summary.id = SUMMARY;
  const links = [link(ledger, 'In the ledger'), ...(source ? [link(source.address, source.title)] : [])];
  note.dataset['verdict'] = check?.verdict ?? '';
  note.replaceChildren(summary, block('figure-note-links', ...links));
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
