import { around, backed, padded } from '../../scene/annotate.ts';
import { split } from '../../scene/layout.ts';
import { rect, type Look } from '../../scene/mark.ts';
import { under } from '../../scene/place.ts';
import { riseOf } from '../../scene/rhythm.ts';
import { right, type Area, type Marks } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { fittedFigure } from '../fitted-figure.ts';

export type D = Drawing<'mostly-borrowed'>;

/** How the parts of the money look: what is owed in full, what is promised hatched, what a frame is not about pale. */
export const LOOKS = {
  owed: { tone: 'debt', fact: 'cw-debt-total-2024' },
  second: { tone: 'debt', fact: 'cw-ddtl2-2024' },
  first: { tone: 'debt', fact: 'cw-ddtl1-2024' },
  others: { tone: 'debt', fill: 'faint', fact: 'other-debt-2024' },
  undrawn: { tone: 'debt', fill: 'hatch', fact: 'cw-undrawn-2024' },
  'second-rest': { tone: 'debt', fill: 'hatch', fact: 'cw-ddtl2-undrawn' },
} as const satisfies Readonly<Record<string, Look>>;

/**
 * A part's amount, as large as it may be, over its name, or before it where it would be the smaller; on hatching both
 * stand on paper.
 */
function caption(d: D, name: keyof typeof LOOKS, area: Area): Marks {
  const { type, space } = d;
  const { fact, ...look }: Look = LOOKS[name];
  const room = padded(area, -space.gap - space.hair);
  const below = d.lines(name, room.width, { face: 'label-strong' }).length * space.line + space.tight;
  const size = d.fit(`${name}-value`, room.width, Math.min(area.height * 0.46, room.height - below));
  const strong = { face: 'label-strong', tone: look.fill === undefined ? 'paper' : 'ink' } as const;
  const beside = room.width - d.width(`${name}-value`, 'label-strong') - space.near;
  // Before the name only where the name has room after it.
  const inLine = size < type.strong && d.longest(name, 'label-strong') <= beside;
  const at = { x: room.x, y: room.y + (inLine ? type.label * 0.78 : size * riseOf(d.say(`${name}-value`), 0.74)) };
  const key = `caption/${name}-value` as const;
  const printed = { tone: strong.tone, fact } as const;
  const large = { width: room.width, most: Math.max(size, type.label) };
  const value = inLine
    ? { marks: [d.label(key, `${name}-value`, at, { ...strong, ...printed })], height: 0 }
    : fittedFigure(d, key, `${name}-value`, at, large, printed);
  const first = inLine
    ? { x: right(around(value.marks)) + space.near, y: at.y }
    : { x: room.x, y: at.y + value.height + size * 0.24 + space.apart * 1.1 };
  const words = [...value.marks, ...d.paragraph(`caption/${name}`, name, first, right(room) - first.x, strong).marks];
  return look.fill === 'hatch' ? backed(`caption/${name}-plate`, words, space.near) : words;
}

/** A part of the block, cut from its neighbours by a seam of the ground. */
const part = (d: D, key: string, area: Area, look: Look): Marks =>
  rect(`money/${key}`, padded(area, -d.space.hair), look);

/**
 * The block's three strips, in proportion. The filings give what is owed and what may still be drawn; that both are
 * part of the total, and that the rest (shares sold, loans already paid back) is what neither names, is our reading of
 * it.
 */
function strips(d: D) {
  const [owed, undrawn] = [d.amount('cw-debt-total-2024'), d.amount('cw-undrawn-2024')];
  return split(d.plot, 'y', [Math.max(0, d.amount('raised-14-5b') - owed - undrawn), undrawn, owed]);
}

/** One block of solid colour, its figure as large as it goes: that hangs from the top, the words stand on the floor. */
export function drawRaised(d: D): Marks {
  const { plot, type } = d;
  const fact = 'raised-14-5b';
  const room = padded(plot, -type.strong);
  const size = d.fit('figure', room.width, plot.height * 0.52);
  const scale = d.paragraph('whole/scale', 'scale', under(room, 0), room.width, { tone: 'paper', at: 'last' });
  const point = { x: room.x, y: around(scale.marks).y - type.strong * 0.7 };
  const first = { x: room.x, y: room.y + size * riseOf(d.say('figure'), 0.74) };
  return [
    rect('money/rest', plot, { tone: 'coreweave', fact }),
    d.label('whole/figure', 'figure', first, { display: size, tone: 'paper', fact }),
    d.label('whole/point', 'point', point, { strong: true, tone: 'paper' }),
    scale,
  ];
}

/** What is owed, what may still be drawn, and the rest. */
export function drawBorrowed(d: D): Marks {
  const [rest, undrawn, owed] = strips(d);
  const at = { x: rest.x + d.space.apart * 0.85, y: rest.y + d.space.apart * 1.6 };
  return [
    part(d, 'rest', rest, { tone: 'coreweave' }),
    part(d, 'undrawn', undrawn, LOOKS.undrawn),
    part(d, 'owed', owed, LOOKS.owed),
    d.paragraph('caption/rest', 'rest', at, rest.width, { face: 'label-strong', tone: 'paper' }),
    caption(d, 'undrawn', undrawn),
    caption(d, 'owed', owed),
  ];
}

/** The same strips cut into loans: the two that matter in full, the others faded. */
export function drawTwoLoans(d: D): Marks {
  const [rest, undrawn, owed] = strips(d);
  const waiting = d.amount('cw-ddtl2-undrawn');
  const [secondRest, elsewhere] = split(undrawn, 'x', [waiting, d.amount('cw-undrawn-2024') - waiting]);
  const loans = [d.amount('cw-ddtl2-2024'), d.amount('cw-ddtl1-2024'), d.amount('other-debt-2024')] as const;
  const [second, first, others] = split(owed, 'x', loans);
  return [
    part(d, 'rest', rest, { tone: 'coreweave', fill: 'faint' }),
    part(d, 'undrawn', secondRest, LOOKS['second-rest']),
    part(d, 'undrawn-elsewhere', elsewhere, { tone: 'debt', fill: 'hatch', opacity: 0.35 }),
    part(d, 'owed', second, LOOKS.second),
    part(d, 'first', first, LOOKS.first),
    part(d, 'others', others, LOOKS.others),
    caption(d, 'second-rest', secondRest),
    caption(d, 'second', second),
    caption(d, 'first', first),
    caption(d, 'others', others),
  ];
}
