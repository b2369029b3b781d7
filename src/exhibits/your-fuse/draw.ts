import { maxIndex, range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { QUARTERS } from '../../model/choices.ts';
import { addQuarters } from '../../model/quarter.ts';
import type { Runway } from '../../model/runway.ts';
import { START } from '../../model/two-loans.ts';
import { BLEED, isCard } from '../../scene/box.ts';
import { torn } from '../../scene/annotate.ts';
import { axisBottom } from '../../scene/axis.ts';
import { paragraph, type Paragraph } from '../../scene/label.ts';
import { fit } from '../../scene/layout.ts';
import { across, circle, rect } from '../../scene/mark.ts';
import { FIGURE, riseOf } from '../../scene/rhythm.ts';
import { columnOf, placeOf } from '../../scene/scales.ts';
import { bottom, inset, right, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { written } from '../cell.ts';
import type { Drawing } from '../drawing.ts';
import { text, type Words } from '../exhibit.ts';
import { quarterInWords } from '../quarter-words.ts';

type D = Drawing<'your-fuse'>;

/** Cash below and above zero that the drawing has room for, USD million; bars beyond are cut off there. */
const SHOWN = [-3000, 7500] as const;

export const money = (value: number, words: Words): string => written(value, 'USD million', words, 'short');

/** What the runway comes to, in a few words. */
export function verdict({ cashEnds, rows }: Runway, words: Words): string {
  const quarter = cashEnds ?? rows.at(-1);
  return text(words, cashEnds ? 'ends' : 'lasts', { quarter: quarter ? quarterInWords(quarter, words) : '' });
}

/** The fuse's length in words. In months: "three quarters" of a cord would be a share of it. */
export function cordLength({ months, cashEnds }: Runway, words: Words): string {
  return text(words, cashEnds ? 'cord-ends' : 'cord-lasts', { length: written(Math.round(months), 'months', words) });
}

/** The fuse's length, very large, and what it comes to. */
function drawLength(d: D, result: Runway): Paragraph {
  const { plot, type, box, words } = d;
  const { x, width } = plot;
  const shown = cordLength(result, words);
  const size = fit(shown, 'display', width, type.figure);
  const y = plot.y + (d.spread ? d.space.near : 0) + size * riseOf(shown);
  const second = y + size * FIGURE.drop + type.strong;
  const said = paragraph('verdict/words', verdict(result, words), x, second, width, box, { strong: true });
  const tone = result.cashEnds ? 'coreweave' : 'cash';
  return { ...said, marks: [d.write('verdict/length', shown, { x, y }, { display: size, tone }), ...said.marks] };
}

/** How much of the cord is left where text passes over it, and on its way out of there. */
const QUIET = 0.14;
const STEPS = [0.3, 0.5, 0.7, 0.85] as const;
/** How long such a step is, in the drawing's px. */
const STEP = 7;

/** Where a spread's cord comes from: from beyond the screen, behind the text. */
function drawBehind(zero: number, area: Area, weight: number): Marks {
  const start = area.x - STEPS.length * STEP;
  return [
    across('bleed/cord', zero, { x: -BLEED, width: start + BLEED }, { tone: 'ink', weight, opacity: QUIET }),
    STEPS.map((opacity, i) =>
      across(`fuse/cord-${i}`, zero, { x: start + i * STEP, width: STEP }, { tone: 'ink', weight, opacity }),
    ),
  ];
}

/** How cash that is missing looks. */
const HOLE = { tone: 'loss', fill: 'hatch' } as const;

/** Cash by quarter over the fuse: the cord runs along zero, burnt to where cash ends, or to where it is not known. */
function drawCash(d: D, { rows, lasts, cashEnds }: Runway, area: Area): Marks {
  const { type, space, words, narrow, spread } = d;
  const { label: size } = type;
  const x = scaleBand(range(QUARTERS), [area.x, right(area)]).paddingInner(0.22);
  const y = scaleLinear(SHOWN, [bottom(area), area.y]).clamp(true);
  const zero = y(0);
  const middleOf = (i: number): number => placeOf(x, i) + x.bandwidth() / 2;
  const years = range(0, QUARTERS, 4).map((i) => [addQuarters(START, i).year, placeOf(x, i)] as const);
  const burnt = lasts < rows.length ? middleOf(lasts) : placeOf(x, rows.length - 1) + x.bandwidth();
  /** How thick the cord is: the bars of cash stand on it. */
  const weight = narrow ? 6 : spread ? 18 : isCard(d.box) ? 14 : 10;

  /** The cord up to where it is burnt, ash beyond, and the ember between them. */
  const drawCord = (): Marks => {
    const cord = { x: area.x, width: burnt - area.x };
    const ash = { x: burnt, width: right(area) + (spread ? BLEED : 0) - burnt };
    const glow = (key: string, r: number, opacity?: number): Mark =>
      circle(`fuse/${key}`, { x: burnt, y: zero }, cashEnds ? weight * r : 0, { tone: 'coreweave', opacity });
    return [
      spread && drawBehind(zero, area, weight),
      across(spread ? 'bleed/ash' : 'fuse/ash', zero, ash, { tone: 'others', weight: weight * 0.4, dash: 'dashed' }),
      across('fuse/cord', zero, cord, { tone: 'ink', weight }),
      across('fuse/strand', zero, cord, { tone: 'paper', weight: weight * 0.16, dash: 'dashed' }),
      spread && glow('halo', 4.5, 0.14),
      glow('glow', 2, 0.3),
      glow('ember', 1.1),
    ];
  };

  /** Teeth of paper along the lower edge, from `left` on: what hangs there is longer than the drawing. */
  const drawTear = (left: number): Mark => {
    const width = right(area) - left;
    const teeth = Math.max(1, Math.round(width / (area.height * 0.1)));
    const depth = (width / teeth) * 0.9;
    return torn('cash/tear', { x: left, y: bottom(area) - depth, width, height: depth }, 'bottom', teeth * 2, depth);
  };

  /**
   * How much would be missing in the end, where the bars have no room to say it: over the ash, or where that is too
   * short under the cord.
   */
  const drawHole = (cash: number): Marks => {
    const shown = d.say('missing', { cash: money(-cash, words) });
    const fits = right(area) - burnt - weight * 2.5 >= measure(shown, 'label-strong', size);
    const at = fits
      ? { x: right(area), y: zero - weight * 0.5 - size * 0.6 }
      : { x: burnt - weight * 2.5, y: zero + weight + size * 1.3 };
    return cash < 0 && d.write('cash/missing', shown, at, { anchor: 'end', face: 'label-strong', tone: 'loss' });
  };

  /** The most cash there is, over its bar. */
  const drawPeak = (i: number): Marks => {
    const most = rows[i]?.closingCash ?? 0;
    const shown = d.say('most', { cash: money(most, words) });
    const half = measure(shown, 'label-strong', size) / 2;
    const at = { x: Math.min(right(area) - half, Math.max(area.x + half, middleOf(i))), y: y(most) - space.near };
    return most > 0 && d.write('cash/most', shown, at, { anchor: 'middle', face: 'label-strong', tone: 'cash' });
  };

  const beyond = rows.findIndex(({ closingCash }) => closingCash < SHOWN[0]);
  return [
    rows.map(({ year, quarter, closingCash: to }, i) =>
      rect(`cash/${year}-q${quarter}`, columnOf(x, y, i, { to }), to < 0 ? HOLE : { tone: 'cash' }),
    ),
    beyond >= 0 && drawTear(placeOf(x, beyond)),
    drawCord(),
    axisBottom('axis/year', years, area, d.box, { anchor: 'start' }),
    drawHole(rows.at(-1)?.closingCash ?? 0),
    drawPeak(maxIndex(rows, ({ closingCash }) => closingCash)),
  ];
}

/** How long the fuse is, over cash by quarter, under assumptions of the story's or of the reader's. */
export function drawFuse(d: D, result: Runway): Marks {
  const { marks, next } = drawLength(d, result);
  const area = inset(d.plot, { top: next - d.plot.y + d.space.tight, bottom: d.type.label * 1.7 });
  return [marks, drawCash(d, result, area)];
}
