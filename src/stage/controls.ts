import type { Frame, Settings, Words } from '../exhibits/exhibit.ts';
import type { Figures } from '../model/figures.ts';
import { parseSettings, type Allowed } from './settings-address.ts';

/** Inputs that are settings; the choice of a preset is not one. */
const inputsOf = (form: HTMLFormElement): HTMLInputElement[] =>
  [...form.elements].filter(
    (element): element is HTMLInputElement => element instanceof HTMLInputElement && !('preset' in element.dataset),
  );

/** What the reader has set: the form's native inputs, by control id. */
export const readControls = (form: HTMLFormElement): Settings =>
  Object.fromEntries(
    inputsOf(form)
      .filter((input) => input.type !== 'radio' || input.checked)
      .map((input) => [input.name, Number(input.value)]),
  );

/** Sets every control. */
export function writeControls(form: HTMLFormElement, settings: Settings): void {
  for (const input of inputsOf(form)) {
    const value = settings[input.name];
    if (value === undefined) continue;
    if (input.type === 'radio') input.checked = Number(input.value) === value;
    else input.value = String(value);
  }
}

/** Whether settings are those of a preset. */
export const isPreset = (settings: Settings, preset: Settings): boolean =>
  Object.entries(preset).every(([id, value]) => settings[id] === value);

/** Lets each preset's radio button say whether the controls are set to it: one that is checked cannot be pressed. */
export function markPresets(form: HTMLFormElement, settings: Settings): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-preset]'))
    input.checked = isPreset(settings, presetOf(input) ?? {});
}

/** What each control may be set to, as the page says it. */
function allowed(form: HTMLFormElement): Allowed[] {
  const inputs = inputsOf(form);
  return [...new Set(inputs.map((input) => input.name))].map((id) => {
    const own = inputs.filter((input) => input.name === id);
    const [first] = own;
    return first?.type === 'range'
      ? { id, kind: 'range', low: Number(first.min), high: Number(first.max), step: Number(first.step) }
      : { id, kind: 'choice', values: own.map((input) => Number(input.value)) };
  });
}

/** Settings a reader may start from, by clicking one of the form's named presets; null for any other click. */
export function presetOf(target: EventTarget | null): Settings | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const preset = target.dataset['preset'];
  return preset === undefined ? null : (JSON.parse(preset) as Settings);
}

/**
 * Takes up what the address says, if it says anything: `?your-fuse=...`. An address that does not fit is not guessed
 * at: the usual settings stand, and a notice says so.
 *
 * @returns whether the address set the controls
 */
export function takeUpAddress(form: HTMLFormElement, exhibit: string): boolean {
  const [text, ...others] = new URLSearchParams(location.search).getAll(exhibit);
  if (text === undefined) return false;
  // Said twice, nobody knows which was meant.
  const settings = others.length > 0 ? null : parseSettings(text, allowed(form));
  const notice = form.querySelector<HTMLElement>('[data-notice]');
  if (notice) notice.hidden = settings !== null;
  // Once the reader sets them, they are neither the usual ones nor those of the address.
  form.addEventListener('input', () => notice?.setAttribute('data-notice', 'past'), { once: true });
  const folded = form.closest('details');
  if (folded && !settings) folded.open = true;
  if (!settings) return false;
  writeControls(form, settings);
  return true;
}

/**
 * Writes the settings into the address, so that it can be shared.
 *
 * @param settings as an address has them
 */
export function rememberSettings(exhibit: string, settings: string): void {
  const search = new URLSearchParams(location.search);
  search.set(exhibit, settings);
  history.replaceState(history.state, '', `${location.pathname}?${search.toString()}${location.hash}`);
}

/** How long a reader has not touched a control once they have come to rest, ms. */
const REST = 700;

/** A debounce: what is to be done is done once the reader rests, and each call puts it off anew. */
export interface Debounce {
  readonly then: (act: () => void) => void;
  readonly cancel: () => void;
}

/**
 * A debounce. Each form has one of its own: with one for two, setting the second would drop what the first has yet to
 * announce.
 *
 * @param milliseconds for which nothing may have been asked
 */
export function debounce(milliseconds = REST): Debounce {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  return {
    cancel,
    then(act) {
      cancel();
      timer = setTimeout(act, milliseconds);
    },
  };
}

/**
 * Writes each control's value, in its unit and for screen readers too, and what the settings come to: at the form's end
 * in a sentence, and beside the control that was set in a few words. The sentence is for the live region; a screen
 * reader would read the few words besides.
 *
 * @param set the input that was set; none if the address set them all
 * @returns the sentence
 */
export function showResult(
  form: HTMLFormElement,
  frame: Frame,
  live: { readonly words: Words; readonly figures: Figures },
  settings: Settings,
  set: EventTarget | null = null,
): string {
  for (const control of frame.controls ?? []) {
    const id = `${form.id}-${control.id}`;
    const output = form.querySelector<HTMLOutputElement>(`output[for="${id}"]`);
    if (!output) continue;
    output.value = control.show(settings[control.id] ?? 0, live.words);
    // A screen reader says of a slider its bare number otherwise, without the unit.
    document.getElementById(id)?.setAttribute('aria-valuetext', output.value);
  }
  const sentence = frame.summary?.(live.figures, live.words, settings) ?? '';
  const shown = form.querySelector('[data-summary]');
  if (shown) shown.textContent = sentence;
  const beside =
    set instanceof Element ? set.closest('fieldset.presets, .control')?.querySelector('[data-brief]') : null;
  for (const brief of form.querySelectorAll('[data-brief]'))
    brief.textContent = brief === beside ? (frame.brief?.(live.figures, live.words, settings) ?? sentence) : '';
  return sentence;
}
