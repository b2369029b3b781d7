import { typeOf, type Box } from './box.ts';
import { label } from './label.ts';
import { round, type Area, type Mark } from './scene.ts';

interface Tick {
  readonly value: number;
  readonly text: string;
}

/**
 * Horizontal rules with their values at the right end, on the rule. Zero is drawn in ink, the rest as hairlines; the unit is written once, with
 * the topmost value.
 */
export function valueAxis(ticks: readonly Tick[], y: (value: number) => number, plot: Area, box: Box): Mark[] {
  return ticks.flatMap(({ value, text }): Mark[] => [
    {
      shape: 'line',
      key: `axis/rule-${value}`,
      tone: value === 0 ? 'ink' : 'rule',
      x1: plot.x,
      x2: plot.x + plot.width,
      y1: round(y(value)),
      y2: round(y(value)),
      weight: 1,
    },
    ...(text === ''
      ? []
      : [
          label(`axis/value-${value}`, text, plot.x + plot.width, y(value) - typeOf(box).label * 0.32, box, {
            tone: 'muted',
            anchor: 'end',
          }),
        ]),
  ]);
}
