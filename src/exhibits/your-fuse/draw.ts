import { scaleBand, scaleLinear } from 'd3-scale';
import { formatFigure } from '../../ledger/format.ts';
import { QUARTERS } from '../../model/choices.ts';
import { addQuarters, type Quarter } from '../../model/quarter.ts';
import type { Runway } from '../../model/runway.ts';
import { START } from '../../model/two-loans.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { inset, right, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { fillSlots, text, type Words } from '../exhibit.ts';
import { drawCord, drawTear, thickness } from './cord.ts';

/** Cash above and below zero that the drawing has room for, USD million; bars beyond are cut off there. */
const MOST = 7500;
const LEAST = -3000;

export const money = (value: number): string => formatFigure({ value, unit: 'USD million' }, 'short');

/** A quarter as a reader says it: "the last quarter of 2025". */
const inWords = ({ year, quarter }: Quarter, words: Words): string =>
  fillSlots(text(words, `quarter-${['first', 'second', 'third', 'last'][quarter - 1] ?? 'first'}`), {
    year: String(year),
  });

/** What the runway comes to, in a few words. */
export function verdict({ cashEnds, rows }: Runway, words: Words): string {
  if (cashEnds) return fillSlots(text(words, 'ends'), { quarter: inWords(cashEnds, words) });
  const last = rows.at(-1);
  return fillSlots(text(words, 'lasts'), { quarter: last ? inWords(last, words) : '' });
}

/** The fuse's length, very large, and what it comes to. */
function drawLength(result: Runway, words: Words, plot: Area, box: Box): { marks: Mark[]; next: number } {
  const type = typeOf(box);
  // In months: "three quarters" of a cord would be a share of it.
  const length = formatFigure({ value: Math.round(result.months), unit: 'months' });
  const shown = fillSlots(text(words, result.cashEnds ? 'cord-ends' : 'cord-lasts'), { length });
  const size = Math.min(type.figure, plot.width / measure(shown, 'display', 1));
  const tone = result.cashEnds ? 'coreweave' : 'cash';
  const first = plot.y + size * 0.76;
  const said = paragraph(
    'verdict/words',
    verdict(result, words),
    plot.x,
    first + size * 0.26 + type.strong,
    plot.width,
    box,
    {
      face: 'label-strong',
      size: type.strong,
    },
  );
  return {
    marks: [label('verdict/length', shown, plot.x, first, box, { face: 'display', size, tone }), ...said.marks],
    next: said.next,
  };
}

/** Cash by quarter over the fuse: the cord runs along zero, burnt to where cash ends. */
export function draw(result: Runway, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const length = drawLength(result, words, plot, box);
  const area = inset(plot, { top: length.next - plot.y + type.label * 0.3, bottom: type.label * 1.7 });
  return { box, marks: [...marks, ...length.marks, ...drawCash(result, area, words, box)] };
}

function drawCash(result: Runway, area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const quarters = Array.from({ length: QUARTERS }, (_, i) => addQuarters(START, i));
  const x = scaleBand<number>(
    quarters.map((_, i) => i),
    [area.x, area.x + area.width],
  ).paddingInner(0.22);
  const y = scaleLinear([LEAST, MOST], [area.y + area.height, area.y]).clamp(true);
  const at = (i: number): number => x(i) ?? area.x;

  const bars = result.rows.map(({ year, quarter, closingCash }, i): Mark => {
    const top = y(Math.max(0, closingCash));
    const foot = y(Math.min(0, closingCash));
    return {
      shape: 'rect',
      key: `cash/${year}-q${quarter}`,
      tone: closingCash < 0 ? 'loss' : 'cash',
      fill: closingCash < 0 ? 'hatch' : 'solid',
      x: round(at(i)),
      y: round(top),
      width: round(x.bandwidth()),
      height: round(Math.max(0, foot - top)),
    };
  });
  const years = quarters.flatMap(({ year, quarter }, i): Mark[] =>
    quarter === 1
      ? [
          label(`axis/year-${year}`, String(year), at(i), area.y + area.height + type.label * 1.4, box, {
            tone: 'muted',
          }),
        ]
      : [],
  );
  const middle = x.bandwidth() / 2;
  const burnt =
    result.lasts < result.rows.length ? at(result.lasts) + middle : at(result.rows.length - 1) + x.bandwidth();
  const best = result.rows.reduce(
    (found, row, i) => (row.closingCash > (result.rows[found]?.closingCash ?? 0) ? i : found),
    0,
  );
  const torn = result.rows.findIndex(({ closingCash }) => closingCash < LEAST);
  return [
    ...bars,
    ...(torn < 0 ? [] : [drawTear(at(torn), area)]),
    ...drawCord(y(0), area, burnt, result.cashEnds !== null, box),
    ...years,
    ...hole(result, y(0), burnt, area, words, box),
    ...peak(result.rows[best]?.closingCash ?? 0, at(best) + middle, y, area, words, box),
  ];
}

/**
 * How much would be missing in the end, where the bars have no room to say it: over the ash, or where that is too short under the cord.
 *
 * @param burnt where the ash begins
 */
function hole(result: Runway, zero: number, burnt: number, area: Area, words: Words, box: Box): Mark[] {
  const last = result.rows.at(-1);
  if (!last || last.closingCash >= 0) return [];
  const { label: size } = typeOf(box);
  const shown = fillSlots(text(words, 'missing'), { cash: money(-last.closingCash) });
  const clear = thickness(box) * 2.5;
  const fits = right(area) - burnt - clear >= measure(shown, 'label-strong', size);
  const x = fits ? right(area) : burnt - clear;
  const y = fits ? zero - thickness(box) * 0.5 - size * 0.6 : zero + thickness(box) + size * 1.3;
  return [label('cash/missing', shown, x, y, box, { anchor: 'end', face: 'label-strong', tone: 'loss' })];
}

/** The most cash there is, over its bar. */
function peak(most: number, at: number, y: (value: number) => number, area: Area, words: Words, box: Box): Mark[] {
  if (most <= 0) return [];
  const type = typeOf(box);
  const shown = fillSlots(text(words, 'most'), { cash: money(most) });
  const half = measure(shown, 'label-strong', type.label) / 2;
  const x = Math.min(area.x + area.width - half, Math.max(area.x + half, at));
  const options = { anchor: 'middle', face: 'label-strong', tone: 'cash' } as const;
  return [label('cash/most', shown, x, y(most) - type.label * 0.45, box, options)];
}
