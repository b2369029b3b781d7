import { scenarioOf } from '../../model/choices.ts';
import type { Figures } from '../../model/figures.ts';
import { runway, type Runway } from '../../model/runway.ts';
import { fillSlots, text, type Frame, type Settings } from '../exhibit.ts';
import { draw, money, verdict } from './draw.ts';
import { CONTROLS, presets, toChoices } from './settings.ts';
import { runwayTable } from './table.ts';

const resultOf = (model: Figures, settings: Settings = presets(model).critic): Runway =>
  runway(scenarioOf(model, toChoices(settings)));

/** The whole model in the reader's hands. */
export const yours: Frame = {
  id: 'yours',
  controls: CONTROLS,
  presets,
  draw: (model, words, box, settings) => draw(resultOf(model, settings), words, box),
  table: (model, words, settings) => runwayTable(resultOf(model, settings), words),
  summary(model, words, settings) {
    const result = resultOf(model, settings);
    const last = result.rows.at(-1)?.closingCash ?? 0;
    const left = result.cashEnds ? '.' : ` ${fillSlots(text(words, 'left'), { cash: money(last) })}`;
    return verdict(result, words) + left;
  },
};
