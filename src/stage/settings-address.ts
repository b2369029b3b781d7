import type { Settings } from '../exhibits/exhibit.ts';

/** A control as the page has it: what it may be set to. */
export type Allowed =
  | { readonly id: string; readonly kind: 'range'; readonly low: number; readonly high: number; readonly step: number }
  | { readonly id: string; readonly kind: 'choice'; readonly values: readonly number[] };

/**
 * Writes settings for an address: every one of them, so that a shared link outlives a change of defaults.
 * `rest-1_rate-10.5`
 */
export const formatSettings = (settings: Settings): string =>
  Object.entries(settings)
    .map(([id, value]) => `${id}-${value}`)
    .join('_');

/**
 * Reads settings from an address. All or nothing: an address that names an unknown control, leaves one out, or sets one
 * where it cannot stand is not guessed at.
 *
 * @returns the settings, or null if the address does not say them
 */
export function parseSettings(text: string, controls: readonly Allowed[]): Settings | null {
  const settings: Record<string, number> = {};
  for (const part of text.split('_')) {
    const match = /^([a-zA-Z]{1,40})-(-?\d{1,6}(?:\.\d{1,4})?)$/.exec(part);
    const control = controls.find(({ id }) => id === match?.[1]);
    const value = Number(match?.[2]);
    if (!control || control.id in settings || !allows(control, value)) return null;
    settings[control.id] = value;
  }
  return controls.every(({ id }) => id in settings) ? settings : null;
}

function allows(control: Allowed, value: number): boolean {
  if (control.kind === 'choice') return control.values.includes(value);
  const steps = (value - control.low) / control.step;
  return value >= control.low && value <= control.high && Math.abs(steps - Math.round(steps)) < 1e-6;
}
