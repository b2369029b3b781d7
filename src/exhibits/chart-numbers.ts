import { split } from '../scene/layout.ts';
import { shownOf, type ChartDatum, type ChartView } from './chart-view.ts';
import type { FrameForm } from './define-exhibit.ts';
import { drawing } from './drawing.ts';
import { figureNote } from './figure-note.ts';
import { tableOfAmounts } from './table.ts';

/** A frame of figures set very large, under one another, each over the words that name it. */
export function numbersChart(data: readonly ChartDatum[], view: ChartView): FrameForm<'*'> {
  const shown = shownOf(data, view);
  return {
    data: shown,
    draw: drawing<'*'>((d) => {
      const rooms = split(
        d.plot,
        'y',
        shown.map(() => 1),
        d.space.part,
      );
      const most = shown.length === 1 ? 2.4 : 1.5;
      return shown.map(({ name, fact, tone }, i) => {
        const look = tone === 'others' ? 'muted' : tone;
        return figureNote<'*'>(d, {
          fact,
          figure: `${name}-value`,
          lines: [name],
          tone: look,
          room: rooms[i] ?? d.plot,
          key: `number/${name}`,
          most,
          hang: 0.35,
        }).marks;
      });
    }),
    table: tableOfAmounts<'*'>(...shown.map(({ name }) => name)),
  };
}
