import {
  debounce,
  markPresets,
  presetOf,
  readControls,
  rememberSettings,
  showResult,
  takeUpAddress,
  writeControls,
} from './controls.ts';
import { settableOf } from './settable-of.ts';
import { formatSettings } from './settings-address.ts';
import type { StageState } from './stage-state.svelte.ts';
import { tell } from './tell.ts';

/** The controls of a frame that the reader sets. */
export interface Controls {
  /**
   * The exhibit's scenes have come: lets the reader set the controls, and takes up the settings that the address names,
   * if it names any. Does nothing when they come again, in another shape.
   */
  readonly takeUp: () => void;
  readonly rest: () => void;
}

/**
 * Makes a stage answer what the reader sets.
 *
 * @param exhibit id
 * @param missing told where the drawing code does not come
 */
export function listenToControls(
  form: HTMLFormElement,
  exhibit: string,
  state: StageState,
  missing: (error: unknown) => void,
): Controls {
  const settled = debounce();
  let takenUp = false;
  const draw = async (input: EventTarget | null): Promise<void> => {
    const settable = await settableOf(exhibit);
    const live = state.data?.interactive;
    if (!live || !settable) return;
    const settings = readControls(form);
    state.set(settable, settings);
    const sentence = showResult(form, settable, live, settings, input);
    // The share menu reads what is set and, of an exhibit whose results have pages, what it came to.
    const written = formatSettings(settings);
    form.dataset['settings'] = written;
    const outcome = settable.outcome?.(live.figures, live.words, settings);
    if (outcome) form.dataset['outcome'] = outcome.id;
    // Debounced: while a slider moves, a live region has too much to say; and the address follows once.
    settled.then(() => {
      tell(form.querySelector('[data-live-region]'), sentence);
      rememberSettings(exhibit, written);
      form.closest('[data-exhibit]')?.dispatchEvent(new Event('set'));
    });
  };
  const set = (event?: Event): void => {
    const input = event?.target ?? null;
    const preset = presetOf(input);
    if (preset) writeControls(form, preset);
    markPresets(form, readControls(form));
    void draw(input).catch(missing);
  };
  form.addEventListener('input', set);
  return {
    takeUp: () => {
      if (takenUp) return;
      takenUp = true;
      for (const part of form.querySelectorAll<HTMLFieldSetElement>(':scope > fieldset')) part.disabled = false;
      if (takeUpAddress(form, exhibit)) set();
    },
    rest: () => {
      settled.cancel();
      form.removeEventListener('input', set);
    },
  };
}
