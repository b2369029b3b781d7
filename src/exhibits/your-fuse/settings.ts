import type { FactId } from '../../ledger/ids.ts';
import { formatFigure } from '../../ledger/format.ts';
import type { Choices } from '../../model/choices.ts';
import type { Figures } from '../../model/figures.ts';
import { criticsChoices, contractsChoices } from '../../model/presets.ts';
import { text, type Control, type Settings } from '../exhibit.ts';

const money = (value: number): string => formatFigure({ value, unit: 'USD million' }, 'short');
const percent = (value: number): string => formatFigure({ value, unit: 'percent' });

interface Range {
  readonly id: Exclude<keyof Choices, 'drawRest'>;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** What one of the control's units is in the model: a percentage point is a hundredth. */
  readonly unit: number;
  /** The figure to measure the choice by. */
  readonly fact: FactId;
  readonly show: (value: number) => string;
}

/** Each choice as a reader makes it. */
const RANGES: readonly Range[] = [
  { id: 'microsoftKept', low: 0, high: 100, step: 10, unit: 0.01, fact: 'conc-62', show: percent },
  { id: 'revenue', low: 200, high: 1500, step: 20, unit: 1, fact: 'cw-revenue-2024', show: money },
  { id: 'growth', low: -10, high: 40, step: 1, unit: 0.01, fact: 'ctx-rpo-15-1b', show: percent },
  { id: 'ipo', low: 0, high: 6000, step: 100, unit: 1, fact: 'ipo-raise-4b', show: money },
  { id: 'rate', low: 4, high: 20, step: 0.25, unit: 0.01, fact: 'ddtl2-rate', show: percent },
  { id: 'built', low: 0, high: 100, step: 5, unit: 0.01, fact: 'contracted-1-3gw', show: percent },
  { id: 'costPerMegawatt', low: 1, high: 60, step: 1, unit: 1, fact: 'np-15b', show: money },
  { id: 'paidByOthers', low: 0, high: 100, step: 5, unit: 0.01, fact: 'cw-deferred-2024', show: percent },
  { id: 'borrowed', low: 0, high: 100, step: 5, unit: 0.01, fact: 'cw-debtissued-2024', show: percent },
  { id: 'chipLoss', low: 0, high: 20, step: 1, unit: 0.01, fact: 'ddtl1-collateral-h100', show: percent },
];

/** The nearest value a control can stand at. */
const toStep = (value: number, { low, high, step }: Range): number =>
  Math.min(high, Math.max(low, Number((Math.round(value / step) * step).toFixed(4))));

/** Choices as the controls stand: each at its nearest step. */
const toSettings = (choices: Choices): Settings => ({
  drawRest: choices.drawRest ? 1 : 0,
  ...Object.fromEntries(RANGES.map((range) => [range.id, toStep(choices[range.id] / range.unit, range)])),
});

/** What the controls say, as the model takes it. A setting that is missing counts as zero. */
export function toChoices(settings: Settings): Choices {
  const of = (id: Range['id']): number => (settings[id] ?? 0) * (RANGES.find((each) => each.id === id)?.unit ?? 1);
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
export const presets = (model: Figures) =>
  ({ critic: toSettings(criticsChoices(model)), contracts: toSettings(contractsChoices(model)) }) as const;

const startAt = (model: Figures, id: string): number => presets(model).critic[id] ?? 0;

export const CONTROLS: readonly Control[] = [
  {
    id: 'drawRest',
    kind: 'choice',
    values: [1, 0],
    fact: 'ddtl2-undrawn-mar25',
    initial: (model) => startAt(model, 'drawRest'),
    show: (value, words) => text(words, value === 1 ? 'rest-drawn' : 'rest-undrawn'),
  },
  ...RANGES.map(({ id, low, high, step, fact, show }): Control => ({
    id,
    kind: 'range',
    values: [low, high],
    step,
    fact,
    initial: (model) => startAt(model, id),
    show: (value) => show(value),
  })),
];
