import { range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Figures } from '../../model/figures.ts';
import { around, backed, givingWay } from '../../scene/annotate.ts';
import { bounds, overlap } from '../../scene/bounds.ts';
import { circle, down, polygon, rect, zero } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { FIGURE } from '../../scene/rhythm.ts';
import { columnOf, placeOf } from '../../scene/scales.ts';
import { bottom, right, textsOf, type Marks, type PathMark, type TextMark } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { NOTHING, PERIODS, WHOLE, type Period } from '../../model/diagram-loans.ts';

/** A payment is a small part of the loan: it has a scale of its own, the same in every frame, that ends here. */
const DEEPEST = 0.135;
/** Steps lie close, as stairs; solid ones overlap by a little, or the ground would show between them. */
const SEAM = 0.8;

/** What one frame shows. */
export interface Picture {
  readonly periods: (figures: Figures) => readonly Period[];
  /** Periods over and under which the two notes stand. */
  readonly above: number;
  readonly below: number;
  /** Periods that carry a milestone's flag. */
  readonly flags?: readonly number[];
}

/** Steps of debt stand on the ground, payments hang below it: every frame of the exhibit is this drawing. */
export function drawStairs(
  d: Drawing<'delayed-draw'>,
  { periods: periodsOf, above, below, flags = [] }: Picture,
): Marks {
  const { plot, type, space } = d;
  const { strong: size } = type;
  const periods = periodsOf(d.figures);
  const at = (i: number): Period => periods[i] ?? NOTHING;
  const head = size * 3;
  const ground = plot.y + head + (plot.height - head) * 0.62;
  /** Size of a note: a short remark in the display face. */
  const remark = size * (d.narrow ? 1.3 : 1.55);
  const steps = scaleBand(range(PERIODS), [plot.x, right(plot)]);
  const payments = steps.copy().paddingInner(0.12).paddingOuter(0.06);
  const y = scaleLinear([0, WHOLE], [ground, plot.y + head]);
  const depth = [ground + space.hair, bottom(plot) - remark * 2 + space.hair] as const;
  const paid = scaleLinear([0, DEEPEST], depth);
  const step = steps.bandwidth();

  /** One period: what is owed with what is still promised on it, and below the ground what is paid. */
  const drawPeriod = ({ owed, promised, interest, principal }: Period, i: number): Marks => {
    const bar = columnOf(steps, y, i, { to: owed });
    const waiting = columnOf(steps, y, i, { from: owed, to: owed + promised });
    const back = columnOf(payments, paid, i, { from: interest, to: interest + principal });
    return [
      rect(`promised/${i}`, waiting, { tone: 'debt', fill: 'hatch' }),
      rect(`owed/${i}`, { ...bar, width: step + (i < PERIODS - 1 ? SEAM : 0) }, { tone: 'debt' }),
      rect(`interest/${i}`, columnOf(payments, paid, i, { to: interest }), { tone: 'loss' }),
      rect(`principal/${i}`, back, { tone: 'debt' }),
    ];
  };

  /** A coin below the ground: a large one for signing, a small one for a period of waiting. */
  const drawFee = ({ fee, interest }: Period, i: number): Marks => {
    if (fee === 'none') return undefined;
    const [share, fill] = fee === 'signing' ? ([0.42, 'solid'] as const) : ([0.2, 'outline'] as const);
    const r = step * share;
    const level = Math.max(ground + step * 0.55, paid(interest) + r + step * 0.3);
    return circle(`fee/${i}`, { x: placeOf(steps, i) + step / 2, y: level }, r, { tone: 'loss', fill });
  };

  /** The cloth of a milestone's flag, over the period's step. */
  const drawCloth = (i: number): PathMark => {
    const [x, top, wide] = [placeOf(steps, i), y(at(i).owed) - step * 1.1, step * 0.8];
    const tip = { x: x + wide, y: top + wide * 0.4 };
    return polygon(`flag/${i}-cloth`, [{ x, y: top }, tip, { x, y: top + wide * 0.8 }], { tone: 'coreweave' });
  };
  /** A milestone's flag, on a pole from the ground that gives way to words. */
  const drawFlag = (i: number, words: readonly TextMark[]): Marks => {
    const cloth = drawCloth(i);
    const top = bounds(cloth);
    return [givingWay(`flag/${i}-pole`, top, { x: top.x, y: ground }, words, { tone: 'ink' }), cloth];
  };

  /**
   * The name of a kind of block, on the first that is tall enough to hold it: at the foot of what is owed, at the head
   * of what is promised, or over that where it would cover a flag.
   */
  const drawName = (kind: 'owed' | 'promised'): Marks => {
    const i = periods.findIndex((period) => y(0) - y(period[kind]) > size * 2.2);
    if (i < 0) return undefined;
    const name = (tone: Tone, aside: number, level: number): TextMark =>
      d.label(`name/${kind}`, kind, { x: placeOf(steps, i) + aside, y: level }, { strong: true, tone });
    if (kind === 'owed') return name('paper', size * 0.7, y(0) - size * 0.7);
    const top = y(at(i).owed + at(i).promised);
    const within = backed(`name/${kind}-plate`, [name('ink', size * 0.7, top + size * 1.5)], space.tight);
    const covers = flags.some((each) => overlap(around(within), bounds(drawCloth(each))));
    return covers ? name('ink', 0, top - space.gap) : within;
  };

  /** A note over a period's steps or under its payments, kept within the drawing. */
  const drawNote = (name: 'first' | 'second', i: number, level: number) => {
    const look = { display: remark, at: 'last' } as const;
    const place = { x: placeOf(steps, i), y: level };
    const { marks } = d.paragraph(`note/${d.frame}-${name}`, name, place, plot.width * 0.66, look);
    const past = Math.max(0, right(around(marks)) - right(plot));
    return marks.map((mark) => ({ ...mark, x: mark.x - past }));
  };
  /** The one below has a line up to the payment. */
  const drawBelow = (i: number): Marks => {
    const { principal, interest, fee } = at(i);
    const note = drawNote('second', i, bottom(plot) - remark * FIGURE.drop);
    const hung = Math.max(paid(principal + interest), fee === 'none' ? 0 : ground + step * 1.1);
    const stem = { y: hung + space.tight, height: around(note).y - hung - space.tight * 2 };
    const thin = { tone: 'ink', weight: 1 } as const;
    const key = `note/${d.frame}-second-line`;
    return [stem.height > 0 && down(key, placeOf(steps, i) + step / 2, stem, thin), note];
  };

  const owed = drawName('owed');
  return [
    periods.map(drawPeriod),
    flags.map((i) => drawFlag(i, textsOf(owed))),
    zero('ground/line', ground, plot),
    periods.map(drawFee),
    drawName('promised'),
    owed,
    drawNote('first', above, y(at(above).owed + at(above).promised) - space.gap),
    drawBelow(below),
  ];
}
