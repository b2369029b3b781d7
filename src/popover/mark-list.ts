import type { PopoverData } from './popover-data.ts';
import type { Point } from './placement.ts';
import type { How, Loaded } from './opening.ts';

/** Marks this near in height are on one line, from left to right: CSS px. */
const LINE = 24;
const ring = document.createElement('div');
ring.className = 'mark-ring';
ring.hidden = true;

/** The picture's figures with a mark that shows each, in reading order. */
function marksOf(list: HTMLElement): ReadonlyMap<string, Element> {
  const places = [...(list.closest('[data-exhibit]')?.querySelectorAll('.live svg [data-fact]') ?? [])]
    .map((mark) => ({ mark, area: mark.getBoundingClientRect() }))
    .filter(({ mark, area }) => area.width > 0 && area.height > 0 && !mark.hasAttribute('visibility'))
    .sort(({ area: a }, { area: b }) => Math.round(a.top / LINE) - Math.round(b.top / LINE) || a.left - b.left);
  const found = new Map<string, Element>();
  for (const { mark } of places) {
    const fact = mark.getAttribute('data-fact') ?? '';
    if (!found.has(fact)) found.set(fact, mark);
  }
  return found;
}

const idOf = (fact: string): string => `mark-${fact}`;

/** Texts as sentences in a row: a full-width stop has its gap within, any other is followed by one. */
const inRow = (texts: readonly string[], stop: string): string =>
  texts
    .filter(Boolean)
    .map((text) => (/[。？！]$/.test(text) ? text : /[.?!]$/.test(text) ? `${text} ` : text + stop))
    .join('')
    .trimEnd();

/** @param stop what stands between sentences in the page's language */
function option(fact: string, { figures }: PopoverData, stop: string): HTMLElement {
  const element = document.createElement('div');
  const { value = '', statement = '', check } = figures[fact] ?? {};
  element.id = idOf(fact);
  element.role = 'option';
  element.ariaSelected = 'false';
  element.textContent = inRow([value, statement, check?.words ?? ''], stop);
  return element;
}

/** Lists the figures of the picture as it is now. */
function fill(list: HTMLElement, facts: readonly string[], notes: PopoverData): void {
  if ([...list.children].map(({ id }) => id).join() === facts.map(idOf).join()) return;
  list.replaceChildren(...facts.map((fact) => option(fact, notes, list.dataset['stop'] ?? '')));
  list.removeAttribute('aria-activedescendant');
}

function mark(list: HTMLElement, fact: string, element: Element): void {
  for (const each of list.children) each.ariaSelected = String(each.id === idOf(fact));
  list.setAttribute('aria-activedescendant', idOf(fact));
  // On the drawing's own ground: a peak's colours are not the page's.
  const ground = element.closest('.stage-in');
  if (!ground) return;
  const { left, top, width, height } = element.getBoundingClientRect();
  const from = ground.getBoundingClientRect();
  ring.style.left = `${left - from.left}px`;
  ring.style.top = `${top - from.top}px`;
  ring.style.width = `${width}px`;
  ring.style.height = `${height}px`;
  ground.append(ring);
  ring.hidden = false;
}

/** Which of so many a key leads to; none if it is not a key of the list. */
function next(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Lists that answer already. */
const answering = new WeakSet<HTMLElement>();

/**
 * Lets the list answer to keys, from when it has first been reached. May be asked again.
 *
 * @param load the notes; where it fails, the next key asks again
 * @param open a mark's note, for the list that has the focus
 */
export function listMarks(
  list: HTMLElement,
  load: () => Promise<Loaded>,
  open: (mark: Element, by: How, at: Point | undefined, list: HTMLElement) => unknown,
): void {
  if (answering.has(list)) return;
  answering.add(list);
  /** What did not come is asked for again: when the list is next reached, and with each key. */
  const withNotes = (then: (notes: PopoverData, marks: ReadonlyMap<string, Element>) => void): void =>
    void load().then(([notes]) => {
      if (document.activeElement !== list) return;
      const marks = new Map([...marksOf(list)].filter(([fact]) => notes.figures[fact] !== undefined));
      fill(list, [...marks.keys()], notes);
      then(notes, marks);
    }, console.warn);
  const refresh = (): void => withNotes(() => undefined);
  const clear = (): void => {
    ring.hidden = true;
  };
  list.addEventListener('focus', refresh);
  list.addEventListener('blur', clear);
  window.addEventListener('scroll', clear, { passive: true });
  list.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== list) return;
    if (key === 'Escape') clear();
    if ((key !== 'Enter' && next(key, 0, 1) === undefined) || marksOf(list).size === 0) return;
    event.preventDefault();
    withNotes(({ ledger }, marks) => {
      const facts = [...marks.keys()];
      const at = facts.findIndex((fact) => idOf(fact) === list.getAttribute('aria-activedescendant'));
      if (key === 'Enter' && at >= 0) location.assign(`${ledger}${facts[at] ?? ''}`);
      const to = facts[next(key, at, facts.length) ?? -1];
      const element = marks.get(to ?? '');
      if (to === undefined || !element) return;
      mark(list, to, element);
      open(element, 'focus', undefined, list);
    });
  });
  refresh();
}
