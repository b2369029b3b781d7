import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, PRESETS, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import type { Tone } from '../../scene/palette.ts';
import { measure } from '../../scene/text.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawCut, drawFlow, spanOf, type Flow } from './flows.ts';
import { drawNodes, drawRing, isCompact, layOut, nodeOf, type Name, type Ring } from './ring.ts';

const CHIPS: Flow = { id: 'chips', from: 'nvidia', to: 'coreweave', tone: 'customer-c', lane: 0.75 };
const RENT_BACK: Flow = {
  id: 'rent-back',
  from: 'nvidia',
  to: 'coreweave',
  tone: 'customer-c',
  fact: 'nvda-rent-1-3b',
  lane: -0.75,
};
const MICROSOFT: Flow = {
  id: 'microsoft',
  from: 'microsoft',
  to: 'coreweave',
  tone: 'microsoft',
  fact: 'microsoft-revenue',
};
const TIE: Flow = { id: 'tie', from: 'microsoft', to: 'openai', tone: 'microsoft' };
const DENTON: Flow = { id: 'denton', from: 'core-scientific', to: 'coreweave', tone: 'core-scientific' };
const CONTRACT: Flow = {
  id: 'contract',
  from: 'openai',
  to: 'coreweave',
  tone: 'openai',
  fact: 'oai-deal-11-9b',
  promised: true,
};
const SHARES: Flow = {
  id: 'shares',
  from: 'coreweave',
  to: 'openai',
  tone: 'coreweave',
  fact: 'cw-openai-stock',
  lane: -1.5,
};
const STARGATE: Flow = { id: 'stargate', from: 'oracle', to: 'openai', tone: 'others' };
const DEBT: Flow = { id: 'debt', from: 'lenders', to: 'coreweave', tone: 'debt', fact: 'cw-debt-total-2024' };
const FLOWS: readonly Flow[] = [CHIPS, RENT_BACK, MICROSOFT, TIE, DENTON, CONTRACT, SHARES, STARGATE, DEBT];

/** A word beside a flow. */
interface Note {
  readonly flow: Flow;
  /** Its label, set large; the line under it is the label of that name with `-line`. */
  readonly value: string;
  /** 1: to the right of the way the flow goes. */
  readonly side: 1 | -1;
  /** The figure its value prints, where that is not the flow's amount. */
  readonly fact?: FactId;
  /** How far along the flow: half-way, unless something else stands there. */
  readonly at?: number;
}

interface Picture {
  readonly about: readonly Name[];
  readonly lit: readonly Flow[];
  readonly quiet?: readonly Flow[];
  readonly cut?: readonly Flow[];
  readonly notes: readonly Note[];
  readonly closed?: true;
  /** What one hungry model needs, and what a frugal one does. */
  readonly appetite?: 'hungry' | 'frugal';
}

/** Where a note's value stands: its baseline, and how it is anchored. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const valueSize = (box: Box): number => round(typeOf(box).strong * (isNarrow(box) ? 1.35 : 1.7));

/** Beside a flow, on the side of it that is asked for, clear of its arrow. */
function spotBeside(note: Note, ring: Ring, width: number, box: Box): Spot {
  const type = typeOf(box);
  const { a, b, across } = spanOf(note.flow, ring);
  const clear = width / 2 + type.label * 0.9;
  const rightwards = across.x * note.side;
  const at = note.at ?? 0.5;
  return {
    x: a.x + (b.x - a.x) * at + rightwards * clear,
    y:
      a.y +
      (b.y - a.y) * at +
      across.y * note.side * clear +
      (across.y * note.side > 0.2
        ? valueSize(box) * 0.6
        : across.y * note.side < -0.2
          ? -type.label
          : valueSize(box) * 0.1),
    anchor: rightwards > 0 ? 'start' : 'end',
  };
}

