/**
 * Figures that open: a figure in prose, or on a drawing's mark, shows who says it and whether it holds. One note serves
 * the whole page; what it says is fetched at the first sign that a reader wants it. Without it every figure in prose is
 * a link to its entry.
 */
import type { PopoverData } from './popover-data.ts';
import type { How, Loaded } from './opening.ts';
import type { Point } from './placement.ts';
import { late } from '../stage/late.ts';
import { STEP_NOTES } from '../styles/wide.ts';
import { hidePopoverElement, makePopover, showPopoverElement } from './popover-element.ts';

const FIGURE = 'a.fact, .stage svg [data-fact]';
const OPEN_AFTER = 120;
const CLOSE_AFTER = 200;
/** Scrolled this far, the reader has gone on. */
const GONE = 40;
const PATIENCE = 4000;

const main = document.querySelector<HTMLElement>('main[data-figures]');
const note = makePopover();

/** Id of the part of the note that describes its figure to assistive technology. */
const SUMMARY = 'figure-note-summary';

let loading: Promise<Loaded> | undefined;
/** Where the notes were fetched from: another address when the page has been brought to another state. */
let address = '';
/** The figure whose note is asked for or open, how, and where it was pointed at. */
let wanted: Element | undefined;
let how: How = 'hover';
let point: Point | undefined;
/** The figure whose note is open. */
let shown: Element | undefined;
/** The link or list that the note's reader came from by keys, or would. */
let host: HTMLElement | undefined;
let hovered: Element | undefined;
/** Puts the open note where it belongs. */
let place = (): void => undefined;
let timer = 0;
let scrolledFrom = 0;
let pressed = '';
let returning = false;

async function fetchNotes(): Promise<PopoverData> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as PopoverData;
}

/** The notes, fetched once. A failure is forgotten: the next figure asks again. */
function load(): Promise<Loaded> {
  const now = main?.dataset['figures'] ?? '';
  if (!loading || address !== now) {
    address = now;
    loading = Promise.all([fetchNotes(), late(() => import('./popover-content.ts'))]);
    loading.catch(() => {
      loading = undefined;
      document.dispatchEvent(new Event('missing'));
    });
  }
  return loading;
}

const elementOf = (target: EventTarget | null): Element | undefined => (target instanceof Element ? target : undefined);
const figureOf = (target: EventTarget | null): Element | undefined => elementOf(target)?.closest(FIGURE) ?? undefined;
const isWithin = (target: EventTarget | null): boolean =>
  target instanceof Node &&
  (note.contains(target) || shown?.contains(target) === true || host?.contains(target) === true);

/** A link is itself; of the marks, many may show one figure. */
const isSame = (a: Element, b: Element | undefined): boolean =>
  a === b ||
  (a instanceof SVGElement && b instanceof SVGElement && a.getAttribute('data-fact') === b.getAttribute('data-fact'));

function close(): void {
  clearTimeout(timer);
  wanted = undefined;
  if (!shown) return;
  shown.removeAttribute('aria-describedby');
  shown = host = undefined;
  hidePopoverElement(note);
}

function show(figure: Element, [notes, { fillPopover, placePopover }]: Loaded, list?: HTMLElement): boolean {
  const id = figure instanceof HTMLAnchorElement ? figure.hash.slice(1) : (figure.getAttribute('data-fact') ?? '');
  const text = notes.figures[id];
  if (!text) return false;
  close();
  wanted = shown = figure;
  fillPopover(note, text, { address: notes.ledger + id, words: notes.inLedger }, SUMMARY);
  // Straight after its link or list, so that Tab goes on into the note; a mark is no stop for Tab, and its stage is
  // hidden from listeners.
  host = figure instanceof HTMLElement ? figure : list;
  if (host) host.after(note);
  else document.body.append(note);
  if (host === figure) figure.setAttribute('aria-describedby', SUMMARY);
  showPopoverElement(note);
  scrolledFrom = scrollY;
  place = () => placePopover(note, figure, point);
  place();
  return true;
}

/** Opens a figure's note. False if there is none to be had. */
async function open(figure: Element, by: How, at?: Point, list?: HTMLElement): Promise<boolean> {
  clearTimeout(timer);
  wanted = figure;
  how = by;
  if (figure === shown) return true;
  try {
    const notes = await load();
    // A link that Tab reaches is brought into view first.
    if (by === 'focus') await new Promise(requestAnimationFrame);
    if (wanted !== figure || !figure.isConnected || (list && document.activeElement !== list)) return true;
    point = figure instanceof SVGElement ? at : undefined;
    return show(figure, notes, list);
  } catch {
    return false;
  }
}

