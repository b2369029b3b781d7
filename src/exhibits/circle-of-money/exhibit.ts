import { range } from 'd3-array';
import { scaleBand, scaleLinear, scaleSqrt } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { PRESETS } from '../../scene/box.ts';
import { around, padded } from '../../scene/annotate.ts';
import { circle, rect } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { roomBeside } from '../../scene/place.ts';
import { clearanceOf, FIGURE } from '../../scene/rhythm.ts';
import { placeOf } from '../../scene/scales.ts';
import { bottom, middle, right, type Marks, type Point, type TextMark } from '../../scene/scene.ts';
import { definePeak, type FrameForm } from '../define-exhibit.ts';
import type { LabelName } from '../label-names.ts';
import { drawCut, drawFlow, drawNodes, drawRing, layOut, nodeOf, routeOf } from './ring.ts';
import type { Circle, Flow, Name, Ring } from './ring.ts';

type Label = LabelName<'circle-of-money'>;

const FLOWS = [
  { id: 'chips', from: 'nvidia', to: 'coreweave', tone: 'customer-c', lane: 0.75 },
  { id: 'rent-back', from: 'nvidia', to: 'coreweave', tone: 'customer-c', fact: 'nvda-rent-1-3b', lane: -0.75 },
  { id: 'microsoft', from: 'microsoft', to: 'coreweave', tone: 'microsoft', fact: 'microsoft-revenue' },
  { id: 'tie', from: 'microsoft', to: 'openai', tone: 'microsoft' },
  { id: 'denton', from: 'core-scientific', to: 'coreweave', tone: 'core-scientific' },
  { id: 'contract', from: 'openai', to: 'coreweave', tone: 'openai', fact: 'oai-deal-11-9b', promised: true },
  { id: 'shares', from: 'coreweave', to: 'openai', tone: 'coreweave', fact: 'cw-openai-stock', lane: -1.5 },
  { id: 'stargate', from: 'oracle', to: 'openai', tone: 'others' },
  { id: 'debt', from: 'lenders', to: 'coreweave', tone: 'debt', fact: 'cw-debt-total-2024' },
] as const satisfies readonly Flow[];
type FlowId = (typeof FLOWS)[number]['id'];

/** In painting order. */
const flowsOf = (ids: readonly FlowId[]) => FLOWS.filter(({ id }) => ids.includes(id));

type ValueOf<Name> = Name extends `${infer Value}-line` ? Value : never;

/** A word beside a flow. */
interface Note {
  readonly flow: FlowId;
  /** Its label, set large; the line under it is the label of that name with `-line`. */
  readonly value: ValueOf<Label>;
  /** 1: to the right of the way the flow goes. */
  readonly side: 1 | -1;
  /** The figure its value prints, where that is not the flow's amount. */
  readonly fact?: FactId;
  /** How far along the flow: half-way, unless something else stands there. */
  readonly at?: number;
  /** The same in a spread, where that differs. */
  readonly spreadAt?: number;
}

interface Picture {
  readonly about?: readonly Name[];
  readonly lit?: readonly FlowId[];
  readonly quiet?: readonly FlowId[];
  readonly cut?: readonly FlowId[];
  readonly notes?: readonly Note[];
  readonly closed?: true;
  /** What one hungry model needs, and what a frugal one does. */
  readonly appetite?: 'hungry' | 'frugal';
}

/** Where a note's value stands: its baseline, and how it is anchored. */
type Spot = Point & { readonly anchor: TextMark['anchor'] };

const valueSize = ({ type, narrow, spread }: Circle): number => type.strong * (narrow ? 1.35 : spread ? 2.1 : 1.7);

/** Beside a flow, on the side of it that is asked for, clear of its arrow. */
function spotBeside(d: Circle, flow: Flow, { side, at = 0.5, spreadAt = at }: Note, ring: Ring, width: number): Spot {
  const route = routeOf(flow, ring);
  const { x, y } = route.at(d.spread ? spreadAt : at, side * (width / 2 + d.type.label * 0.9));
  const down = route.across.y * side;
  const drop = down > 0.2 ? valueSize(d) * 0.6 : down < -0.2 ? -d.type.label : valueSize(d) * 0.1;
  return { x, y: y + drop, anchor: route.across.x * side > 0 ? 'start' : 'end' };
}

