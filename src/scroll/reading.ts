import { activeStep, BESIDE_QUERY, LINE, scrubbed, type Extent } from './active.ts';
import { scrub, show } from './show.ts';
import { moveFuse } from './fuse.ts';
import { followNight } from './night.ts';
import { holdPlace, placeLost } from './place.ts';
import { moveStepper } from './stepper.ts';

interface Exhibit {
  readonly section: HTMLElement;
  readonly steps: readonly HTMLElement[];
  /** Where section and steps stand on the page: measured when the page's layout changes, not while it scrolls. */
  whole: Extent;
  places: readonly Extent[];
  active: HTMLElement | undefined;
  near: boolean;
}

const exhibits: readonly Exhibit[] = [...document.querySelectorAll<HTMLElement>('[data-exhibit]')].map((section) => ({
  section,
  steps: [...section.querySelectorAll<HTMLElement>('[data-step]')],
  whole: { top: 0, bottom: 0 },
  places: [],
  active: undefined,
  near: false,
}));
const peaks = exhibits.filter(({ section }) => section.classList.contains('night'));
const beside = matchMedia(BESIDE_QUERY);
const lineShare = () => (beside.matches ? LINE.beside : LINE.below);
/** What is on screen: read when the page has scrolled, because reading it after the page was touched would lay the page out again. */
interface View {
  readonly top: number;
  readonly height: number;
  /** The trigger line's place on the page. */
  readonly line: number;
}

function viewNow(): View {
  const { scrollY: top, innerHeight: height } = window;
  return { top, height, line: top + height * lineShare() };
}

function placeOf(element: HTMLElement): Extent {
  const { top, bottom } = element.getBoundingClientRect();
  return { top: top + window.scrollY, bottom: bottom + window.scrollY };
}

/** How long the page was when it was measured. */
let length = 0;

function measure(): void {
  length = document.documentElement.scrollHeight;
  for (const exhibit of exhibits) {
    exhibit.whole = placeOf(exhibit.section);
    exhibit.places = exhibit.steps.map(placeOf);
  }
}

/** How far off the screen a stage's script is sent for, CSS px. */
const APPROACH = 600;

/** Wakes the stages the reader has come near to: see `client:approached`. */
function wake({ section, whole }: Exhibit, { top, height }: View): void {
  if (whole.top > top + height + APPROACH || whole.bottom < top - APPROACH) return;
  if (section.dataset['approached'] !== undefined) return;
  section.dataset['approached'] = '';
  section.dispatchEvent(new Event('approached'));
}

const holds = ({ whole }: Exhibit, line: number): boolean => whole.top <= line && whole.bottom >= line;

let view = viewNow();

/** Derives every near exhibit's frame from where its steps stand, and the address from the step being read. */
function look(): void {
  const { line, height } = view;
  for (const exhibit of exhibits) {
    const { section, whole, places, steps } = exhibit;
    // Far away nothing needs to be shown: the stage is out of sight, and need not be held, which costs a browser something at every frame.
    const near = whole.bottom >= line - 2 * height && whole.top <= line + 2 * height;
    if (near !== exhibit.near) section.toggleAttribute('data-near', near);
    exhibit.near = near;
    if (!near) continue;
    wake(exhibit, view);
    const index = activeStep(places, line);
    const step = steps[index];
    if (!step) continue;
    if (step !== exhibit.active) {
      exhibit.active?.removeAttribute('data-active');
      step.setAttribute('data-active', '');
      exhibit.active = step;
      show(section, step.dataset['frame'] ?? '');
    }
    scrubTowards(exhibit, index, line);
  }
  const here = exhibits.find((exhibit) => holds(exhibit, line));
  remember(here?.active?.id ?? '');
  moveStepper(here?.active && { steps: here.steps, index: here.steps.indexOf(here.active) });
  moveFuse(view);
  followNight(
    peaks.map(({ whole }) => whole),
    view,
  );
  holdPlace(line);
}

/** Where the next step's frame is scrubbed, lets the drawing follow the line. */
function scrubTowards({ section, steps, places }: Exhibit, index: number, line: number): void {
  const [here, next] = [places[index], places[index + 1]];
  const to = steps[index + 1];
  if (!here || !next || to?.dataset['scrubbed'] === undefined) return;
  const from = steps[index]?.dataset['frame'] ?? '';
  scrub(section, { from, to: to.dataset['frame'] ?? '', by: scrubbed(here, next, line) });
}

/** The id of the step being read; none between exhibits. */
const stepAt = (line: number): string => exhibits.find((exhibit) => holds(exhibit, line))?.active?.id ?? '';

let written = location.hash.slice(1);
let pending = 0;
let arrived = false;

/**
 * Lets the address follow the reading. It is replaced, never added to the history, and at most twice a second, because browsers
 * refuse more; not before the page has arrived where it was asked to open.
 */
function remember(id: string): void {
  if (!arrived || id === written || pending !== 0) return;
  pending = window.setTimeout(() => {
    pending = 0;
    const now = stepAt(view.line);
    if (now === written) return;
    written = now;
    history.replaceState(history.state, '', now === '' ? location.pathname + location.search : `#${now}`);
  }, 500);
}

let asked = false;
/** One look a frame, however many events ask for it. A page that is longer or shorter than it was has been laid out anew. */
function lookSoon(anew = document.documentElement.scrollHeight !== length): void {
  if (anew) settle();
  view = viewNow();
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    look();
  });
}

/** Steps move when type arrives, a drawer opens or the window changes; scrolling moves none of them. What was being read is read on. */
function settle(): void {
  const lost = placeLost(viewNow().line);
  if (arrived && lost !== 0) window.scrollBy({ top: lost, behavior: 'instant' });
  measure();
}
const scrolled = (): void => lookSoon();

// scrollama tells that a chapter has come to the line or left it; which step is read is told by the page itself (scrollama's events come late, in
// batches and out of order when a reader jumps, and an observer for each step would be looked after at every frame). One instance for the page: its
// module state is shared. It comes with the first scroll: until then there is nothing to tell, and should it not come, scrolling itself tells enough.
async function listen(): Promise<void> {
  const { default: scrollama } = await import('scrollama');
  const scroller = scrollama();
  scroller
    .setup({ step: [...document.querySelectorAll<HTMLElement>('.chapter')], offset: lineShare() })
    .onStepEnter(scrolled)
    .onStepExit(scrolled);
  // It reads the window's height once; a collapsing address bar is not worth a new set of observers, a turned phone is.
  let { innerWidth, innerHeight } = window;
  window.addEventListener('resize', () => {
    if (window.innerWidth === innerWidth && Math.abs(window.innerHeight - innerHeight) < 120) return;
    ({ innerWidth, innerHeight } = window);
    scroller.resize();
  });
}
if (exhibits.length > 0 && 'IntersectionObserver' in window)
  window.addEventListener('scroll', () => void listen().catch(console.warn), { once: true, passive: true });
window.addEventListener('resize', () => lookSoon(true));
window.addEventListener('scroll', scrolled, { passive: true });
window.addEventListener('hashchange', () => {
  written = location.hash.slice(1);
  lookSoon();
});
const arrive = () => {
  lookSoon();
  requestAnimationFrame(() => (arrived = true));
};
if (document.readyState === 'complete') arrive();
else window.addEventListener('load', arrive);
settle();
look();
new ResizeObserver(() => lookSoon(true)).observe(document.body);

// Only now: had anything above failed, the page would go back to text and pictures.
document.documentElement.dataset['ready'] = '';
