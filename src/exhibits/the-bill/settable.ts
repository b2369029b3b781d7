import { figure, type Figures } from '../../model/figures.ts';
import { billOf, BOTH, DRAWN, yearTotal, type Bill, type Part } from '../../model/bill.ts';
import { text, type Control, type Frame, type Settings, type Words } from '../exhibit.ts';
import { written } from '../cell.ts';
import { drawing } from '../drawing.ts';
import { initialSettings } from '../trials.ts';
import { drawYearly, yearTable } from './yearly.ts';

/** Quarters by which repayment begins later than the filing's October 2025. */
const DELAYS = [0, 2, 4] as const;

/** The step nearest to the known rate: there the control stands for that rate itself, as the story has it. */
const knownRate = (figures: Figures): number => Math.round(figure(figures, 'ddtl2-rate') * 400) / 4;

const controls: readonly Control[] = [
  {
    id: 'rest',
    kind: 'choice',
    values: [0, 1],
    fact: 'ddtl2-undrawn-mar25',
    initial: () => 0,
    show: (value, words) => text(words, value === 1 ? 'rest-drawn' : 'rest-undrawn'),
  },
  {
    id: 'rate',
    kind: 'range',
    values: [6, 18],
    step: 0.25,
    fact: 'ddtl2-rate',
    initial: knownRate,
    show: (value, words) => written(value, 'percent', words),
  },
  {
    id: 'start',
    kind: 'choice',
    values: DELAYS,
    fact: 'ddtl2-first-repayment',
    initial: () => 0,
    show: (value, words) => text(words, `start-${value === 0 ? 'filed' : value === 2 ? 'spring' : 'autumn'}`),
  },
];

function setBill(
  figures: Figures,
  { rate = 0, start: delay = 0, rest }: Settings = initialSettings(controls, figures),
): readonly [Bill, readonly Part[]] {
  const terms = { rate: rate === knownRate(figures) ? figure(figures, 'ddtl2-rate') : rate / 100, delay };
  return [billOf(figures, terms), rest === 1 ? DRAWN : BOTH];
}

/** What the loans cost in 2026 on the reader's terms, USD million, and as it is put into words. */
function dueIn2026(figures: Figures, words: Words, settings: Settings) {
  const [bill, parts] = setBill(figures, settings);
  const due = yearTotal(bill, 2026, parts);
  return { due, slots: { total: written(due, 'USD million', words) } };
}

/** The reader's own turn: whether the rest is drawn, at what rate, and from when it is repaid. */
export const settable: Frame = {
  id: 'your-turn',
  controls,
  draw: drawing<'the-bill'>((d) => drawYearly(d, ...setBill(d.figures, d.settings))),
  table: (figures, words, settings) => yearTable(words, ...setBill(figures, settings)),
  result: (figures, words, settings) => text(words, 'result', dueIn2026(figures, words, settings).slots),
  summary(figures, words, settings) {
    const { due, slots } = dueIn2026(figures, words, settings);
    const share = written(Math.round((due / figure(figures, 'cw-revenue-2024')) * 100), 'percent', words);
    return text(words, 'summary', { ...slots, share });
  },
  brief: (figures, words, settings) => text(words, 'brief', dueIn2026(figures, words, settings).slots),
};
