import { presets, RANGES } from '../../model/reader-choices.ts';
import type { Figures } from '../../model/figures.ts';
import { written } from '../cell.ts';
import { text, type Control } from '../exhibit.ts';

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
