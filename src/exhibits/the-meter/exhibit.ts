import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, round, type Area, type Mark } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawDial, type Band } from './dial.ts';
import { drawPower, drawSums, type Extent } from './power.ts';

interface Layout {
  readonly dial: Area;
  readonly power: Area;
  readonly strip: Area;
}

/** The meter beside the power, or above it on a tall plot; under both a strip for what the reading is worth. */
function layOut(plot: Area, box: Box): Layout {
  const type = typeOf(box);
  const high = type.strong * 2.2 + type.label * (isNarrow(box) ? 2.9 : 3);
  const strip = { ...plot, y: bottom(plot) - high, height: high };
  const room = plot.height - high - type.label * 0.4;
  const gap = type.label * 1.6;
  if (plot.height > plot.width) {
    const half = room / 2;
    return {
      dial: { ...plot, height: half - gap / 2 },
      power: { ...plot, y: plot.y + half + gap / 2, height: half - gap / 2 },
      strip,
    };
  }
  const width = (plot.width - gap) * 0.56;
  return {
    dial: { ...plot, width, height: room },
    power: { x: plot.x + width + gap, y: plot.y, width: plot.width - width - gap, height: room },
    strip,
  };
}

/** What kind of figure this is, as a rubber stamp; then where it is weak. */
function drawStrip(strip: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const name = text(words, 'stamp');
  const pad = type.strong * 0.5;
  const width = measure(name, 'label-strong', type.strong) + pad * 2;
  const height = type.strong * 1.7;
  const edge = (id: string, by: number): Mark => ({
    shape: 'rect',
    key: `stamp/${id}`,
    tone: 'debt',
    fill: 'outline',
    x: round(strip.x + by),
    y: round(strip.y + by),
    width: round(width - 2 * by),
    height: round(height - 2 * by),
  });
  const note = paragraph(
    'note/text',
    text(words, 'note'),
    strip.x,
    strip.y + height + type.label * 1.35,
    strip.width,
    box,
    {
      tone: 'muted',
    },
  );
  return [
    edge('edge', 1),
    edge('edge-inner', 4),
    label(`stamp/${words.frame}`, name, strip.x + width / 2, strip.y + height / 2 + type.strong * 0.34, box, {
      face: 'label-strong',
      size: type.strong,
      tone: 'debt',
      anchor: 'middle',
    }),
    ...note.marks.map((mark, i): Mark => ({ ...mark, key: `note/${words.frame}-${i}` })),
  ];
}

interface Picture {
  readonly reading: FactId;
  readonly bands: (model: Figures) => readonly Band[];
  /** Power by area, or the names of sums in its place. */
  readonly beside: Extent | readonly { id: string; mark: Pick<Mark, 'tone' | 'fact'> }[];
  readonly rows: readonly string[];
}

function meterFrame(id: string, picture: Picture): Frame {
  return {
    id,
    draw(model, words, box) {
      const { marks, plot } = furnish(words, box);
      const at = layOut(plot, box);
      return {
        box,
        marks: [
          ...marks,
          ...drawDial(model, picture.reading, picture.bands(model), at.dial, words, box),
          ...(typeof picture.beside === 'string'
            ? drawPower(model, picture.beside, at.power, words, box)
            : drawSums(picture.beside, at.power, words, box)),
          ...drawStrip(at.strip, words, box),
        ],
      };
    },
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-what'), text(words, 'column-amount')],
      rows: picture.rows.map((row) => [text(words, `row-${row}`), text(words, `row-${row}-value`)]),
    }),
  };
}

const company = (model: Figures): Band => ({
  id: 'company',
  from: 0,
  to: figure(model, 'cost-of-revenue-493m'),
  tone: 'coreweave',
  fill: 'solid',
  fact: 'cost-of-revenue-493m',
  place: 'outer',
});

const extrapolated = (model: Figures): Band => ({
  id: 'extrapolated',
  from: 0,
  to: figure(model, 'microsoft-openai-cost'),
  tone: 'microsoft',
  fill: 'hatch',
  fact: 'microsoft-openai-cost',
  place: 'outer',
});

/** What OpenAI is reported to spend, one part after the other. */
function spending(model: Figures): Band[] {
  const inference = figure(model, 'oai-inference-2b');
  const both = inference + figure(model, 'oai-training-3b');
  return [
    {
      id: 'inference',
      from: 0,
      to: inference,
      tone: 'openai',
      fill: 'solid',
      fact: 'oai-inference-2b',
      place: 'inner',
    },
    {
      id: 'training',
      from: inference,
      to: both,
      tone: 'openai',
      fill: 'hatch',
      fact: 'oai-training-3b',
      place: 'inner',
    },
  ];
}

/** What the company sold in 2024, and the span above which the critic doubts anyone can sell. */
function sales(model: Figures): Band[] {
  return [
    {
      id: 'sold',
      from: 0,
      to: figure(model, 'cw-revenue-2024'),
      tone: 'coreweave',
      fill: 'solid',
      fact: 'cw-revenue-2024',
      place: 'inner',
    },
    {
      id: 'ceiling',
      from: figure(model, 'hyperscaler-3-4b'),
      to: figure(model, 'hyperscaler-3-4b-high'),
      tone: 'debt',
      fill: 'solid',
      fact: 'hyperscaler-3-4b-high',
      place: 'inner',
    },
  ];
}

export const theMeter: Exhibit = {
  id: 'the-meter',
  frames: [
    meterFrame('coreweave', {
      reading: 'cost-of-revenue-493m',
      bands: (model) => [company(model)],
      beside: 'company',
      rows: ['power', 'cost'],
    }),
    meterFrame('microsoft', {
      reading: 'cost-of-revenue-493m',
      bands: (model) => [company(model)],
      beside: 'microsoft',
      rows: ['power', 'cost', 'microsoft'],
    }),
    meterFrame('openai-part', {
      reading: 'cost-of-revenue-493m',
      bands: (model) => [company(model)],
      beside: 'share',
      rows: ['power', 'cost', 'microsoft', 'share'],
    }),
    meterFrame('rate', {
      reading: 'microsoft-openai-cost',
      bands: (model) => [extrapolated(model), company(model)],
      beside: 'share',
      rows: ['power', 'cost', 'microsoft', 'share', 'rate'],
    }),
    meterFrame('openai-spends', {
      reading: 'microsoft-openai-cost',
      bands: (model) => [extrapolated(model), company(model), ...spending(model)],
      beside: [
        { id: 'inference', mark: { tone: 'openai', fact: 'oai-inference-2b' } },
        { id: 'training', mark: { tone: 'openai', fact: 'oai-training-3b' } },
      ],
      rows: ['rate', 'inference', 'training'],
    }),
    meterFrame('ceiling', {
      reading: 'microsoft-openai-cost',
      bands: (model) => [extrapolated(model), company(model), ...sales(model)],
      beside: [
        { id: 'ceiling', mark: { tone: 'debt', fact: 'hyperscaler-3-4b-high' } },
        { id: 'sold', mark: { tone: 'coreweave', fact: 'cw-revenue-2024' } },
      ],
      rows: ['rate', 'ceiling', 'sold'],
    }),
  ],
};
