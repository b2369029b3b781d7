import { split } from '../scene/layout.ts';
import { shownOf, type ChartDatum, type ChartView } from './chart-view.ts';
import type { FrameForm } from './define-exhibit.ts';
import { figureNote } from './figure-note.ts';

/** A frame of figures set very large, under one another, each over the words that name it. */
export function numbersChart(data: readonly ChartDatum[], view: ChartView): FrameForm<'*'> {
  const shown = shownOf(data, view);
  return {
    data: shown,
    draw(d) {
      const rooms = split(d.plot, 'y', shown.length, d.space.part);
      const most = shown.length === 1 ? 2.4 : 1.5;
      return shown.map(({ name, fact, tone: meant }, i) => {
        const tone = meant === 'others' ? 'muted' : meant;
        const [figure, room] = [`${name}-value`, rooms[i] ?? d.plot];
        return figureNote<'*'>(d, { fact, figure, lines: [name], tone, room, key: `number/${name}`, most, hang: 0.35 });
      });
    },
    table: shown.map(({ name }) => name),
  };
}
