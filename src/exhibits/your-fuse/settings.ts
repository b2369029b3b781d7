import type { FactId } from '../../ledger/ids.ts';
import type { Choices } from '../../model/choices.ts';
import type { Figures } from '../../model/figures.ts';
import { criticsChoices, contractsChoices } from '../../model/presets.ts';
import { written } from '../cell.ts';
import { text, type Control, type Settings } from '../exhibit.ts';

interface Range {
  readonly id: Exclude<keyof Choices, 'drawRest'>;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** A percentage point is a hundredth in the model. */
  readonly unit: 'percent' | 'USD million';
  /** The figure to measure the choice by. */
  readonly fact: FactId;
}

/** Each choice as a reader makes it. */
const RANGES: readonly Range[] = [
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
const inModel = (range?: Range): number => (range?.unit === 'percent' ? 0.01 : 1);

/** The nearest value a control can stand at. */
const toStep = (value: number, { low, high, step }: Range): number =>
  Math.min(high, Math.max(low, Number((Math.round(value / step) * step).toFixed(4))));

/** Choices as the controls stand: each at its nearest step. */
const toSettings = (choices: Choices): Settings => ({
  drawRest: choices.drawRest ? 1 : 0,
  ...Object.fromEntries(RANGES.map((range) => [range.id, toStep(choices[range.id] / inModel(range), range)])),
});

/** What the controls say, as the model takes it. A setting that is missing counts as zero. */
export function toChoices(settings: Settings): Choices {
  const of = (id: Range['id']): number => (settings[id] ?? 0) * inModel(RANGES.find((range) => range.id === id));
  return {
    microsoftKept: of('microsoftKept'),
    revenue: of('revenue'),
    growth: of('growth'),
    ipo: of('ipo'),
    drawRest: settings['drawRest'] === 1,
    rate: of('rate'),
    built: of('built'),
    costPerMegawatt: of('costPerMegawatt'),
    paidByOthers: of('paidByOthers'),
    borrowed: of('borrowed'),
    chipLoss: of('chipLoss'),
  };
}

/** Views a reader may start from. What happened is on record and cannot be set: it is a frame of its own. */
export const presets = (figures: Figures) =>
  ({ critic: toSettings(criticsChoices(figures)), contracts: toSettings(contractsChoices(figures)) }) as const;

const startAt = (figures: Figures, id: string): number => presets(figures).critic[id] ?? 0;

export const CONTROLS: readonly Control[] = [
  {
    id: 'drawRest',
    kind: 'choice',
    values: [1, 0],
    fact: 'ddtl2-undrawn-mar25',
    initial: (figures) => startAt(figures, 'drawRest'),
    show: (value, words) => text(words, value === 1 ? 'rest-drawn' : 'rest-undrawn'),
  },
  ...RANGES.map(({ id, low, high, step, fact, unit }): Control => ({
    id,
    kind: 'range',
    values: [low, high],
    step,
    fact,
    initial: (figures) => startAt(figures, id),
    show: (value, words) => written(value, unit, words, unit === 'percent' ? 'prose' : 'short'),
  })),
];