/** A value set large, and a line under it. */
function drawWords(
  id: string,
  value: string,
  line: string,
  tone: Tone,
  fact: FactId | undefined,
  spot: Spot,
  room: number,
  words: Words,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const { y, anchor } = spot;
  const size = round(Math.min(valueSize(box), room / measure(value, 'display', 1)));
  // Words beside an arrow stay within the drawing.
  const widest = Math.min(room, Math.max(measure(value, 'display', size), measure(line, 'label', type.label)));
  const edge = PRESETS[box.preset].margin + widest;
  const x = anchor === 'end' ? Math.max(spot.x, edge) : Math.min(spot.x, box.width - edge);
  return [
    label(`note/${words.frame}-${id}`, value, x, y, box, {
      face: 'display',
      size,
      tone: tone === 'others' ? 'ink' : tone,
      anchor,
      ...(fact && { fact }),
    }),
    ...paragraph(`line/${words.frame}-${id}`, line, x, y + type.label * 1.3, room, box, { anchor }).marks,
  ];
}

/** The notes of a frame: each beside its flow, or one under another in the column. */
function drawNotes(notes: readonly Note[], ring: Ring, width: (flow: Flow) => number, words: Words, box: Box): Mark[] {
  const { column } = ring;
  const step = valueSize(box) + typeOf(box).label * 4.4;
  const top = column.y + (column.height - step * notes.length) / 2 + valueSize(box);
  return notes.flatMap((note, i) => {
    const { id, tone } = note.flow;
    const fact = note.fact ?? note.flow.fact;
    const compact = isCompact(box);
    const spot: Spot = compact
      ? { x: column.x, y: top + i * step, anchor: 'start' }
      : spotBeside(note, ring, width(note.flow), box);
    const room = compact ? column.width : Infinity;
    return drawWords(
      id,
      text(words, note.value),
      text(words, `${note.value}-line`),
      tone,
      fact,
      spot,
      room,
      words,
      box,
    );
  });
}

/** OpenAI's need as an area. */
function drawAppetite(kind: 'hungry' | 'frugal', ring: Ring, plot: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const node = nodeOf(ring, 'openai');
  const r = Math.min(
    (isCompact(box) ? ring.column.x : plot.x + plot.width) - node.x,
    plot.y + plot.height - node.y,
    node.r * 4.5,
  );
  // Level with OpenAI, and under CoreWeave where that stands close above.
  const under = ring.centre.y + nodeOf(ring, 'coreweave').r + valueSize(box) * 0.85;
  const spot: Spot = isCompact(box)
    ? { x: ring.column.x, y: ring.column.y + ring.column.height / 2, anchor: 'start' }
    : { x: node.x - r - type.label, y: Math.max(node.y - type.label * 0.2, under), anchor: 'end' };
  const room = isCompact(box) ? ring.column.width : Infinity;
  return [
    {
      shape: 'circle',
      key: 'appetite/need',
      tone: 'openai',
      cx: round(node.x),
      cy: round(node.y),
      r: round(r),
      fill: kind === 'hungry' ? 'hatch' : 'outline',
      fact: 'oai-hundreds-of-thousands',
    },
    ...drawWords(
      'need',
      text(words, 'value'),
      text(words, 'line'),
      kind === 'hungry' ? 'openai' : 'ink',
      undefined,
      spot,
      room,
      words,
      box,
    ),
  ];
}

/** The part of that area that the frugal model needs, over the company. */
const drawPart = (share: number, marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark): Mark[] =>
    mark.key === 'appetite/need' && mark.shape === 'circle'
      ? [
          {
            ...mark,
            key: 'appetite/tenth',
            tone: 'ink',
            r: round(mark.r * Math.sqrt(share)),
            fill: 'solid',
            fact: 'gemma3-tenth',
          },
        ]
      : [],
  );

