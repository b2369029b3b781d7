import type { Figures } from '../../model/figures.ts';
import { criticsView, contractsKept, whatHappened } from '../../model/presets.ts';
import { runway, type Scenario } from '../../model/runway.ts';
import type { Exhibit, Frame } from '../exhibit.ts';
import { draw } from './draw.ts';
import { runwayTable } from './table.ts';
import { yours } from './yours.ts';

/** A view of the years to come, as a frame of its own: it has a page and a card. */
const view = (id: string, scenario: (model: Figures) => Scenario): Frame => ({
  id,
  draw: (model, words, box) => draw(runway(scenario(model)), words, box),
  table: (model, words) => runwayTable(runway(scenario(model)), words),
});

export const yourFuse: Exhibit = {
  id: 'your-fuse',
  peak: true,
  frames: [
    view('critic', criticsView),
    { ...view('contracts', contractsKept), formerly: ['filing'] },
    view('happened', whatHappened),
    yours,
  ],
};