/**
 * A value set large, and a line under it, within the drawing; not in the column, on paper of their own at which the
 * ring and the arrows stop.
 */
function drawWords(
  d: Circle,
  id: string,
  [value, line]: readonly [value: Label, line: Label],
  { anchor, ...spot }: Spot,
  look: { readonly tone: Tone; readonly fact?: FactId | undefined },
  ring: Ring,
): Marks {
  const { column } = ring;
  const room = column?.width ?? Infinity;
  const most = d.fit(value, room, valueSize(d));
  const whole = { width: d.width(value, 'display', most), height: most * FIGURE.rise };
  const free = roomBeside(ring.nodes, spot, anchor === 'end' ? 'left' : 'right', whole);
  const size = free < whole.width ? d.fit(value, free - d.space.tight, most) : most;
  const widest = Math.min(room, Math.max(d.width(value, 'display', size), d.width(line)));
  const edge = PRESETS[d.box.preset].margin + widest;
  const x = anchor === 'end' ? Math.max(spot.x, edge) : Math.min(spot.x, d.box.width - edge);
  const under = { x, y: spot.y + d.type.label * 1.3 + clearanceOf(d.say(line), d.space) };
  const note = d.label(`note/${d.frame}-${id}`, value, { x, y: spot.y }, { display: size, anchor, ...look });
  const { marks: lines } = d.paragraph(`line/${d.frame}-${id}`, line, under, room, { anchor });
  const plate = (name: string, words: readonly TextMark[]): Marks =>
    !column && rect(`plate/${d.frame}-${id}-${name}`, padded(around(words), d.space.hair, 0), { tone: 'paper' });
  return [plate('value', [note]), plate('line', lines), note, lines];
}

/** The notes of a frame: each beside its flow, or one under another in the column. */
function drawNotes(d: Circle, ring: Ring, notes: readonly Note[], width: (flow: Flow) => number): Marks {
  const { column } = ring;
  const noted = notes.flatMap((note) => flowsOf([note.flow]).map((flow: Flow) => ({ flow, note })));
  const half = (noted.length * (valueSize(d) + d.type.label * 4.4)) / 2;
  const { y } = middle(column ?? d.plot);
  const rows = scaleBand(range(noted.length), [y - half, y + half]);
  return noted.map(({ flow, note }, i) => {
    const spot: Spot = column
      ? { x: column.x, y: placeOf(rows, i) + valueSize(d), anchor: 'start' }
      : spotBeside(d, flow, note, ring, width(flow));
    const look = { tone: flow.tone, fact: note.fact ?? flow.fact };
    return drawWords(d, flow.id, [note.value, `${note.value}-line`], spot, look, ring);
  });
}

/** OpenAI's need as an area round it, as far as there is room; a spread's runs over the edges. */
function needOf({ plot, spread }: Circle, ring: Ring) {
  const { x, y, r } = nodeOf(ring, 'openai');
  if (spread) return { x, y, r: r * 6.2 };
  return { x, y, r: Math.min((ring.column?.x ?? right(plot)) - x, bottom(plot) - y, r * 4.5) };
}

function drawNeed(d: Circle, kind: 'hungry' | 'frugal', ring: Ring): Marks {
  const need = needOf(d, ring);
  const { column } = ring;
  // Level with OpenAI, and under CoreWeave where that stands close above.
  const hub = nodeOf(ring, 'coreweave');
  const lowest = hub.y + hub.r + valueSize(d) * (d.spread ? 1.05 : 0.85);
  const x = need.x - need.r - d.type.label * (d.spread ? 2 : 1);
  const spot: Spot = column
    ? { x: column.x, y: middle(column).y, anchor: 'start' }
    : { x, y: Math.max(need.y - d.type.label * 0.2, lowest), anchor: 'end' };
  const hungry = kind === 'hungry';
  const look = { tone: 'openai', fill: hungry ? 'hatch' : 'outline', fact: 'oai-hundreds-of-thousands' } as const;
  return [
    circle(`${d.spread ? 'bleed' : 'appetite'}/need`, need, need.r, look),
    drawWords(d, 'need', ['value', 'line'], spot, { tone: hungry ? 'openai' : 'ink' }, ring),
  ];
}

