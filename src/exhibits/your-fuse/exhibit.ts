import type { Figures } from '../../model/figures.ts';
import { criticsView, contractsKept, whatHappened } from '../../model/presets.ts';
import { runway, type Scenario } from '../../model/runway.ts';
import { definePeak, type FrameForm } from '../define-exhibit.ts';
import { drawFuse } from './draw.ts';
import { settable } from './settable.ts';
import { runwayTable } from './table.ts';

/** A view of the years to come, as a frame of its own: it has a page and a card. */
const view = (scenario: (figures: Figures) => Scenario): FrameForm<'your-fuse'> => ({
  draw: (d) => drawFuse(d, runway(scenario(d.figures))),
  table: (figures, words) => runwayTable(runway(scenario(figures)), words),
});

export const yourFuse = definePeak('your-fuse', {
  critic: view(criticsView),
  contracts: { ...view(contractsKept), formerly: ['filing'] },
  happened: view(whatHappened),
  yours: settable,
});
