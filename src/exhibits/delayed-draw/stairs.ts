import { range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Figures } from '../../model/figures.ts';
import { around, backed } from '../../scene/annotate.ts';
import { circle, down, polygon, rect, zero } from '../../scene/mark.ts';
import { FIGURE } from '../../scene/rhythm.ts';
import { columnOf, placeOf } from '../../scene/scales.ts';
import { bottom, right, type Marks } from '../../scene/scene.ts';
import { drawing, type Drawing } from '../drawing.ts';
import { NOTHING, PERIODS, WHOLE, type Period } from './loans.ts';

type D = Drawing<'delayed-draw'>;

/**
 * A payment is a small part of the loan: it is drawn to a scale of its own, the same in every frame, that ends here.
 */
const DEEPEST = 0.135;
/** Steps lie close, as stairs; solid ones overlap by a little, or the ground would show between them. */
const SEAM = 0.8;

/** The diagram's scales: steps of debt stand on the ground, payments hang below it. */
function stairsIn({ plot, type, space, narrow }: D) {
  const head = type.strong * 3;
  const ground = plot.y + head + (plot.height - head) * 0.62;
  /** Size of a note: a short remark in the display face. */
  const note = type.strong * (narrow ? 1.3 : 1.55);
  const periods = scaleBand(range(PERIODS), [plot.x, right(plot)]);
  return {
    ground,
    note,
    steps: periods,
    payments: periods.copy().paddingInner(0.12).paddingOuter(0.06),
    owed: scaleLinear([0, WHOLE], [ground, plot.y + head]),
    paid: scaleLinear(
      [0, DEEPEST],
      [ground, bottom(plot) - note * 2].map((y) => y + space.hair),
    ),
  };
}
type Stairs = ReturnType<typeof stairsIn>;

/** One period: what is owed with what is still promised on it, and below the ground what is paid. */
function drawPeriod({ owed, promised, interest, principal }: Period, i: number, stairs: Stairs): Marks {
  const { steps, payments } = stairs;
  const step = columnOf(steps, stairs.owed, i, { to: owed });
  const waiting = columnOf(steps, stairs.owed, i, { from: owed, to: owed + promised });
  const back = columnOf(payments, stairs.paid, i, { from: interest, to: interest + principal });
  return [
    rect(`promised/${i}`, waiting, { tone: 'debt', fill: 'hatch' }),
    rect(`owed/${i}`, { ...step, width: step.width + (i < PERIODS - 1 ? SEAM : 0) }, { tone: 'debt' }),
    rect(`interest/${i}`, columnOf(payments, stairs.paid, i, { to: interest }), { tone: 'loss' }),
    rect(`principal/${i}`, back, { tone: 'debt' }),
  ];
}

/** A coin below the ground: a large one for signing, a small one for a period of waiting. */
function drawFee({ fee, interest }: Period, i: number, { ground, steps, paid }: Stairs): Marks {
  if (fee === 'none') return undefined;
  const step = steps.bandwidth();
  const [share, fill] = fee === 'signing' ? ([0.42, 'solid'] as const) : ([0.2, 'outline'] as const);
  const r = step * share;
  const y = Math.max(ground + step * 0.55, paid(interest) + r + step * 0.3);
  return circle(`fee/${i}`, { x: placeOf(steps, i) + step / 2, y }, r, { tone: 'loss', fill });
}

/** A milestone's flag, on a pole from the ground to over the period's step. */
function drawFlag({ owed }: Period, i: number, stairs: Stairs): Marks {
  const [x, step] = [placeOf(stairs.steps, i), stairs.steps.bandwidth()];
  const [y, size] = [stairs.owed(owed) - step * 1.1, step * 0.8];
  const cloth = [
    { x, y },
    { x: x + size, y: y + size * 0.4 },
    { x, y: y + size * 0.8 },
  ];
  return [
    down(`flag/${i}-pole`, x, { y, height: stairs.ground - y }, { tone: 'ink' }),
    polygon(`flag/${i}-cloth`, cloth, { tone: 'coreweave' }),
  ];
}

/**
 * The name of a kind of block, on the first that is tall enough to hold it: at the foot of what is owed, at the head of
 * what is promised.
 */
function drawName(d: D, kind: 'owed' | 'promised', periods: readonly Period[], { steps, owed }: Stairs): Marks {
  const { strong: size } = d.type;
  const i = periods.findIndex((period) => owed(0) - owed(period[kind]) > size * 2.2);
  const period = periods[i];
  if (!period) return undefined;
  const y = kind === 'owed' ? owed(0) - size * 0.7 : owed(period.owed + period.promised) + size * 1.5;
  const tone = kind === 'owed' ? 'paper' : 'ink';
  const name = d.label(`name/${kind}`, kind, { x: placeOf(steps, i) + size * 0.7, y }, { strong: true, tone });
  return kind === 'owed' ? name : backed(`name/${kind}-plate`, [name], d.space.tight);
}

/**
 * A note over a period's steps or under its payments, kept within the drawing; one below has a line up to the payment.
 */
function drawNote(d: D, side: 'above' | 'below', i: number, period: Period, stairs: Stairs): Marks {
  const { plot, space } = d;
  const { steps, ground, owed, paid, note: size } = stairs;
  const name = side === 'above' ? 'first' : 'second';
  const key = `note/${d.frame}-${name}`;
  const [x, step] = [placeOf(steps, i), steps.bandwidth()];
  const y = side === 'above' ? owed(period.owed + period.promised) - space.gap : bottom(plot) - size * FIGURE.drop;
  const { marks } = d.paragraph(key, name, { x, y }, plot.width * 0.66, { display: size, at: 'last' });
  const words = around(marks);
  const over = Math.max(0, right(words) - right(plot));
  const hung = Math.max(paid(period.principal + period.interest), period.fee === 'none' ? 0 : ground + step * 1.1);
  const stem = { y: hung + space.tight, height: words.y - hung - space.tight * 2 };
  return [
    side === 'below' && stem.height > 0 && down(`${key}-line`, x + step / 2, stem, { tone: 'ink', weight: 1 }),
    marks.map((mark) => ({ ...mark, x: mark.x - over })),
  ];
}

/** What one frame shows. */
interface Picture {
  readonly periods: (figures: Figures) => readonly Period[];
  /** Periods over and under which the two notes stand. */
  readonly above: number;
  readonly below: number;
  /** Periods that carry a milestone's flag. */
  readonly flags?: readonly number[];
}

/** Steps of debt over payments: every frame of the exhibit is this drawing. */
export const drawStairs = ({ periods: periodsOf, above, below, flags = [] }: Picture) =>
  drawing<'delayed-draw'>((d) => {
    const stairs = stairsIn(d);
    const periods = periodsOf(d.figures);
    const at = (i: number): Period => periods[i] ?? NOTHING;
    return [
      periods.map((period, i) => drawPeriod(period, i, stairs)),
      flags.map((i) => drawFlag(at(i), i, stairs)),
      zero('ground/line', stairs.ground, d.plot),
      periods.map((period, i) => drawFee(period, i, stairs)),
      drawName(d, 'promised', periods, stairs),
      drawName(d, 'owed', periods, stairs),
      drawNote(d, 'above', above, at(above), stairs),
      drawNote(d, 'below', below, at(below), stairs),
    ];
  });
