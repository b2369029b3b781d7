import type { Frame, Settings, Words } from '../exhibits/exhibit.ts';
import type { Figures } from '../model/figures.ts';

/** What the reader has set: the form's native inputs, by control id. */
export const readControls = (form: HTMLFormElement): Settings =>
  Object.fromEntries([...new FormData(form)].map(([id, value]) => [id, Number(value)]));

let announcing = 0;

/** Writes each control's value and what the settings come to; the sentence is announced once the reader rests. */
export function showResult(
  form: HTMLFormElement,
  frame: Frame,
  live: { readonly words: Words; readonly model: Figures },
  settings: Settings,
): void {
  for (const control of frame.controls ?? []) {
    const output = form.querySelector<HTMLOutputElement>(`output[for="${form.id}-${control.id}"]`);
    if (output) output.value = control.show(settings[control.id] ?? 0, live.words);
  }
  const sentence = frame.summary?.(live.model, live.words, settings) ?? '';
  const shown = form.querySelector('[data-summary]');
  if (shown) shown.textContent = sentence;
  window.clearTimeout(announcing);
  announcing = window.setTimeout(() => {
    const spoken = form.querySelector('[data-spoken]');
    if (spoken) spoken.textContent = sentence;
  }, 700);
}
