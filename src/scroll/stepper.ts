import { tell } from '../stage/tell.ts';

/** The exhibit being read: its steps, and which of them. */
export interface Here {
  readonly steps: readonly HTMLElement[];
  readonly index: number;
}

const stepper = document.querySelector<HTMLElement>('[data-stepper]');
const count = stepper?.querySelector<HTMLElement>('[data-count]');
const buttons = [...(stepper?.querySelectorAll<HTMLButtonElement>('[data-by]') ?? [])];
const liveRegion = document.querySelector<HTMLElement>('[data-live-region="stepper"]');
const shareHere = document.querySelector<HTMLElement>('[data-share-here]');
const companions = [document.querySelector<HTMLElement>('[data-marks]') ?? [], shareHere ?? []].flat();

let here: Here | undefined;
/** Set when the reader has stepped, so that arriving is told once; scrolling tells nothing. */
let telling = false;

const fill = (template: string | undefined, { steps, index }: Here, picture = ''): string =>
  (template ?? '')
    .replace('{n}', String(index + 1))
    .replace('{all}', String(steps.length))
    .replace('{picture}', picture);

/** Says whose picture the menu has, should it be opened. */
function offer(step: Element | null | undefined): void {
  if (stepper) stepper.dataset['here'] = step?.id ?? '';
}

/** Tells the stepper where the reader is; nothing between exhibits. */
export function moveStepper(now: Here | undefined): void {
  if (!stepper || !count || (now?.steps === here?.steps && now?.index === here?.index)) return;
  here = now;
  stepper.hidden = now === undefined;
  if (!now) return;
  follow(now);
  offer(now.steps[now.index]);
  count.textContent = fill(count.dataset['count'], now);
  for (const button of buttons) {
    const to = now.index + Number(button.dataset['by']);
    // aria-disabled, not disabled: a disabled button loses the focus, and with it the reader's place.
    button.setAttribute('aria-disabled', String(to < 0 || to >= now.steps.length));
  }
  if (telling && liveRegion) {
    telling = false;
    const picture = now.steps[now.index]?.querySelector('[data-described]')?.ariaLabel ?? '';
    tell(liveRegion, fill(liveRegion.dataset['arrived'], now, picture));
  }
}

/**
 * The ways by keys to the drawing's marks and to sharing it come along to the step being read, and keep the focus if
 * they had it. Only a reader who steps takes it along where each picture stands with its own text: a page that scrolls
 * to show what Tab has led to may carry the next step past the line, and the focus would go off the screen with it.
 */
function follow({ steps, index }: Here): void {
  const held = companions.find((each) => each === document.activeElement);
  if (!telling && held?.closest('[data-step]')?.querySelector('.frame picture')?.checkVisibility()) return;
  steps[index]?.querySelector('figcaption')?.append(...companions);
  held?.focus({ preventScroll: true });
}

/**
 * Brings the step before or after to where it is read, by scrolling as a reader would.
 *
 * @returns whether there is one
 */
function stepBy(by: number): boolean {
  const step = here?.steps[here.index + by];
  if (!step) return false;
  telling = true;
  step.scrollIntoView({ block: 'start' });
  return true;
}

// Held where another step's picture is: that is the one to share, and while the menu opens.
shareHere?.addEventListener('click', () => offer(shareHere.closest('[data-step]')));
document.querySelector('#take-menu')?.addEventListener('toggle', () => offer(here?.steps[here.index]));

for (const button of buttons) button.addEventListener('click', () => stepBy(Number(button.dataset['by'])));

document.addEventListener('keydown', (event) => {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0 || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // In a control the arrows are the control's.
  if (event.target instanceof Element && event.target.closest('input, select, textarea, [popover]')) return;
  if (stepBy(by)) event.preventDefault();
});
