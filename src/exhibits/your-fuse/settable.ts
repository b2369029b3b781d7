import { scenarioOf } from '../../model/choices.ts';
import type { Figures } from '../../model/figures.ts';
import { presets, toChoices } from '../../model/reader-choices.ts';
import { runway, type Runway } from '../../model/runway.ts';
import { kept } from '../../ledger/kept.ts';
import { drawing } from '../drawing.ts';
import { text, type Frame, type Settings, type Words } from '../exhibit.ts';
import { cordLength, drawFuse, money, verdict } from './draw.ts';
import { CONTROLS } from './settings.ts';
import { runwayTable } from './table.ts';

/** Drawing, table and sentence of one setting ask for the same runway: it is worked out once (memoisation). */
const known = new WeakMap<Figures, WeakMap<Settings, Runway>>();
const runwayOf = (figures: Figures, settings: Settings = presets(figures).critic): Runway =>
  kept(
    kept(known, figures, () => new WeakMap<Settings, Runway>()),
    settings,
    () => runway(scenarioOf(figures, toChoices(settings, figures))),
  );

const result = (figures: Figures, words: Words, settings: Settings): string =>
  text(words, 'result', { outcome: verdict(runwayOf(figures, settings), words) });

/** The whole model in the reader's hands. */
export const settable: Frame = {
  id: 'yours',
  controls: CONTROLS,
  presets,
  draw: drawing<'your-fuse'>((d) => drawFuse(d, runwayOf(d.figures, d.settings))),
  table: (figures, words, settings) => runwayTable(runwayOf(figures, settings), words),
  summary(figures, words, settings) {
    const result = runwayOf(figures, settings);
    const last = result.rows.at(-1)?.closingCash ?? 0;
    const { end, list } = words.formats.marks;
    const left = result.cashEnds ? end : `${list}${text(words, 'left', { cash: money(last, words) })}`;
    return verdict(result, words) + left;
  },
  brief: (figures, words, settings) => cordLength(runwayOf(figures, settings), words),
  result,
  outcome(figures, words, settings) {
    const { cashEnds } = runwayOf(figures, settings);
    return {
      id: cashEnds ? `${cashEnds.year}-q${cashEnds.quarter}` : 'holds',
      headline: result(figures, words, settings),
    };
  },
};
