import { range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { backed, givingWay } from '../../scene/annotate.ts';
import { path, rect } from '../../scene/mark.ts';
import { after, inside, over } from '../../scene/place.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { fromZero, namesOf, rowOf } from '../../scene/scales.ts';
import { bottom, inset, right, type Area, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import type { Drawing } from '../drawing.ts';
import { fittedFigure } from '../fitted-figure.ts';
import { figureNote } from '../figure-note.ts';

type D = Drawing<'a-promise-is-not-revenue'>;

const FIRST = { name: 'first', fact: 'initial-contracts-implied', tone: 'coreweave', fill: 'hatch' } as const;
const REVENUE = { name: 'revenue', fact: 'cw-revenue-2024', tone: 'coreweave', fill: 'solid' } as const;
const SPENT = { name: 'spent', fact: 'cw-capex-2024', tone: 'ink', fill: 'solid' } as const;
const ADDED = { name: 'added', fact: 'top3-committed-7-8b', tone: 'coreweave', fill: 'hatch' } as const;
const SIGNED = { name: 'signed', fact: 'ctx-rpo-15-1b', tone: 'coreweave', fill: 'hatch' } as const;
type Sum = typeof FIRST | typeof REVENUE | typeof SPENT | typeof ADDED | typeof SIGNED;

/** The rolled end of a promise on paper. */
const drawCurl = (name: string, { x, y, width }: Area, roll: number): Marks =>
  path(
    `curl/${name}`,
    (pen) => {
      const end = x + width;
      pen.moveTo(end, y);
      pen.bezierCurveTo(end + roll, y, end + roll, y - roll, end, y - roll);
      pen.bezierCurveTo(end - roll, y - roll, end - roll * 0.7, y - roll * 0.3, end, y - roll * 0.4);
    },
    { tone: 'coreweave', fill: 'line', weight: 2 },
  );

/**
 * A sum as a bar under its name, its value in it. What is only promised is hatched: not money yet.
 *
 * @param folds where it is folded
 * @param free whether the value may stand after the bar, if it is large there and small inside
 */
function drawSum(d: D, { name, fact, tone, fill }: Sum, bar: Area, folds: readonly number[], free: boolean): Marks {
  const { type, space } = d;
  const most = Math.min(type.figure * 1.1, bar.height * 0.66);
  const room = bar.width - 3 * space.near;
  const fitting = d.fit(`${name}-value`, room, most);
  const fits = !free || fitting > most / 2;
  const place = fits ? inside(bar, space.apart) : after(bar, space.near);
  const at = { ...place, y: centredOn(place.y, 'display', fits ? fitting : most) };
  const solid = fill === 'solid';
  const crease = { tone: solid ? 'paper' : 'ink', dash: 'dashed' } as const;
  const look = { tone: fits && solid ? 'paper' : tone, at: 'middle' } as const;
  const width = fits ? room : Infinity;
  const { marks: value } = fittedFigure(d, `sum/${name}-value`, `${name}-value`, at, { width, most }, look);
  return [
    d.label(`sum/${name}-name`, name, over(bar, space.near), { face: 'label-strong' }),
    rect(`sum/${name}`, bar, { tone, fill, fact }),
    !solid && rect(`sum/${name}-edge`, bar, { tone, fill: 'outline' }),
    !solid && name !== 'first' && drawCurl(name, bar, Math.min(bar.height * 0.12, type.label)),
    folds.map((x, i) => givingWay(`fold/${i + 1}`, { x, y: bar.y }, { x, y: bottom(bar) }, value, crease)),
    fits && !solid ? backed(`sum/${name}-plate`, value, space.near) : value,
  ];
}

interface Picture {
  /** Under one another at one scale; the first is what the second is measured by. */
  readonly sums: readonly [Sum, Sum, ...Sum[]];
  /** How many times the second holds the first: set large, and the second folded into as many. */
  readonly ratio?: FactId;
  /** What the table has beside them. */
  readonly also?: 'bound';
}

const frame = ({ sums, ratio, also }: Picture): FrameForm<'a-promise-is-not-revenue'> => ({
  draw(d) {
    const { type, space, frame: id } = d;
    const said = (y: number) => {
      const first = { face: 'label-strong' } as const;
      const { x, width } = d.plot;
      const point = d.paragraph(`note/${id}-point`, 'point', { x, y }, width, first);
      const note = d.paragraph(`note/${id}-note`, 'note', { x, y: point.next }, width, { tone: 'muted' });
      return { marks: [point.marks, note.marks], height: note.next - y };
    };
    const plot = inset(d.plot, { right: type.label, bottom: said(0).height + space.near });
    const x = scaleLinear(fromZero(sums.map(({ fact }) => d.amount(fact))), [plot.x, right(plot)]);
    const y = scaleBand(namesOf(sums), [plot.y, bottom(plot)]);
    const barOf = ({ name, fact }: Sum): Area =>
      inset(rowOf(x, y, name, { to: d.amount(fact) }), { top: type.label * 1.9 });
    const [unit, measured] = [barOf(sums[0]), barOf(sums[1])];
    const count = ratio ? Math.floor(measured.width / unit.width + 1e-6) : 0;
    const folds = range(1, count + 1).map((i) => measured.x + unit.width * i);
    const room = inset({ ...unit, width: plot.width }, { left: unit.width + type.label * 1.4 });
    const beside = unit.height < type.strong * 4;
    return [
      sums.map((sum, i) => drawSum(d, sum, barOf(sum), i === 1 ? folds : [], !ratio)),
      ratio && figureNote(d, { figure: 'ratio', lines: ['ratio-what'], fact: ratio, room, beside, most: 2.4, hang: 1 }),
      said(bottom(plot) + space.near + type.label),
    ];
  },
  table: [...sums.map(({ name }) => name), ...(also ? [also] : [])].map((name) => [`row-${name}`, `${name}-value`]),
});

/** What customers promised, held against what came in. */
export const aPromiseIsNotRevenue = defineExhibit('a-promise-is-not-revenue', {
  raised: frame({ sums: [FIRST, ADDED], ratio: 'top3-committed-4x' }),
  'four-times': frame({ sums: [REVENUE, ADDED], ratio: 'commitments-multiple' }),
  walk: frame({ sums: [REVENUE, SIGNED], also: 'bound' }),
  capex: frame({ sums: [REVENUE, SPENT, ADDED], ratio: 'capex-to-revenue' }),
});
