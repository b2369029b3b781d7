import scrollama from 'scrollama';
import { activeStep } from './active.ts';
import { show } from './show.ts';
import { moveFuse } from './fuse.ts';

/** The trigger line, as a share of the viewport's height: on a phone the stage covers the upper part. */
const LINE_BESIDE = 0.6;
const LINE_BELOW = 0.8;
const BESIDE_QUERY = '(min-width: 1024px), (min-width: 640px) and (orientation: landscape) and (max-height: 560px)';

interface Exhibit {
  readonly section: HTMLElement;
  readonly steps: readonly HTMLElement[];
}

const exhibits: readonly Exhibit[] = [...document.querySelectorAll<HTMLElement>('[data-exhibit]')].map((section) => ({
  section,
  steps: [...section.querySelectorAll<HTMLElement>('[data-step]')],
}));
const beside = matchMedia(BESIDE_QUERY);
const lineShare = () => (beside.matches ? LINE_BESIDE : LINE_BELOW);

/** Derives every exhibit's frame from where its steps stand now, and the address from the step being read. */
function look(): void {
  const height = window.innerHeight;
  const line = height * lineShare();
  let reading = '';
  for (const { section, steps } of exhibits) {
    const whole = section.getBoundingClientRect();
    // Far away nothing needs to be measured: the stage is out of sight.
    if (whole.bottom < -height || whole.top > 2 * height) continue;
    const step =
      steps[
        activeStep(
          steps.map((element) => element.getBoundingClientRect()),
          line,
        )
      ];
    if (!step) continue;
    for (const other of steps) other.toggleAttribute('data-active', other === step);
    show(section, step.dataset['frame'] ?? '');
    if (whole.top <= line && whole.bottom >= line) reading = step.id;
  }
  remember(reading);
  moveFuse();
}

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
    const now = current();
    if (now === written) return;
    written = now;
    history.replaceState(history.state, '', now === '' ? location.pathname + location.search : `#${now}`);
  }, 500);
}

function current(): string {
  const line = window.innerHeight * lineShare();
  const section = exhibits.find(({ section }) => {
    const { top, bottom } = section.getBoundingClientRect();
    return top <= line && bottom >= line;
  });
  return section?.steps.find((step) => step.hasAttribute('data-active'))?.id ?? '';
}

document.documentElement.dataset['ready'] = '';

let asked = false;
/** One look a frame, however many events ask for it. */
function lookSoon(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    look();
  });
}

// scrollama tells that something may have changed; what is true is read from the page (its events come late, in batches
// and out of order when a reader jumps). One instance for the page: its module state is shared.
const scroller = scrollama();
const steps = exhibits.flatMap((exhibit) => exhibit.steps);
if (steps.length > 0) {
  scroller.setup({ step: steps, offset: lineShare() }).onStepEnter(lookSoon).onStepExit(lookSoon);
  // It reads the window's height once; a collapsing address bar is not worth a new set of observers, a turned phone is.
  let { innerWidth, innerHeight } = window;
  window.addEventListener('resize', () => {
    lookSoon();
    if (window.innerWidth === innerWidth && Math.abs(window.innerHeight - innerHeight) < 120) return;
    ({ innerWidth, innerHeight } = window);
    scroller.resize();
  });
}
window.addEventListener('scroll', lookSoon, { passive: true });
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
look();
