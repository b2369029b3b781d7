import { scaleBand, scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { givingWay, padded } from '../../scene/annotate.ts';
import { polygon, rect } from '../../scene/mark.ts';
import type { Tone } from '../../scene/palette.ts';
import { after, inside, over, under } from '../../scene/place.ts';
import { alongX, fromZero, namesOf, rowOf } from '../../scene/scales.ts';
import { bottom, inset, middle, right, textsOf, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import { defineExhibit } from '../define-exhibit.ts';
import type { Drawing } from '../drawing.ts';

/**
 * Kinds of cost in the order in which they are added; `fact` is what a dollar of revenue costs once that kind is
 * counted in. The last is drawn in outline: it is a change in value, and no cash moves. It reaches the whole net loss,
 * so it is the fair-value loss less a little other income.
 */
const LAYERS = [
  { name: 'operating', tone: 'coreweave', fill: 'solid', fact: 'cost-of-dollar-operating' },
  { name: 'interest', tone: 'loss', fill: 'solid', fact: 'cost-of-dollar-interest' },
  { name: 'tax', tone: 'others', fill: 'solid', fact: 'cost-of-dollar-tax' },
  { name: 'rest', tone: 'loss', fill: 'outline', fact: 'cost-of-dollar-net-loss' },
] as const;

/** A layer with its place on the scale of dollars: from the total before it to the new one. */
type Placed = (typeof LAYERS)[number] & { readonly from: number; readonly to: number };

const placedLayers = (d: Drawing): readonly Placed[] =>
  LAYERS.map((layer, i) => {
    const before = LAYERS[i - 1];
    return { ...layer, from: before ? d.amount(before.fact) : 0, to: d.amount(layer.fact) };
  });

/**
 * The part of the article's $1.43 that it says went on running and expanding, in dollars for each of its dollars of
 * revenue.
 */
const claimedOperations = (d: Drawing): number => d.amount('spent-1-5b-ops') / d.amount('rev-just-under-2b');

/** The dollar that came in, as a banknote: a solid field with a border inside it, and its value in the middle. */
function drawNote(d: Drawing<'cost-of-a-dollar'>, area: Area): Marks {
  const fact = 'cw-revenue-2024';
  const rim = Math.min(area.height * 0.1, area.width * 0.05);
  const size = d.fit('dollar', area.width * 0.5, area.height * 0.62);
  const value = { display: size, tone: 'paper', anchor: 'middle', baseline: 'middle', fact } as const;
  return [
    rect('note/body', area, { tone: 'cash', fact }),
    border(padded(area, -rim), rim),
    d.label('note/value', 'dollar', middle(area), value),
  ];
}

/** A border whose corners are cut, as an engraver would. */
function border({ x, y, width, height }: Area, rim: number) {
  const cut = rim * 1.4;
  const [east, south] = [x + width, y + height];
  const corners = [
    { x: x + cut, y },
    { x: east - cut, y },
    { x: east, y: y + cut },
    { x: east, y: south - cut },
    { x: east - cut, y: south },
    { x: x + cut, y: south },
    { x, y: south - cut },
    { x, y: y + cut },
  ];
  return polygon('note/border', corners, { tone: 'paper', fill: 'line', weight: Math.max(1, rim * 0.14) });
}

/**
 * Where the dollar that came in ends, carried down through everything set against it, last of all marks. It gives way
 * to the texts it would strike through.
 */
const withEdge = (marks: Marks, x: number, from: number, to: number, tone: Tone = 'cash'): Marks => [
  marks,
  givingWay('edge/dollar', { x, y: from }, { x, y: to }, textsOf(marks), { tone, weight: 2.5 }),
];

/** The dollar alone: a banknote across the whole drawing, and what it stands for. */
function drawIn(d: Drawing<'cost-of-a-dollar'>): Marks {
  const { plot, type } = d;
  const words = (type.strong + type.label) * 1.5;
  const note = { ...plot, height: Math.min(plot.height - words - type.label, plot.width * 0.62) };
  return [
    drawNote(d, note),
    d.paragraph('words/in', 'point', under(note, type.strong * 1.6), plot.width, { strong: true }),
    d.label('words/in-scale', 'scale', under(note, type.strong * 2.95), { tone: 'muted' }),
  ];
}

/** The article's sum: one bar that runs past the dollar's edge, in the two parts it names. */
function drawOut(d: Drawing<'cost-of-a-dollar'>): Marks {
  const { plot, space } = d;
  const claimed = d.amount('spend-1-43');
  const operations = claimedOperations(d);
  const x = scaleLinear([0, claimed], [plot.x, right(plot)]);
  const height = (plot.height - space.gap - d.type.label * (d.narrow ? 2.9 : 3.2)) / 2;
  const note = alongX({ ...plot, height }, x, { to: 1 });
  const bar = { ...plot, y: bottom(note) + space.gap, height };
  const parts = [
    { name: 'claimed-operations', from: 0, to: operations, tone: 'coreweave', fact: 'spent-1-5b-ops' },
    { name: 'claimed-rest', from: operations, to: claimed, tone: 'loss', fact: 'spent-rest-claimed' },
  ] as const;
  const figure = d.fit('figure', right(plot) - right(note) - space.near, height * 0.62);
  const value = Math.min(
    ...parts.map(({ name, from, to }) => d.fit(`${name}-value`, (x(to) - x(from)) * 0.84, height * 0.4)),
  );
  const end = { x: right(plot), y: bottom(note) - space.tight };
  const printed = { display: value, tone: 'paper', baseline: 'middle' } as const;
  const marks = [
    drawNote(d, note),
    d.label('claim/figure', 'figure', end, { display: figure, anchor: 'end', fact: 'spend-1-43' }),
    parts.map(({ name, tone, fact, ...span }) => {
      const part = alongX(bar, x, span);
      const named = { x: part.x + space.near, y: bottom(part) + space.apart * 1.15 };
      return [
        rect(`claim/${name}`, part, { tone, fact }),
        d.paragraph(`claim/${name}-name`, name, named, part.width - space.near),
        d.label(`claim/${name}-value`, `${name}-value`, inside(part, space.near), printed),
      ];
    }),
  ];
  return withEdge(marks, x(1), plot.y, bottom(bar), 'paper');
}

/**
 * The layers of the accounts as a flight of stairs, each standing on the total of those before; at the foot the
 * article's own figure.
 */
function drawLayers(d: Drawing<'cost-of-a-dollar'>): Marks {
  const { plot, type, space } = d;
  const layers = placedLayers(d);
  const claimed = d.amount('spend-1-43');
  const size = d.narrow ? type.strong : type.strong * 1.35;
  const room = Math.max(...LAYERS.map(({ name }) => d.width(`${name}-sum`, 'label-strong', size))) + space.gap;
  const x = scaleLinear(fromZero([claimed, ...layers.map(({ to }) => to)]), [plot.x, right(plot) - room]);
  const note = alongX({ ...plot, height: plot.height * 0.15 }, x, { to: 1 });
  const y = scaleBand([...LAYERS.map(({ name }) => name), 'claimed'] as const, [bottom(note), bottom(plot)]);
  // A row is its name and, at its foot, its bar.
  const thick = Math.min(y.bandwidth() - type.label * 1.7, type.label * 3);
  const bar = (name: Parameters<typeof y>[0], from: number, to: number): Area => {
    const row = rowOf(x, y, name, { from, to });
    return { ...row, y: bottom(row) - thick, height: thick };
  };
  const row = (name: Parameters<typeof y>[0], to: number, fact: FactId, tone: Tone = 'ink'): Mark[] => {
    const whole = bar(name, 0, to);
    const sum = { face: 'label-strong', size, tone, baseline: 'middle', fact } as const;
    return [
      d.label(`layer/${name}-name`, name, over(whole, space.near), { tone }),
      d.label(`layer/${name}-sum`, `${name}-sum`, after(whole, space.near), sum),
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
}

const SPENDING = [
  { name: 'dollar-in', fact: 'cw-revenue-2024' },
  { name: 'costs', fact: 'cost-of-dollar-net-loss' },
  { name: 'capital', fact: 'capex-to-revenue' },
] as const;

/** The same dollar, the same costs, and the spending that no income statement shows: all at one scale. */
function drawSpending(d: Drawing<'cost-of-a-dollar'>): Marks {
  const { plot, type, space } = d;
  const x = scaleLinear([0, d.amount('capex-to-revenue')], [plot.x, right(plot)]);
  const y = scaleBand(namesOf(SPENDING), [plot.y, bottom(plot)]);
  const head = type.strong * 1.6;
  const bar = (name: Parameters<typeof y>[0], from: number, to: number): Area =>
    inset(rowOf(x, y, name, { from, to }), { top: head, bottom: space.near });
  const capital = bar('capital', 0, d.amount('capex-to-revenue'));
  const size = d.fit('figure', plot.width * 0.5, capital.height * 0.78);
  const figure = { display: size, tone: 'paper', baseline: 'middle', fact: 'cw-capex-2024' } as const;
  const marks = [
    SPENDING.map(({ name, fact }) =>
      d.label(`spending/${name}`, name, over(bar(name, 0, 1), space.near), { strong: true, fact }),
    ),
    drawNote(d, bar('dollar-in', 0, 1)),
    placedLayers(d).map(({ name, from, to, ...look }) => rect(`cost/${name}`, bar('costs', from, to), look)),
    rect('spending/capital-bar', capital, { tone: 'coreweave', fact: 'cw-capex-2024' }),
    d.label('spending/figure', 'figure', inside(capital, type.strong), figure),
  ];
  return withEdge(marks, x(1), plot.y + head, bottom(bar('costs', 0, 1)));
}

/** What it cost CoreWeave to earn a dollar: as the article reckons it, and as the accounts do, layer by layer. */
export const costOfADollar = defineExhibit('cost-of-a-dollar', {
  in: { draw: drawIn, table: [['dollar-in', 'revenue-value']] },
  out: { draw: drawOut, table: ['claimed-operations', 'claimed-rest', ['claimed', 'claimed-sum']] },
  layers: {
    draw: drawLayers,
    table: [...LAYERS.map(({ name }) => [name, `${name}-sum`] as const), ['claimed', 'claimed-sum']],
  },
  spending: { draw: drawSpending, table: [['dollar-in', 'revenue-value'], 'costs', 'capital'] },
});
