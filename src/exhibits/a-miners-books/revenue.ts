import { scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { bracketOn } from '../../scene/annotate.ts';
import { split } from '../../scene/layout.ts';
import { down, rect, seam } from '../../scene/mark.ts';
import { under } from '../../scene/place.ts';
import { FIGURE, riseOf } from '../../scene/rhythm.ts';
import { alongX } from '../../scene/scales.ts';
import { bottom, middle, right, type Area, type Mark, type Marks, type Point } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import type { Drawing } from '../drawing.ts';
import { fittedFigure } from '../fitted-figure.ts';
import { figureNote } from '../figure-note.ts';

export type D = Drawing<'a-miners-books'>;

/** An amount over its name on a slip of paper, in the upper left corner of an area; as large as the area allows. */
function drawSlip(d: D, name: 'self' | 'hosted' | 'latest', fact: FactId, area: Area): Marks {
  const { type, space } = d;
  const pad = space.near;
  const room = area.width - pad * 4;
  const lines = d.lines(name, room, { face: 'label-strong' });
  const below = lines.length * space.line;
  const most = Math.min(type.figure * 1.5, area.height - pad * 4 - below);
  const value = `${name}-value` as const;
  const size = Math.max(type.strong, d.fit(value, room, most));
  const figure = (at: Point) =>
    fittedFigure(d, `slip/${value}`, value, at, { width: room, most: size, least: size }, { fact });
  const set = figure({ x: 0, y: 0 });
  const widest = Math.max(...lines.map((line) => measure(line, 'label-strong', type.label)));
  const width = Math.max(...set.marks.map(({ text }) => measure(text, 'display', size)), widest);
  const slip = {
    // Words wider than the area begin before it.
    x: Math.min(area.x + pad, right(area) - width - pad),
    y: area.y + pad,
    width: width + pad * 2,
    height: pad * 1.6 + size + set.height + below,
  };
  const [x, first] = [slip.x + pad, slip.y + pad + size * riseOf(d.say(value))];
  const second = { x, y: first + set.height + size * 0.2 + space.apart };
  return [
    rect(`slip/${name}`, slip, { tone: 'paper' }),
    figure({ x, y: first }),
    d.paragraph(`slip/${name}-name`, name, second, room, { face: 'label-strong' }),
  ];
}

/** The lines of revenue: mining for itself, hosting of other miners, and hosting of computing. */
const LINES = {
  self: { tone: 'core-scientific', fact: 'cs-self-408m' },
  hosted: { tone: 'others', fact: 'cs-hosted-77m' },
  hpc: { tone: 'coreweave', fact: 'cs-hpc-24-3m' },
} as const;

const amounts = (d: D) => [d.amount('cs-self-408m'), d.amount('cs-hosted-77m'), d.amount('cs-hpc-24-3m')] as const;

/** A line of revenue as a block, cut from its neighbours by a seam of paper. */
const block = (line: keyof typeof LINES, area: Area): Mark =>
  rect(`revenue/${line}`, { ...area, width: area.width - 2, height: area.height - 2 }, LINES[line]);

/** All revenue as one area: mining for itself, the rest cut across beside it, or under it on a tall plot. */
export function drawRevenue(d: D): Marks {
  const { plot, space } = d;
  const [self, hosted, hpc] = amounts(d);
  const [along, across] = plot.width > plot.height ? (['x', 'y'] as const) : (['y', 'x'] as const);
  // Room at the foot for what the smallest block is: its name does not fit in it.
  const field = { ...plot, height: plot.height - space.apart * 2.3 };
  const [mined, others] = split(field, along, [self, hosted + hpc]);
  const [hostedArea, hpcArea] = split(others, across, [hosted, hpc]);
  const leader = { y: bottom(hpcArea), height: bottom(field) + space.gap - bottom(hpcArea) };
  const foot = { x: right(plot), y: bottom(plot) - space.tight };
  const name = { strong: true, tone: 'coreweave', anchor: 'end', fact: LINES.hpc.fact } as const;
  return [
    block('self', mined),
    block('hosted', hostedArea),
    block('hpc', hpcArea),
    drawSlip(d, 'self', LINES.self.fact, mined),
    drawSlip(d, 'hosted', LINES.hosted.fact, hostedArea),
    down('revenue/hpc-leader', middle(hpcArea).x, leader, { tone: 'coreweave', weight: 2 }),
    d.write('revenue/hpc-name', `${d.say('hpc')}${d.words.formats.marks.list}${d.say('hpc-value')}`, foot, name),
  ];
}

/** The same money as one strip, under the share that is mined. */
export function drawMiningShare(d: D): Marks {
  const { plot, type, space } = d;
  const thick = Math.min(plot.height * 0.42, type.label * 10);
  const strip = { ...plot, y: bottom(plot) - thick - type.strong * 2.2, height: thick };
  const [self, hosted, hpc] = split(strip, 'x', amounts(d));
  const room = { ...plot, height: strip.y - plot.y - space.part };
  const mined = { x: strip.x, y: strip.y - space.apart, width: hpc.x - strip.x - 2, height: thick };
  const foot = bottom(strip) + space.near + type.strong * 1.05;
  const computing = { strong: true, tone: 'coreweave', anchor: 'end', fact: 'cs-hpc-share' } as const;
  return [
    figureNote(d, { fact: 'cs-mining-share', most: 2.4, room }),
    bracketOn('share/bracket', mined, 'top', space.near, { tone: 'ink', weight: 2 }),
    block('self', self),
    block('hosted', hosted),
    block('hpc', hpc),
    d.label('share/mining', 'mining', { x: plot.x, y: foot }, { strong: true }),
    d.write('share/hpc', `${d.say('computing')} ${d.say('computing-value')}`, { x: right(plot), y: foot }, computing),
  ];
}

/** The block of AI hosting alone: what the last quarter brought, and whose money all of it is. */
export function drawOneCustomer(d: D): Marks {
  const { plot, type, space } = d;
  const size = d.fit('name', plot.width * 0.96, plot.height * 0.34);
  const alias = Math.min(type.strong * 1.6, size);
  const head = plot.y + alias;
  const name = head + space.near + size * 0.8;
  const total = type.strong * 1.35;
  const y = name + size * FIGURE.drop + space.near;
  const field = { ...plot, y, height: bottom(plot) - y - total * 1.7 };
  const x = scaleLinear([0, d.amount('cs-hpc-24-3m')], [right(field), field.x]);
  const last = alongX(field, x, { to: d.amount('cs-hpc-q4-8-5m') });
  const corner = { x: right(plot), y: head };
  const tenant = { display: size, tone: 'coreweave', fact: 'cs-one-hpc-customer' } as const;
  const edge = { x: plot.x + 1, y: bottom(field), width: plot.width - 4, height: space.gap };
  return [
    d.label('tenant/alias', 'alias', { x: plot.x, y: head }, { display: alias, tone: 'muted', fact: 'cs-customer-j' }),
    d.label('tenant/name', 'name', { x: plot.x, y: name }, tenant),
    d.paragraph('tenant/point', 'point', corner, plot.width / 2, { strong: true, anchor: 'end' }),
    block('hpc', field),
    seam('tenant/seam', last),
    bracketOn('tenant/bracket', edge, 'bottom', space.near, { tone: 'ink' }),
    d.label('tenant/total', 'total', under(plot, total * -0.25), { display: total, fact: 'cs-hpc-24-3m' }),
    drawSlip(d, 'latest', 'cs-hpc-q4-8-5m', last),
  ];
}
