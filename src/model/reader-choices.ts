import type { FactId } from '../ledger/ids.ts';
import type { Choices } from './choices.ts';
import type { Figures } from './figures.ts';
import { contractsChoices, criticsChoices } from './presets.ts';

/** Where each control stands, by the choice that it makes: 0 or 1 for a decision. */
type Stops = Readonly<Record<string, number>>;

/** A choice between two ends, as a reader makes it. */
interface Range {
  readonly id: Exclude<keyof Choices, 'drawRest'>;
  /** Its ends and its step, in `unit`. */
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** A percentage point is a hundredth in the model. */
  readonly unit: 'percent' | 'USD million';
  /** The figure to measure the choice by. */
  readonly fact: FactId;
}

/** Each choice as a reader makes it. */
export const RANGES: readonly Range[] = [
  { id: 'microsoftKept', low: 0, high: 100, step: 10, unit: 'percent', fact: 'conc-62' },
  { id: 'revenue', low: 200, high: 1500, step: 20, unit: 'USD million', fact: 'cw-revenue-2024' },
  { id: 'growth', low: -10, high: 40, step: 1, unit: 'percent', fact: 'ctx-rpo-15-1b' },
  { id: 'ipo', low: 0, high: 6000, step: 100, unit: 'USD million', fact: 'ipo-raise-4b' },
  { id: 'rate', low: 4, high: 20, step: 0.25, unit: 'percent', fact: 'ddtl2-rate' },
  { id: 'built', low: 0, high: 100, step: 5, unit: 'percent', fact: 'contracted-1-3gw' },
  { id: 'costPerMegawatt', low: 1, high: 60, step: 1, unit: 'USD million', fact: 'np-15b' },
  { id: 'paidByOthers', low: 0, high: 100, step: 5, unit: 'percent', fact: 'cw-deferred-2024' },
  { id: 'borrowed', low: 0, high: 100, step: 5, unit: 'percent', fact: 'cw-debtissued-2024' },
  { id: 'chipLoss', low: 0, high: 20, step: 1, unit: 'percent', fact: 'ddtl1-collateral-h100' },
];

/** What one of a control's units is in the model. */
const inModel = ({ unit }: Range): number => (unit === 'percent' ? 0.01 : 1);

/** The nearest value a control can stand at. */
const toStep = (value: number, { low, high, step }: Range): number =>
  Math.min(high, Math.max(low, Number((Math.round(value / step) * step).toFixed(4))));

/** Where the controls stand for these choices: each at its nearest step. */
const toStops = (choices: Choices): Stops => ({
  drawRest: choices.drawRest ? 1 : 0,
  ...Object.fromEntries(RANGES.map((range) => [range.id, toStep(choices[range.id] / inModel(range), range)])),
});

/**
 * What the controls say, as the model takes it. A control at the step nearest to a figure of one of the story’s views
 * stands for that figure: from there a reader finds the cord that the story tells. One that is missing counts as zero.
 */
export function toChoices(stops: Stops, figures: Figures): Choices {
  const told = [criticsChoices(figures), contractsChoices(figures)] as const;
  const choiceOf = (range: Range): number => {
    const at = stops[range.id] ?? 0;
    const view = told.find(({ [range.id]: choice }) => toStep(choice / inModel(range), range) === at);
    return view?.[range.id] ?? at * inModel(range);
  };
  const start: Choices = { ...told[0], drawRest: stops['drawRest'] === 1 };
  return RANGES.reduce<Choices>((choices, range) => ({ ...choices, [range.id]: choiceOf(range) }), start);
}

/** Views a reader may start from. What happened is on record and cannot be set: it is a frame of its own. */
export const presets = (figures: Figures) =>
  ({ critic: toStops(criticsChoices(figures)), contracts: toStops(contractsChoices(figures)) }) as const;
