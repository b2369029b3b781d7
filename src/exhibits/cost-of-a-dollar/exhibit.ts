import { scaleBand, scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { givingWay } from '../../scene/annotate.ts';
import { rect } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { fromZero, namesOf, placeOf, rowOf } from '../../scene/scales.ts';
import { bottom, right, textsOf, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import { defineExhibit } from '../define-exhibit.ts';
import { drawing } from '../drawing.ts';
import type { LabelName } from '../label-names.ts';
import { tableOf } from '../table.ts';
import { claimedOperations, drawNote, LAYERS, placedLayers } from './note.ts';

/**
 * Where the dollar that came in ends, carried down through everything set against it, last of all marks. It gives way
 * to the texts it would strike through.
 */
const withEdge = (marks: Marks, x: number, from: number, to: number, tone: Tone = 'cash'): Marks => [
  marks,
  givingWay('edge/dollar', { x, y: from }, { x, y: to }, textsOf(marks), { tone, weight: 2.5 }),
];

/** The dollar alone: a banknote across the whole drawing, and what it stands for. */
const drawIn = drawing<'cost-of-a-dollar'>((d) => {
  const { plot, type } = d;
  const below = (type.strong + type.label) * 1.5;
  const note: Area = { ...plot, height: Math.min(plot.height - below - type.label, plot.width * 0.62) };
  const first = { x: plot.x, y: bottom(note) + type.strong * 1.6 };
  const second = { x: plot.x, y: first.y + type.strong * 1.35 };
  return [
    drawNote(d, note),
    d.paragraph('words/in', 'point', first, plot.width, { face: 'label-strong', size: type.strong }).marks,
    d.label('words/in-scale', 'scale', second, { tone: 'muted' }),
  ];
});

/** The article's sum: one bar that runs past the dollar's edge, in the two parts it names. */
const drawOut = drawing<'cost-of-a-dollar'>((d) => {
  const { plot, space } = d;
  const claimed = d.amount('spend-1-43');
  const operations = claimedOperations(d);
  const x = scaleLinear([0, claimed], [plot.x, right(plot)]);
  const height = (plot.height - space.gap - d.type.label * (d.narrow ? 2.9 : 3.2)) / 2;
  const note: Area = { ...plot, width: x(1) - x(0), height };
  const top = bottom(note) + space.gap;
  const parts = [
    { name: 'claimed-operations', from: 0, to: operations, tone: 'coreweave', fact: 'spent-1-5b-ops' },
    { name: 'claimed-rest', from: operations, to: claimed, tone: 'loss', fact: 'spent-rest-claimed' },
  ] as const;
  const size = d.fit('figure', right(plot) - right(note) - space.near, height * 0.62);
  const valueSize = Math.min(
    ...parts.map(({ name, from, to }) => d.fit(`${name}-value`, (x(to) - x(from)) * 0.84, height * 0.4)),
  );
  const value = { face: 'display', size: valueSize, tone: 'paper' } as const;
  const figure = { face: 'display', size, anchor: 'end', fact: 'spend-1-43' } as const;
  const marks = [
    drawNote(d, note),
    d.label('claim/figure', 'figure', { x: right(plot), y: bottom(note) - space.tight }, figure),
    parts.map(({ name, from, to, tone, fact }) => {
      const part: Area = { x: x(from), y: top, width: x(to) - x(from), height };
      const west = part.x + space.near;
      const under = bottom(part) + space.apart * 1.15;
      const middle = centredOn(top + height / 2, 'display', valueSize);
      return [
        rect(`claim/${name}`, part, { tone, fact }),
        d.paragraph(`claim/${name}-name`, name, { x: west, y: under }, part.width - space.near).marks,
        d.label(`claim/${name}-value`, `${name}-value`, { x: west, y: middle }, { ...value, fact }),
      ];
    }),
  ];
  return withEdge(marks, x(1), plot.y, top + height, 'paper');
});

/**
 * The layers of the accounts as a flight of stairs, each standing on the total of those before; at the foot the
 * article's own figure.
 */
const drawLayers = drawing<'cost-of-a-dollar'>((d) => {
  const { plot, type, space } = d;
  const layers = placedLayers(d);
  const claimed = d.amount('spend-1-43');
  const size = d.narrow ? type.strong : type.strong * 1.35;
  const room = Math.max(...LAYERS.map(({ name }) => d.width(`${name}-sum`, 'label-strong', size))) + space.gap;
  const x = scaleLinear(fromZero([claimed, ...layers.map(({ to }) => to)]), [plot.x, right(plot) - room]);
  const note: Area = { ...plot, width: x(1) - x(0), height: plot.height * 0.15 };
  const y = scaleBand([...LAYERS.map(({ name }) => name), 'claimed'] as const, [bottom(note), bottom(plot)]);
  // A row is its name and, at its foot, its bar.
  const thick = Math.min(y.bandwidth() - type.label * 1.7, type.label * 3);
  const bar = (name: Parameters<typeof y>[0], from: number, to: number): Area => {
    const { y: top, height, ...along } = rowOf(x, y, name, { from, to });
    return { ...along, y: top + height - thick, height: thick };
  };
  const row = (name: Parameters<typeof y>[0], to: number, fact: FactId, tone: Tone = 'ink'): Mark[] => {
    const { y: top } = bar(name, 0, to);
    const sum = { x: x(to) + space.near, y: centredOn(top + thick / 2, 'label-strong', size) };
    return [
      d.label(`layer/${name}-name`, name, { x: plot.x, y: top - space.near }, { tone }),
      d.label(`layer/${name}-sum`, `${name}-sum`, sum, { face: 'label-strong', size, tone, fact }),
    ];
  };
  const marks = [
    drawNote(d, note),
    layers.map(({ name, from, to, ...look }) => [
      from > 0 && rect(`before/${name}`, bar(name, 0, from), { tone: 'others', fill: 'faint' }),
      rect(`cost/${name}`, bar(name, from, to), look),
      row(name, to, look.fact),
    ]),
    rect('claim/whole', bar('claimed', 0, claimed), { tone: 'muted', fill: 'outline', fact: 'spend-1-43' }),
    row('claimed', claimed, 'spend-1-43', 'muted'),
  ];
  return withEdge(marks, x(1), plot.y, bottom(plot));
});

const SPENDING = [
  { name: 'dollar-in', fact: 'cw-revenue-2024' },
  { name: 'costs', fact: 'cost-of-dollar-net-loss' },
  { name: 'capital', fact: 'capex-to-revenue' },
] as const;

/** The same dollar, the same costs, and the spending that no income statement shows: all at one scale. */
const drawSpending = drawing<'cost-of-a-dollar'>((d) => {
  const { plot, type, space } = d;
  const x = scaleLinear([0, d.amount('capex-to-revenue')], [plot.x, right(plot)]);
  const y = scaleBand(namesOf(SPENDING), [plot.y, bottom(plot)]);
  const head = type.strong * 1.6;
  const thick = y.bandwidth() - head - space.near;
  const bar = (name: Parameters<typeof y>[0], from: number, to: number): Area => ({
    ...rowOf(x, y, name, { from, to }),
    y: placeOf(y, name) + head,
    height: thick,
  });
  const capital = bar('capital', 0, d.amount('capex-to-revenue'));
  const size = d.fit('figure', plot.width * 0.5, thick * 0.78);
  const figure = { face: 'display', size, tone: 'paper', fact: 'cw-capex-2024' } as const;
  const inside = { x: plot.x + type.strong, y: centredOn(capital.y + thick / 2, 'display', size) };
  const costs = bar('costs', 0, 1);
  const marks = [
    SPENDING.map(({ name, fact }) => {
      const at = { x: plot.x, y: placeOf(y, name) + head - space.near };
      return d.label(`spending/${name}`, name, at, { face: 'label-strong', size: type.strong, fact });
    }),
    drawNote(d, bar('dollar-in', 0, 1)),
    placedLayers(d).map(({ name, from, to, ...look }) => rect(`cost/${name}`, bar('costs', from, to), look)),
    rect('spending/capital-bar', capital, { tone: 'coreweave', fact: 'cw-capex-2024' }),
    d.label('spending/figure', 'figure', inside, figure),
  ];
  return withEdge(marks, x(1), plot.y + head, bottom(costs));
});

type Name = LabelName<'cost-of-a-dollar'>;

const amounts = (...rows: readonly (readonly [what: Name, amount: Name])[]) =>
  tableOf<'cost-of-a-dollar', readonly Name[]>(rows, { columns: ['column-what', 'column-amount'], row: (row) => row });

const CLAIMED = [
  ['claimed-operations', 'claimed-operations-value'],
  ['claimed-rest', 'claimed-rest-value'],
  ['claimed', 'claimed-sum'],
] as const;

/** What it cost CoreWeave to earn a dollar: as the article reckons it, and as the accounts do, layer by layer. */
export const costOfADollar = defineExhibit('cost-of-a-dollar', {
  in: { draw: drawIn, table: amounts(['dollar-in', 'revenue-value']) },
  out: { draw: drawOut, table: amounts(...CLAIMED) },
  layers: {
    draw: drawLayers,
    table: amounts(...LAYERS.map(({ name }) => [name, `${name}-sum`] as const), ['claimed', 'claimed-sum']),
  },
  spending: {
    draw: drawSpending,
    table: amounts(['dollar-in', 'revenue-value'], ['costs', 'costs-value'], ['capital', 'capital-value']),
  },
});
