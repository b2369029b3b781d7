// The page's reading. scrollama tells of steps that come and go and how far a scrubbed one has got; on each of its
// events the near exhibits settle by geometry which step is being read. The page's scroll moves the fuse, and tells
// which exhibits are near enough for scrollama to watch.
import { followReading } from './address.ts';
import { ExhibitReading } from './exhibit-reading.ts';
import { moveFuse } from './fuse.ts';
import { followDarkSections } from './dark-section.ts';
import { placeLost } from './scroll-anchor.ts';
import type { Here } from './stepper.ts';
import { late } from '../stage/late.ts';
import { askAgain } from './show.ts';
import { lineShare, measureRoom, extentOf, viewNow, type View } from './view.ts';

const root = document.documentElement;
const exhibits = [...document.querySelectorAll<HTMLElement>('[data-exhibit]')].map(
  (section) => new ExhibitReading(section),
);
const peaks = exhibits.filter(({ section }) => section.classList.contains('dark'));

// What was held back until the first screen was painted is measured with it.
delete root.dataset['first'];
measureRoom();
let view = viewNow();
/** How long the page was when it was measured, CSS px. */
let length = 0;
/** Whether the page has arrived where it was asked to open: until then the address is the one asked for. */
let arrived = false;
/** Whether what tells of steps has been sent for: with the reader's first scroll, until which nothing is to be told. */
let watching = false;
/** Whether scrollama could not be had: then each look at the scroll settles the steps as well. */
let alone = false;

const due = new Set<() => void>();
/** In the next frame, once, however many events ask for it. */
function soon(work: () => void): void {
  if (due.size === 0)
    requestAnimationFrame(() => {
      const all = [...due];
      due.clear();
      for (const each of all) each();
    });
  due.add(work);
}

/** The fuse, dark sections and the nearness of exhibits follow the scroll. */
function follow(): void {
  const passed = exhibits.filter((exhibit) => exhibit.approach(view));
  if (passed.length > 0 || alone) settle();
  for (const { near, events } of exhibits) if (near) events?.watch();
  moveFuse(view);
  followDarkSections(
    peaks.map(({ whole }) => whole),
    view,
  );
}

/** Tells the stepper where the reader is; it comes with the first exhibit. */
let tellStepper: ((now: Here | undefined) => void) | undefined;
let asked = false;
function step(now: Here | undefined): void {
  if (tellStepper) return tellStepper(now);
  if (asked || !now) return;
  asked = true;
  late(() => import('./stepper.ts')).then(
    ({ moveStepper }) => {
      tellStepper = moveStepper;
      soon(settle);
    },
    (error: unknown) => {
      // The next step asks again.
      asked = false;
      console.warn(error);
    },
  );
}

/** Settles which step of each near exhibit is being read, and tells stage, stepper and address. */
function settle(): void {
  const { line } = view;
  for (const exhibit of exhibits) if (exhibit.near) exhibit.settle(line);
  const here = exhibits.find((exhibit) => exhibit.holds(line));
  step(here?.active && { steps: here.steps, index: here.steps.indexOf(here.active) });
  if (arrived) followReading(() => exhibits.find((exhibit) => exhibit.holds(view.line))?.active?.id ?? '');
}

/** Has the steps of near exhibits watched. */
function watchSteps(): void {
  if (watching) return;
  watching = true;
  import('./step-events.ts')
    .then(({ stepEvents }) => {
      for (const exhibit of exhibits) exhibit.events = stepEvents(exhibit.steps, lineShare, () => soon(settle));
      soon(follow);
    })
    .catch((error: unknown) => {
      console.warn(error);
      alone = true;
      soon(settle);
    });
}

/**
 * Steps move when type arrives, a drawer opens or the window changes; scrolling moves none of them. What was being read
 * is read on.
 */
function layOut(): void {
  measureRoom();
  const lost = placeLost(view, viewNow());
  if (arrived && lost !== 0) window.scrollBy({ top: lost, behavior: 'instant' });
  length = root.scrollHeight;
  for (const exhibit of exhibits) exhibit.measure(extentOf);
  view = viewNow();
  follow();
  settle();
  for (const { events } of exhibits) events?.rearm();
}

window.addEventListener(
  'scroll',
  () => {
    watchSteps();
    // A page that is longer or shorter than it was has been laid out anew.
    if (root.scrollHeight !== length) soon(layOut);
    else {
      view = viewNow();
      soon(follow);
    }
  },
  { passive: true },
);
window.addEventListener('resize', () => soon(layOut));
// What did not come while there was no network is asked for where the reader is, and elsewhere as they come. A moment
// after it is back: a request that was under way fails only then.
window.addEventListener('online', () =>
  setTimeout(() => {
    for (const { near, section } of exhibits) if (near) askAgain(section);
  }, 1000),
);
// A key that scrolls by a screen scrolls by what the stage leaves of it; where none is within that way, by all of it.
const free = ({ top, height }: View): boolean =>
  exhibits.every(({ whole }) => whole.bottom < top - height || whole.top > top + 2 * height);
window.addEventListener('keydown', ({ key }) =>
  root.toggleAttribute('data-paging', /^( |Page.*)$/.test(key) && free(view)),
);
window.addEventListener('keyup', () => root.removeAttribute('data-paging'));
new ResizeObserver(() => soon(layOut)).observe(document.body);
const arrive = () =>
  requestAnimationFrame(() => {
    layOut();
    arrived = true;
  });
if (document.readyState === 'complete') arrive();
else window.addEventListener('load', arrive);
layOut();

// Only now: had anything above failed, the page would go back to text and pictures.
root.dataset['ready'] = '';
// It has gone back, because this came late: the stage returns, and what was being read is read on.
if (root.dataset['late'] !== undefined) {
  delete root.dataset['late'];
  arrived = true;
  root.dataset['reading'] = 'scroll';
  layOut();
}