/** The part of that area that the frugal model needs, over the company. */
function frugalShare(d: Circle, ring: Ring) {
  const { r, ...at } = needOf(d, ring);
  const radius = scaleSqrt([0, 1], [0, r]);
  return circle('appetite/tenth', at, radius(d.amount('gemma3-tenth')), { tone: 'ink', fact: 'gemma3-tenth' });
}

/** A frame with its table: who, to whom, what. */
function picture({ about = [], lit = [], quiet = [], cut = [], ...rest }: Picture): FrameForm<'circle-of-money'> {
  const { notes = [], closed = false, appetite } = rest;
  const rows = flowsOf(lit).map(({ id, from, to }) => [from, to, `row-${id}`] as const);
  return {
    draw(d) {
      const ring = layOut(d);
      const { r } = nodeOf(ring, 'openai');
      const width = scaleLinear([0, d.amount('oai-deal-11-9b')], [0, r * (d.spread ? 1.9 : 1.5)]);
      const widthOf = ({ fact }: Flow) => fact && width(d.amount(fact));
      const frugal = appetite === 'frugal' ? frugalShare(d, ring) : undefined;
      return [
        drawRing(ring, closed),
        flowsOf([...lit, ...quiet]).map((flow) => drawFlow(flow, ring, widthOf(flow), !lit.includes(flow.id))),
        flowsOf(cut).map((flow) => drawCut(flow, ring, r)),
        appetite && drawNeed(d, appetite, ring),
        drawNodes(d, ring, about, frugal && { name: 'openai', r: frugal.r }),
        frugal,
        drawNotes(d, ring, notes, (flow) => widthOf(flow) ?? 0),
      ];
    },
    table: {
      caption: 'takeaway',
      columns: ['column-from', 'column-to', 'column-what'],
      rows: appetite ? [['openai', 'value', 'line']] : rows,
    },
  };
}

const TOLD = ['chips', 'rent-back', 'denton', 'microsoft', 'contract', 'shares', 'stargate'] as const;

/** Who pays, supplies and owns whom around CoreWeave. */
export const circleOfMoney = definePeak('circle-of-money', {
  nvidia: picture({
    about: ['nvidia'],
    lit: ['chips', 'rent-back'],
    notes: [
      { flow: 'rent-back', value: 'rent', side: -1, at: 0.74 },
      { flow: 'chips', value: 'stake', fact: 'nvidia-5pct', side: 1, at: 0.74 },
    ],
  }),
  renting: picture({
    about: ['microsoft', 'openai', 'core-scientific'],
    lit: ['microsoft', 'tie', 'denton'],
    quiet: ['chips', 'rent-back'],
    notes: [
      { flow: 'microsoft', value: 'pays', side: -1 },
      { flow: 'denton', value: 'denton', side: -1 },
    ],
  }),
  dropped: picture({
    about: ['microsoft'],
    lit: ['microsoft', 'tie'],
    quiet: ['chips', 'rent-back', 'denton'],
    cut: ['microsoft', 'tie'],
    notes: [{ flow: 'microsoft', value: 'dropped', fact: 'ms-cancel-1gw', side: 1, at: 0.16 }],
  }),
  openai: picture({
    about: ['openai', 'oracle'],
    lit: ['contract', 'shares', 'stargate'],
    quiet: ['chips', 'rent-back', 'denton', 'microsoft'],
    notes: [
      { flow: 'contract', value: 'contract', side: -1, spreadAt: 0.82 },
      { flow: 'shares', value: 'shares', side: -1 },
    ],
  }),
  appetite: picture({ about: ['openai'], quiet: TOLD, appetite: 'hungry' }),
  cheaper: picture({ quiet: TOLD, appetite: 'frugal' }),
  reading: picture({
    about: ['nvidia', 'microsoft', 'openai', 'oracle', 'core-scientific', 'lenders'],
    lit: [...TOLD, 'debt'],
    notes: [{ flow: 'debt', value: 'debt', side: 1 }],
    closed: true,
  }),
});
