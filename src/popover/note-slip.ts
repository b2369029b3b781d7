/** What a note says and where it stands: fetched with the first note. */
import type { NoteText } from './figure-notes.ts';
import { clearOf, notePlace, type Point } from './note-place.ts';

interface Link {
  readonly address: string;
  readonly words: string;
}

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

/**
 * Fills the note with what is said of a figure.
 *
 * @param ledger the way to the figure's entry
 * @param id of the part that describes the figure to assistive technology
 */
export function fillNote(note: HTMLElement, text: NoteText, ledger: Link, id: string): void {
  const { value, statement, who, working, check, source } = text;
  const summary = block(
    'figure-note-summary',
    block('figure-note-value', value),
    block('figure-note-statement', statement),
    block('figure-note-who', who),
    ...(working === undefined ? [] : [block('figure-note-who', working)]),
    ...(check ? [verdict(check)] : []),
  );
  summary.id = id;
  const links = [link(ledger.address, ledger.words), ...(source ? [link(source.address, source.title)] : [])];
  note.dataset['verdict'] = check?.verdict ?? '';
  note.replaceChildren(summary, block('figure-note-links', ...links));
}

/** Puts a note that is shown beside its figure, or where on a large mark it was pointed at. */
export function placeNote(note: HTMLElement, figure: Element, point: Point | undefined): void {
  const { style } = note;
  // Its own size, which neither the last place nor the nearest edge may have narrowed.
  style.maxHeight = '';
  style.left = style.top = '0';
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const own = note.getBoundingClientRect();
  const place = notePlace(clearOf(figure.getBoundingClientRect(), point), own, { width, height });
  style.left = `${place.left}px`;
  style.top = `${place.top}px`;
  if (place.height < own.height) style.maxHeight = `${place.height}px`;
  note.dataset['side'] = place.side;
}
