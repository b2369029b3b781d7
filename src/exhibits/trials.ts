import type { Figures } from '../model/figures.ts';
import type { Control, Frame, Settings } from './exhibit.ts';

/** How many settings are drawn by lot, besides those that are sought out. */
const BY_LOT = 48;

/** Everything a control can stand at that is worth trying: each choice, both ends of a range and its middle. */
function stops({ kind, values, step = 1 }: Control): readonly number[] {
  const [low = 0, high = low] = values;
  return kind === 'choice' ? values : [low, onStep(low, high, step, 0.5), high];
}

/** The step of a range nearest to a share of its way, as the page's slider would stand. */
const onStep = (low: number, high: number, step: number, share: number): number =>
  Number((low + Math.round(((high - low) / step) * share) * step).toFixed(4));

/** Numbers from 0 to 1 that look like chance and are the same each time: Park and Miller's generator. */
function* lots(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** The settings an interactive frame starts with. */
export const initialSettings = (controls: readonly Control[], figures: Figures): Settings =>
  Object.fromEntries(controls.map((control) => [control.id, control.initial(figures)]));

/**
 * Settings under which an interactive frame is tried out: as it starts, every preset, from each of these every control
 * by itself at each of its stops, and some drawn by lot. The same each time for the same `seed`.
 *
 * @returns none for a frame that nobody can set
 */
export function trialsOf(frame: Frame, figures: Figures, seed = 2025): readonly Settings[] {
  const { controls } = frame;
  if (!controls) return [];
  const starts = [initialSettings(controls, figures), ...Object.values(frame.presets?.(figures) ?? {})];
  const byOne = starts.flatMap((start) =>
    controls.flatMap((control) => stops(control).map((value): Settings => ({ ...start, [control.id]: value }))),
  );
  const lot = lots(seed);
  const byLot = Array.from({ length: BY_LOT }, () =>
    Object.fromEntries(
      controls.map(({ id, kind, values, step = 1 }) => {
        const share = lot.next().value;
        const [low = 0, high = low] = values;
        const chosen = values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? low;
        return [id, kind === 'choice' ? chosen : onStep(low, high, step, share)];
      }),
    ),
  );
  return [...starts, ...byOne, ...byLot];
}