function draw(picture: Picture, model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const ring = layOut(plot, words, box);
  const largest = figure(model, 'oai-deal-11-9b');
  const width = (flow: Flow): number | undefined =>
    flow.fact && (figure(model, flow.fact) / largest) * nodeOf(ring, 'openai').r * 1.5;
  const appetite = picture.appetite ? drawAppetite(picture.appetite, ring, plot, words, box) : [];
  const has = (flows: readonly Flow[] | undefined, flow: Flow): boolean => flows?.includes(flow) ?? false;
  return {
    box,
    marks: [
      ...marks,
      drawRing(ring, picture.closed ?? false),
      ...FLOWS.filter((flow) => has(picture.lit, flow) || has(picture.quiet, flow)).map((flow) =>
        drawFlow(flow, ring, width(flow), !has(picture.lit, flow)),
      ),
      ...(picture.cut ?? []).flatMap((flow) => drawCut(flow, ring, nodeOf(ring, 'openai').r)),
      ...appetite,
      ...drawNodes(ring, picture.about, words, box),
      ...(picture.appetite === 'frugal' ? drawPart(figure(model, 'gemma3-tenth'), appetite) : []),
      ...drawNotes(picture.notes, ring, (flow) => width(flow) ?? 0, words, box),
    ],
  };
}

/** The rows a frame's table shows: who, to whom, what. */
const frame = (id: string, picture: Picture): Frame => ({
  id,
  draw: (model, words, box) => draw(picture, model, words, box),
  table: (_, words) => {
    const shown = FLOWS.filter((flow) => picture.lit.includes(flow));
    const from = (flow: Flow): string => text(words, flow.from);
    return {
      caption: words.takeaway,
      columns: [text(words, 'column-from'), text(words, 'column-to'), text(words, 'column-what')],
      rows: picture.appetite
        ? [[text(words, 'openai'), text(words, 'value'), text(words, 'line')]]
        : shown.map((flow) => [from(flow), text(words, flow.to), text(words, `row-${flow.id}`)]),
    };
  },
});

/** Who pays, supplies and owns whom around CoreWeave. */
export const circleOfMoney: Exhibit = {
  id: 'circle-of-money',
  peak: true,
  frames: [
    frame('nvidia', {
      about: ['nvidia'],
      lit: [CHIPS, RENT_BACK],
      notes: [
        { flow: RENT_BACK, value: 'rent', side: -1, at: 0.74 },
        { flow: CHIPS, value: 'stake', fact: 'nvidia-5pct', side: 1, at: 0.74 },
      ],
    }),
    frame('renting', {
      about: ['microsoft', 'openai', 'core-scientific'],
      lit: [MICROSOFT, TIE, DENTON],
      quiet: [CHIPS, RENT_BACK],
      notes: [
        { flow: MICROSOFT, value: 'pays', side: -1 },
        { flow: DENTON, value: 'denton', side: -1 },
      ],
    }),
    frame('dropped', {
      about: ['microsoft'],
      lit: [MICROSOFT, TIE],
      quiet: [CHIPS, RENT_BACK, DENTON],
      cut: [MICROSOFT, TIE],
      notes: [{ flow: MICROSOFT, value: 'dropped', fact: 'ms-cancel-1gw', side: 1, at: 0.12 }],
    }),
    frame('openai', {
      about: ['openai', 'oracle'],
      lit: [CONTRACT, SHARES, STARGATE],
      quiet: [CHIPS, RENT_BACK, DENTON, MICROSOFT],
      notes: [
        { flow: CONTRACT, value: 'contract', side: -1 },
        { flow: SHARES, value: 'shares', side: -1 },
      ],
    }),
    frame('appetite', {
      about: ['openai'],
      lit: [],
      quiet: [CHIPS, RENT_BACK, DENTON, MICROSOFT, CONTRACT, SHARES, STARGATE],
      notes: [],
      appetite: 'hungry',
    }),
    frame('cheaper', {
      about: [],
      lit: [],
      quiet: [CHIPS, RENT_BACK, DENTON, MICROSOFT, CONTRACT, SHARES, STARGATE],
      notes: [],
      appetite: 'frugal',
    }),
    frame('reading', {
      about: ['nvidia', 'microsoft', 'openai', 'oracle', 'core-scientific', 'lenders'],
      lit: [CHIPS, RENT_BACK, MICROSOFT, DENTON, CONTRACT, SHARES, STARGATE, DEBT],
      notes: [{ flow: DEBT, value: 'debt', side: 1 }],
      closed: true,
    }),
  ],
};
