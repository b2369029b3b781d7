import { typeOf, type Box } from './box.ts';
import { label } from './label.ts';
import { across } from './mark.ts';
import { round, type Area, type Mark } from './scene.ts';

interface Tick {
  readonly value: number;
  readonly text: string;
}

/**
 * Horizontal rules with their values at the right end, on the rule. Zero is drawn in ink, the rest as hairlines; the unit is written once, with
 * the topmost value.
 */
function valueAxis(ticks: readonly Tick[], y: (value: number) => number, plot: Area, box: Box): Mark[] {
  const x = plot.x + plot.width;
  return ticks.flatMap(({ value, text }): Mark[] => [
    across(`axis/rule-${value}`, round(y(value)), plot, { tone: value === 0 ? 'ink' : 'rule', weight: 1 }),
    ...(text === ''
      ? []
      : [
          label(`axis/value-${value}`, text, x, y(value) - typeOf(box).label * 0.32, box, {
            tone: 'muted',
            anchor: 'end',
          }),
        ]),
  ]);
}

/** One of d3's continuous scales. */
interface Scale<Value> {
  (value: Value): number;
  ticks(count?: number): Value[];
}

/** Rules across a plot, as `valueAxis`, at d3's ticks: as many as are asked for, as near as round values allow. */
export function axisLeft(
  scale: Scale<number>,
  plot: Area,
  box: Box,
  ticks: number,
  text: (value: number, last: boolean) => string,
): Mark[] {
  const values = scale.ticks(ticks);
  return valueAxis(
    values.map((value, i) => ({ value, text: text(value, i === values.length - 1) })),
    scale,
    plot,
    box,
  );
}

/** What stands under a plot: texts at places, as `centres()` or a scale's ticks give them. The key of each is `key-value`. */
export function axisBottom<Value extends string | number>(
  key: string,
  places: readonly (readonly [value: Value, x: number])[],
  plot: Area,
  box: Box,
  text: (value: Value) => string = String,
): Mark[] {
  const y = plot.y + plot.height + typeOf(box).label * 1.25;
  return places.map(([value, x]) =>
    label(`${key}-${value}`, text(value), x, y, box, { anchor: 'middle', tone: 'muted' }),
  );
}
