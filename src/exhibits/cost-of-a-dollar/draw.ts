import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { textBounds } from '../../scene/bounds.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';
import { claimedOperations, placedLayers } from './costs.ts';
import { drawNote } from './note.ts';

/**
 * Where the dollar that came in ends, carried down through everything set against it, last of all marks. It gives way to the texts it would
 * strike through.
 */
function withEdge(marks: readonly Mark[], x: number, y1: number, y2: number, tone: Tone = 'cash'): Mark[] {
  const gaps = marks
    .filter((mark) => mark.shape === 'text')
    .map(textBounds)
    .filter((area) => area.x - 3 < x && area.x + area.width + 3 > x && area.y + area.height > y1 && area.y < y2)
    .sort((a, b) => a.y - b.y);
  const at = round(x);
  let from = y1;
  let d = '';
  for (const gap of gaps) {
    if (gap.y - 4 > from) d += `M${at} ${round(from)}L${at} ${round(gap.y - 4)}`;
    from = Math.max(from, gap.y + gap.height + 2);
  }
  if (from < y2) d += `M${at} ${round(from)}L${at} ${round(y2)}`;
  return [...marks, { shape: 'path', key: 'edge/dollar', tone, d, fill: 'line', weight: 2.5 }];
}

/** The dollar alone: a banknote across the whole drawing, and what it stands for. */
export function drawIn(_: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const below = type.strong * 1.5 + type.label * 1.5;
  const height = Math.min(plot.height - below - type.label, plot.width * 0.62);
  const note: Area = { x: plot.x, y: plot.y, width: plot.width, height };
  const first = plot.y + height + type.strong * 1.6;
  return {
    box,
    marks: [
      ...marks,
      ...drawNote(note, words, box),
      ...paragraph('words/in', text(words, 'point'), plot.x, first, plot.width, box, {
        face: 'label-strong',
        size: type.strong,
      }).marks,
      label('words/in-scale', text(words, 'scale'), plot.x, first + type.strong * 1.35, box, { tone: 'muted' }),
    ],
  };
}

/** The article's sum: one bar that runs past the dollar's edge, in the two parts it names. */
export function drawOut(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const claimed = figure(model, 'spend-1-43');
  const unit = plot.width / claimed;
  const operations = claimedOperations(model);
  const gap = type.label * 0.7;
  const foot = type.label * (isNarrow(box) ? 2.9 : 3.2);
  const height = (plot.height - gap - foot) / 2;
  const note: Area = { x: plot.x, y: plot.y, width: unit, height };
  const top = plot.y + height + gap;
  const figureShown = text(words, 'figure');
  const overhang = plot.width - unit - type.label * 0.8;
  const size = round(Math.min(height * 0.62, overhang / measure(figureShown, 'display', 1)));
  const parts = [
    { name: 'claimed-operations', from: 0, to: operations, tone: 'coreweave', fact: 'spent-1-5b-ops' },
    { name: 'claimed-rest', from: operations, to: claimed, tone: 'loss', fact: 'spent-interest' },
  ] as const;
  const valueSize = round(
    Math.min(
      height * 0.4,
      ...parts.map(
        ({ name, from, to }) => ((to - from) * unit * 0.84) / measure(text(words, `${name}-value`), 'display', 1),
      ),
    ),
  );
  return {
    box,
    marks: [
      ...marks,
      ...withEdge(
        [
          ...drawNote(note, words, box),
          label('claim/figure', figureShown, plot.x + plot.width, plot.y + height - type.label * 0.3, box, {
            face: 'display',
            size,
            anchor: 'end',
            fact: 'spend-1-43',
          }),
          ...parts.flatMap(({ name, from, to, tone, fact }): Mark[] => [
            block(
              `claim/${name}`,
              { x: plot.x + from * unit, y: top, width: (to - from) * unit, height },
              { tone, fill: 'solid', fact },
            ),
            ...paragraph(
              `claim/${name}-name`,
              text(words, name),
              plot.x + from * unit + type.label * 0.5,
              top + height + type.label * 1.15,
              (to - from) * unit - type.label * 0.6,
              box,
            ).marks,
            label(
              `claim/${name}-value`,
              text(words, `${name}-value`),
              plot.x + from * unit + type.label * 0.5,
              top + height * 0.5 + valueSize * 0.34,
              box,
              {
                face: 'display',
                size: valueSize,
                tone: 'paper',
                fact,
              },
            ),
          ]),
        ],
        plot.x + unit,
        plot.y,
        top + height,
        'paper',
      ),
    ],
  };
}

