import { typeOf, type Box } from './box.ts';
import { label } from './label.ts';
import { across } from './mark.ts';
import { bottom, right, round, type Area, type Mark } from './scene.ts';
import { measure } from './text.ts';

/** One of d3's continuous scales. */
interface Scale<Value> {
  (value: Value): number;
  ticks(count?: number): Value[];
}

/**
 * Horizontal rules across a plot at d3's ticks, each with its value at the right end, on the rule. Zero is drawn in
 * ink, the rest as hairlines.
 *
 * @param ticks how many are wanted; there are as many as round values allow
 * @param text what a rule is labelled with, or nothing; `last` is the topmost, which names the unit
 */
export function valueRules(
  scale: Scale<number>,
  plot: Area,
  box: Box,
  ticks: number,
  text: (value: number, last: boolean) => string,
): Mark[] {
  return scale.ticks(ticks).flatMap((value, i, { length }): Mark[] => {
    const y = scale(value);
    const rule = across(`axis/rule-${value}`, round(y), plot, { tone: value === 0 ? 'ink' : 'rule', weight: 1 });
    const shown = text(value, i === length - 1);
    if (shown === '') return [rule];
    const look = { tone: 'muted', anchor: 'end' } as const;
    return [rule, label(`axis/value-${value}`, shown, right(plot), y - typeOf(box).label * 0.32, box, look)];
  });
}

/** How the texts under a plot are set. */
interface AxisLook<Value> {
  readonly text?: (value: Value) => string;
  /**
   * Whether a text stands in the middle of its place, as under a bar, or begins there, as at a day; one that would run
   * over the edge ends at it.
   */
  readonly anchor?: 'middle' | 'start';
}

/**
 * What stands under a plot: texts at places, as `centres()` or a scale's ticks give them. The key of each is
 * `key-value`.
 */
export function axisBottom<Value extends string | number>(
  key: string,
  places: readonly (readonly [value: Value, x: number])[],
  plot: Area,
  box: Box,
  { text = String, anchor = 'middle' }: AxisLook<Value> = {},
): Mark[] {
  const { label: size } = typeOf(box);
  const y = bottom(plot) + size * 1.25;
  return places.map(([value, x]) => {
    const shown = text(value);
    const over = anchor === 'start' && x + measure(shown, 'label', size) > right(plot);
    return label(`${key}-${value}`, shown, over ? right(plot) : x, y, box, {
      anchor: over ? 'end' : anchor,
      tone: 'muted',
    });
  });
}