const ask = (figure: Element, by: How, at?: Point): void => void open(figure, by, at);
/** Starts the fetch without waiting: `open` deals with what comes of it. */
const prepare = (): void => void load();

function onPointerOver({ target, pointerType, buttons, clientX: x, clientY: y }: PointerEvent): void {
  // With a button held the pointer marks text, or drags.
  if (pointerType === 'touch' || buttons > 0) return;
  const inNote = target instanceof Node && note.contains(target);
  const figure = inNote ? undefined : figureOf(target);
  if (figure && figure === hovered) return;
  hovered = figure;
  clearTimeout(timer);
  if (inNote) return;
  if (!figure) leave();
  else if (!isSame(figure, shown)) {
    // Over a passage that the reader has marked, the note of a figure in it would lie.
    const selection = getSelection();
    if (selection?.type === 'Range' && selection.containsNode(figure, true)) return;
    prepare();
    timer = window.setTimeout(ask, OPEN_AFTER, figure, 'hover', { x, y });
  }
}

/** The pointer is on neither figure nor note. What keyboard or finger opened stays. */
function leave(): void {
  hovered = undefined;
  clearTimeout(timer);
  if (how === 'hover') timer = window.setTimeout(close, CLOSE_AFTER);
}

function onPointerDown({ target, pointerType }: PointerEvent): void {
  pressed = pointerType;
  if (figureOf(target)) prepare();
  else if (!isWithin(target)) close();
}

/** A finger cannot hover: its first tap on a link opens the note. All other clicks on links are the browser's. */
function onClick(event: MouseEvent): void {
  const figure = figureOf(event.target);
  const byTouch = event.detail > 0 && pressed !== 'mouse';
  if (!figure || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!(figure instanceof HTMLAnchorElement)) {
    ask(figure, byTouch ? 'tap' : 'hover', { x: event.clientX, y: event.clientY });
    return;
  }
  if (!byTouch || figure === shown) return;
  event.preventDefault();
  void open(figure, 'tap').then((opened) => {
    if (!opened) location.assign(figure.href);
  });
}

function onFocusIn({ target }: FocusEvent): void {
  const figure = figureOf(target);
  // A press focuses a link too, but is a click in the making.
  if (figure && !returning && figure.matches(':focus-visible')) ask(figure, 'focus');
}

function onFocusOut({ target, relatedTarget }: FocusEvent): void {
  const left = isWithin(target) || (how === 'focus' && target === wanted);
  if (left && !isWithin(relatedTarget)) close();
}

function onKeyDown({ key }: KeyboardEvent): void {
  if (key !== 'Escape') return;
  const back = note.contains(document.activeElement) ? host : undefined;
  close();
  returning = true;
  back?.focus();
  returning = false;
}

function onScroll(): void {
  if (!shown) return;
  if (Math.abs(scrollY - scrolledFrom) > GONE || !shown.isConnected) close();
  else place();
}

if (main) {
  const list = document.querySelector<HTMLElement>('[data-marks]');
  // The way by keys to the marks: its code comes when it is reached.
  list?.addEventListener(
    'focus',
    () =>
      void late(() => import('./mark-list.ts'))
        .then(({ listMarks }) => listMarks(list, load, open))
        .catch(console.warn),
  );
  const roomy = matchMedia(STEP_NOTES);
  const annotate = (): void => {
    if (!roomy.matches) return;
    roomy.removeEventListener('change', annotate);
    void import('./step-notes.ts').then((notes) => notes.annotate(load)).catch(console.warn);
  };
  roomy.addEventListener('change', annotate);
  annotate();
  document.addEventListener('pointerover', onPointerOver);
  document.documentElement.addEventListener('pointerleave', leave);
  document.addEventListener('pointerdown', onPointerDown);
  // Not on the document: some browsers send it no taps on what is neither link nor button.
  main.addEventListener('click', onClick);
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  document.addEventListener('keydown', onKeyDown);
  window.addEventListener('scroll', onScroll, { passive: true });
  // Pinched, moved while it is, or pushed up by a keyboard.
  for (const change of ['scroll', 'resize']) window.visualViewport?.addEventListener(change, onScroll);
  window.addEventListener('resize', close);
}