/** The layers of the accounts as a flight of stairs, each standing on the total of those before; at the foot the article's own figure. */
export function drawLayers(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const layers = placedLayers(model);
  const claimed = figure(model, 'spend-1-43');
  const most = Math.max(claimed, ...layers.map(({ to }) => to));
  const size = isNarrow(box) ? type.strong : type.strong * 1.35;
  const room =
    Math.max(...layers.map(({ id }) => measure(text(words, `${id}-sum`), 'label-strong', size))) + type.label * 0.7;
  const unit = (plot.width - room) / most;
  const noteHeight = plot.height * 0.15;
  const step = (plot.height - noteHeight) / (layers.length + 1);
  const head = type.label * 1.35;
  const thick = Math.min(step - head - type.label * 0.35, type.label * 3);
  const rowTop = (i: number): number => plot.y + noteHeight + (i + 1) * step - thick;
  const row = (id: string, i: number, value: number, fact: FactId, muted = false): Mark[] => [
    label(`layer/${id}-name`, text(words, id), plot.x, rowTop(i) - type.label * 0.45, box, {
      tone: muted ? 'muted' : 'ink',
    }),
    label(
      `layer/${id}-sum`,
      text(words, `${id}-sum`),
      plot.x + value * unit + type.label * 0.5,
      rowTop(i) + thick / 2 + size * 0.35,
      box,
      { face: 'label-strong', size, tone: muted ? 'muted' : 'ink', fact },
    ),
  ];
  const at = (i: number, from: number, to: number): Area => ({
    x: plot.x + from * unit,
    y: rowTop(i),
    width: (to - from) * unit,
    height: thick,
  });
  return {
    box,
    marks: [
      ...marks,
      ...withEdge(
        [
          ...drawNote({ x: plot.x, y: plot.y, width: unit, height: noteHeight }, words, box),
          ...layers.flatMap((layer, i): Mark[] => [
            ...(layer.from > 0
              ? [block(`before/${layer.id}`, at(i, 0, layer.from), { tone: 'others', fill: 'faint' })]
              : []),
            block(`cost/${layer.id}`, at(i, layer.from, layer.to), layer),
            ...row(layer.id, i, layer.to, layer.fact),
          ]),
          block('claim/whole', at(layers.length, 0, claimed), { tone: 'muted', fill: 'outline', fact: 'spend-1-43' }),
          ...row('claimed', layers.length, claimed, 'spend-1-43', true),
        ],
        plot.x + unit,
        plot.y,
        rowTop(layers.length) + thick,
      ),
    ],
  };
}

/** The same dollar, the same costs, and the spending that no income statement shows: all at one scale. */
export function drawSpending(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const layers = placedLayers(model);
  const capital = figure(model, 'capex-to-revenue');
  const unit = plot.width / capital;
  const head = type.strong * 1.6;
  const step = plot.height / 3;
  const thick = step - head - type.label * 0.5;
  const top = (i: number): number => plot.y + i * step + head;
  const shown = text(words, 'figure');
  const size = round(Math.min(thick * 0.78, (plot.width * 0.5) / measure(shown, 'display', 1)));
  const name = (id: string, i: number, fact: FactId): Mark =>
    label(`spending/${id}`, text(words, id), plot.x, top(i) - type.label * 0.5, box, {
      face: 'label-strong',
      size: type.strong,
      fact,
    });
  return {
    box,
    marks: [
      ...marks,
      ...withEdge(
        [
          name('dollar-in', 0, 'cw-revenue-2024'),
          ...drawNote({ x: plot.x, y: top(0), width: unit, height: thick }, words, box),
          name('costs', 1, 'cost-of-dollar-net-loss'),
          ...layers.map((layer) =>
            block(
              `cost/${layer.id}`,
              { x: plot.x + layer.from * unit, y: top(1), width: (layer.to - layer.from) * unit, height: thick },
              layer,
            ),
          ),
          name('capital', 2, 'cw-capex-2024'),
          block(
            'spending/capital-bar',
            { x: plot.x, y: top(2), width: plot.width, height: thick },
            { tone: 'coreweave', fill: 'solid', fact: 'cw-capex-2024' },
          ),
          label('spending/figure', shown, plot.x + type.strong, top(2) + thick / 2 + size * 0.33, box, {
            face: 'display',
            size,
            tone: 'paper',
            fact: 'cw-capex-2024',
          }),
        ],
        plot.x + unit,
        top(0),
        top(1) + thick,
      ),
    ],
  };
}
