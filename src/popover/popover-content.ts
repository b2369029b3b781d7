/** What a note says and where it stands: fetched with the first note. */
import type { PopoverText } from './popover-data.ts';
import { clearOf, placement, shared, type Area, type Point } from './placement.ts';

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

/** What is in another language than the page says so. */
function inLanguage<Text extends HTMLElement>(element: Text, lang: string | undefined): Text {
  if (lang !== undefined) element.lang = lang;
  return element;
}

function verdict({ words, note, instead }: NonNullable<PopoverText['check']>, lang: string | undefined): HTMLElement {
  const explanation = document.createElement('span');
  explanation.textContent = note;
  const strong = document.createElement('strong');
  strong.textContent = words;
  return block(
    'figure-note-check',
    strong,
    ' ',
    inLanguage(explanation, lang),
    ...(instead === undefined ? [] : [` ${instead}`]),
  );
}

/** What is said of a figure: its value, what it states, who says so, and whether it holds. */
export function summarize({ value, statement, who, working, check, lang = {} }: PopoverText): HTMLElement {
  return block(
    'figure-note-summary',
    block('figure-note-value', value),
    inLanguage(block('figure-note-statement', statement), lang.statement),
    block('figure-note-who', who),
    ...(working === undefined ? [] : [block('figure-note-who', working)]),
    ...(check ? [verdict(check, lang.note)] : []),
  );
}

/**
 * Fills the note with what is said of a figure.
 *
 * @param ledger the way to the figure's entry
 * @param id of the part that describes the figure to assistive technology
 */
export function fillPopover(note: HTMLElement, text: PopoverText, ledger: Link, id: string): void {
  const { check, source, lang = {} } = text;
  const summary = summarize(text);
  summary.id = id;
  const links = [
    link(ledger.address, ledger.words),
    ...(source ? [inLanguage(link(source.address, source.title), lang.title)] : []),
  ];
  note.dataset['verdict'] = check?.verdict ?? '';
  note.replaceChildren(summary, block('figure-note-links', ...links));
}

/** What is seen of this page where it stands in another's frame, as far as is known. */
let unclipped: Area | undefined;

/**
 * Finds out what is seen of this page where another page's frame shows it, part of which may have been scrolled off the
 * screen. Nothing but an observer tells that, and it tells it later.
 */
function lookAround(then: () => void): void {
  if (window.parent === window) return;
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    const before = unclipped;
    unclipped = entry?.intersectionRect;
    if (unclipped?.top !== before?.top || unclipped?.height !== before?.height || unclipped?.width !== before?.width)
      then();
  });
  observer.observe(document.documentElement);
}

/**
 * What is seen of the viewport, in its coordinates: less of it on a page that is pinched larger, or above a phone's
 * keyboard.
 */
function seen(): Area {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const whole = { left: 0, top: 0, width, height };
  const pinched = window.visualViewport;
  const view = pinched
    ? shared(whole, { left: pinched.offsetLeft, top: pinched.offsetTop, width: pinched.width, height: pinched.height })
    : whole;
  return unclipped ? shared(view, unclipped) : view;
}

/** Puts a note that is shown beside its figure, or where on a large mark it was pointed at. */
export function placePopover(note: HTMLElement, figure: Element, point: Point | undefined): void {
  lookAround(() => putNote(note, figure, point));
  putNote(note, figure, point);
}

function putNote(note: HTMLElement, figure: Element, point: Point | undefined): void {
  const { style } = note;
  const view = seen();
  // Its own size, which neither the last place nor the nearest edge may have narrowed.
  style.maxHeight = '';
  style.left = style.top = '0';
  style.setProperty('--seen', `${view.width}px`);
  const own = note.getBoundingClientRect();
  const place = placement(clearOf(figure.getBoundingClientRect(), point), own, view);
  style.left = `${place.left}px`;
  style.top = `${place.top}px`;
  if (place.height < own.height) style.maxHeight = `${place.height}px`;
  note.dataset['side'] = place.side;
}
