import type { Figures } from '../../model/figures.ts';
import { criticsView, contractsKept, whatHappened } from '../../model/presets.ts';
import { remembering } from '../../model/remembering.ts';
import { runway, type Scenario } from '../../model/runway.ts';
import { definePeak, type FrameForm } from '../define-exhibit.ts';
import { drawFuse } from './draw.ts';
import { settable } from './settable.ts';
import { runwayTable } from './table.ts';

/** A view of the years to come, as a frame of its own: it has a page and a card. */
function view(scenario: (figures: Figures) => Scenario): FrameForm<'your-fuse'> {
  const runwayOf = remembering(
    (figures) => runway(scenario(figures)),
    () => '',
  );
  return {
    draw: (d) => drawFuse(d, runwayOf(d.figures)),
    table: (figures, words) => runwayTable(runwayOf(figures), words),
  };
}

export const yourFuse = definePeak('your-fuse', {
  critic: view(criticsView),
  contracts: { ...view(contractsKept), formerly: ['filing'] },
  happened: view(whatHappened),
  yours: settable,
});
