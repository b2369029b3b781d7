import { range } from 'd3-array';
import { circle, line } from '../../scene/mark.ts';
import { riseOf } from '../../scene/rhythm.ts';
import { placeOf } from '../../scene/scales.ts';
import type { Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { drawDevice, type Reading } from './device.ts';
import { CHARGES, layOut, LEVEL, loose, strandGap, wound, type Charge, type D, type Layout } from './layout.ts';
import { at, drawRoute, walkedAt } from './route.ts';

type Form = FrameForm<'five-wires'>;

const COLUMNS = ['column-charge', 'column-figure', 'column-record'] as const;

/** A wire's name over it, and under it the figure, once it has left the screen. */
function drawWords(d: D, { id, tone }: Charge, i: number, now: boolean, layout: Layout): Marks {
  const { strong } = d.type;
  const { wires, rows, weight, under } = layout;
  const [{ x }, y] = [wires, placeOf(rows, i)];
  const size = under ? strong * 1.1 : strong;
  const half = (now ? weight * 1.5 : weight) / 2;
  const room = Math.min(strong * 1.9, rows.step() - 2 * half - size * 1.5);
  // Level, a wire is as long as its words may be.
  const value = under ? room : d.fit(`${id}-value`, wires.width * LEVEL, room);
  const second = { x, y: y + half + value * riseOf(d.say(`${id}-value`), 0.8) };
  return [
    d.label(`name/${id}`, id, { x, y: y - half - size * 0.4 }, { face: 'label-strong', size }),
    !now && d.label(`value/${id}`, `${id}-value`, second, { display: value, tone }),
  ];
}

/** Wires up to one are lit, the last of them on the screen; others hang grey. Its table tells the charges so far. */
const wires = (current: number): Form => ({
  draw(d) {
    const layout = layOut(d);
    const charge = CHARGES[current] ?? CHARGES[0];
    return [
      CHARGES.map(({ id, tone, fact }, i) => {
        const weight = layout.weight * (i === current ? 1.5 : i < current ? 1 : 0.4);
        const look = i <= current ? { tone, fact } : ({ tone: 'others' } as const);
        return drawRoute(`wire/${id}`, loose(i, layout), { ...look, weight });
      }),
      CHARGES.slice(0, current + 1).map((each, i) => drawWords(d, each, i, i === current, layout)),
      drawDevice(d, { ...charge, key: `value/${charge.id}` }, current + 1, layout.device),
    ];
  },
  table: {
    columns: COLUMNS,
    rows: CHARGES.slice(0, current + 1).map(({ id }) => [id, `${id}-value`, `${id}-record`]),
  },
});

/** The cord is as long as the critic gives the company: one year from his writing. */
const MONTHS = 12;

/**
 * The five wires wound into one cord, a year long with a knot for each month, burnt as far as `months`; the device says
 * what that costs.
 */
const cord = (months: number, figures: Pick<Reading, 'fact' | 'record'>): Form => ({
  draw(d) {
    const { type, narrow, frame } = d;
    const { strong } = type;
    const layout = layOut(d);
    const { weight } = layout;
    const gap = strandGap(layout);
    const half = gap * (CHARGES.length / 2 + 0.35);
    const [outer, core, inner] = [wound(half, layout), wound(0, layout), wound(-half, layout)];
    const strands = CHARGES.map(({ id, tone }, i) => ({ id, tone, route: wound((2 - i) * gap, layout) }));
    const burnt = walkedAt(core, months / MONTHS);
    const ember = at(core, burnt);
    const { y } = at(core, 0);
    // Clear of the ember that starts there.
    const start = { x: layout.wires.x, y: narrow ? y + half * 1.75 + strong : y - half * 1.75 - strong * 0.3 };
    const october = { x: ember.x + half * 1.2, y: ember.y + half + strong * 1.05 };
    const due = { strong: true, tone: 'coreweave', fact: 'ddtl2-first-repayment' } as const;
    return [
      burnt > 0 &&
        strands.map(({ id, route }) =>
          drawRoute(`ash/${id}`, route, { tone: 'others', weight: weight * 0.22, dash: 'dashed' }, 0, burnt),
        ),
      strands.map(({ id, tone, route }) => drawRoute(`wire/${id}`, route, { tone, weight: weight * 0.7 }, burnt)),
      range(1, MONTHS).map((month) => {
        const knot = walkedAt(core, month / MONTHS);
        return line(`month/${month}`, at(outer, knot), at(inner, knot), { tone: 'ink' });
      }),
      d.label('cord/start', 'start', start, { strong: true, tone: burnt > 0 ? 'muted' : 'ink' }),
      burnt > 0 && d.label('cord/october', 'october', october, due),
      circle('ember/glow', ember, half * 1.7, { tone: 'coreweave', fill: 'faint' }),
      circle('ember/core', ember, half * 0.95, { tone: 'coreweave' }),
      drawDevice(d, { ...figures, key: `reading/${frame}`, tone: 'debt' }, CHARGES.length, layout.device),
    ];
  },
  table: { columns: COLUMNS, rows: [['point', 'figure', ['record-figure', 'record']]] },
});

/** Months from the critic's writing, in March 2025, to the second loan's first repayment. */
const MONTHS_TO_OCTOBER = 7;

/** The critic's five charges, a wire for each, wound into one burning cord. */
export const fiveWires = defineExhibit('five-wires', {
  interest: wires(0),
  microsoft: wires(1),
  billions: wires(2),
  'core-scientific': wires(3),
  mine: wires(4),
  'one-year': cord(0, { fact: 'ipo-funds-one-year', record: 'ipo-years-with-credit' }),
  october: cord(MONTHS_TO_OCTOBER, { fact: 'oct-2025-500m-quarter', record: 'both-loans-2025-q4' }),
});
