import type { FactId } from '../../ledger/ids.ts';
import { arrow } from '../../scene/annotate.ts';
import { split, type UnitGrid } from '../../scene/layout.ts';
import type { Look } from '../../scene/mark.ts';
import { over } from '../../scene/place.ts';
import { riseOf } from '../../scene/rhythm.ts';
import { bottom, inset, type Area, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import type { Drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';
import { bricks, groundLine, heightOf, wallIn, wallLike, widthOf } from './wall.ts';

type D = Drawing<'who-pays'>;

const MILLIONS_A_BRICK = 10;
const MEGAWATTS_A_BRICK = 10;

/** Room for the ground line under a wall. */
const GROUND = 4;

/** Bricks of the whole wall, of the part that stays Core Scientific's own, and of its cash. */
function counts(d: D): { whole: number; own: number; cash: number } {
  const of = (fact: FactId): number => Math.round(d.amount(fact) / MILLIONS_A_BRICK);
  const whole = of('cs-capex-1-14b');
  return { whole, own: whole - of('cs-reimbursed-899m'), cash: of('cz-cash-2024') };
}

/** A run of bricks: its key, the brick it begins at and the one it ends before, and its look. */
type Run = readonly [key: string, from: number, to: number, look: Look];

const lay = (wall: UnitGrid, runs: readonly Run[]): Marks =>
  runs.map(([key, from, to, look]) => bricks(key, wall, from, to, look));

/**
 * A frame of one wall and one figure: the wall at the right with words beside it, or under them where the plot is
 * narrow or tall.
 */
const oneWall = (
  fact: FactId,
  table: FrameForm<'who-pays'>['table'],
  runs: (count: ReturnType<typeof counts>) => readonly Run[],
): FrameForm<'who-pays'> => ({
  draw(d) {
    const { plot, space, narrow } = d;
    const beside = !narrow && plot.width > plot.height * 1.15;
    const [side, whole] = split(plot, beside ? 'x' : 'y', beside ? [0.45, 0.55] : [0.36, 0.64]);
    const ground = inset(whole, { bottom: GROUND });
    const room = inset(side, beside ? { right: space.apart * 1.6 } : { bottom: space.near });
    const count = counts(d);
    return [
      lay(wallIn(ground, count.whole), runs(count)),
      groundLine(ground),
      figureNote(d, { fact, room, lines: ['point', 'scale'], beside: !beside, most: 2, widest: beside ? 1 : 0.56 }),
    ];
  },
  table,
});

const OWN = { tone: 'core-scientific', fact: 'cs-own-capex' } as const;
const BACK = { tone: 'core-scientific', fact: 'cs-reimbursed-899m' } as const;

const SITES = [
  { name: 'contracted', fact: 'cs-contracted-590mw', fill: 'hatch' },
  { name: 'muskogee', fact: 'cs-okla-nov-it', fill: 'hatch' },
  { name: 'austin', fact: 'cs-austin-16mw', fill: 'solid' },
] as const;

/** A wall's head: its amount, large, from the wall's top upwards, and its name above that. */
function drawHead(
  d: D,
  name: 'first' | 'later' | (typeof SITES)[number]['name'],
  value: 'whole' | 'back' | (typeof SITES)[number]['name'],
  fact: FactId,
  wall: Area,
  size: number,
): Marks {
  const { near } = d.space;
  const above = over(wall, near + size * (riseOf(d.say(`${value}-value`), 0.73) + 0.22));
  return [
    d.label(`head/${value}-value`, `${value}-value`, over(wall, near), { display: size, fact }),
    d.paragraph(`head/${name}`, name, above, wall.width, { face: 'label-strong', at: 'last' }),
  ];
}

/** First one company lays the whole wall, later the other pays its part back: the same bricks at one scale, twice. */
function drawFronts(d: D): Marks {
  const { plot, type, space } = d;
  const { whole, own } = counts(d);
  const gap = plot.width * 0.08;
  const size = d.fit(['whole-value', 'back-value'], (plot.width - gap) / 2, type.figure);
  const stage = inset(plot, { top: size + space.part, bottom: GROUND });
  const [left, right] = split(stage, 'x', [1, 1], gap);
  const [first, later] = [wallIn(left, whole), wallIn(right, whole)];
  const height = heightOf(first, whole);
  const y = bottom(stage) - height;
  // The money's way back: from the later wall to the first.
  const from = { x: right.x - gap * 0.12, y: y + height / 2 };
  const to = { x: left.x + widthOf(first) + gap * 0.12, y: from.y };
  const length = Math.max(4, Math.min((from.x - to.x) * 0.6, type.label));
  return [
    lay(first, [
      ['own', 0, own, OWN],
      ['back', own, whole, BACK],
    ]),
    lay(later, [
      ['unreturned', 0, own, { ...OWN, fill: 'outline' }],
      ['returned', own, whole, { ...BACK, tone: 'coreweave', fill: 'hatch' }],
    ]),
    arrow('way/back', from, to, length * 0.68, { length, wing: length * 0.8 }, { tone: 'coreweave' }),
    groundLine(inset(plot, { bottom: GROUND })),
    drawHead(d, 'first', 'whole', 'cs-capex-1-14b', { ...left, y }, size),
    drawHead(d, 'later', 'back', 'cs-reimbursed-899m', { ...right, y }, size),
  ];
}

/** Power signed, power being dug for and power that earns, as three walls of one kind of brick. */
function drawOneSite(d: D): Marks {
  const { plot, type, space } = d;
  const areas: readonly Area[] = split(plot, 'x', [0.44, 0.28, 0.28], plot.width * 0.05);
  const sites = SITES.map((site, i) => ({
    ...site,
    area: areas[i] ?? plot,
    count: d.amount(site.fact) / MEGAWATTS_A_BRICK,
  }));
  const size = Math.min(...sites.map(({ name, area }) => d.fit(`${name}-value`, area.width, type.figure * 0.8)));
  const lines = sites.map(({ name, area }) => d.lines(name, area.width, { face: 'label-strong' }).length);
  const room = { top: size + space.apart * 0.9 + space.line * Math.max(...lines), bottom: GROUND };
  const large = wallIn(inset(areas[0] ?? plot, room), sites[0]?.count ?? 1);
  return [
    sites.map(({ name, fact, fill, area, count }, i) => {
      const stage = inset(area, room);
      const wall = i === 0 ? large : wallLike(large, stage, count);
      return [
        bricks(`site-${name}`, wall, 0, count, { tone: 'core-scientific', fill, fact }),
        drawHead(d, name, name, fact, { ...area, y: bottom(stage) - heightOf(wall, count) }, size),
      ];
    }),
    groundLine(inset(plot, { bottom: GROUND })),
  ];
}

/** The building as a wall of bricks: who lays them, who pays them back, and how many there is cash for. */
export const whoPays = defineExhibit('who-pays', {
  spending: oneWall('cs-capex-1-14b', ['whole'], ({ whole, own }) => [
    ['own', 0, own, { ...OWN, fill: 'hatch' }],
    ['back', own, whole, { ...BACK, fill: 'hatch' }],
  ]),
  reimbursed: oneWall('cs-reimbursed-899m', ['whole', 'back', 'own'], ({ whole, own }) => [
    ['own', 0, own, OWN],
    ['back', own, whole, { ...BACK, tone: 'coreweave', fill: 'hatch' }],
  ]),
  fronts: { draw: drawFronts, table: ['whole', 'back', 'own'] },
  // The cash laid as bricks from the ground up, and what the whole wall would still need.
  cash: oneWall('cz-cash-2024', ['cash', 'own', 'gap'], ({ whole, own, cash }) => [
    ['own', 0, own, { ...OWN, tone: 'cash' }],
    ['laid', own, cash, { tone: 'cash', fact: 'cz-cash-2024' }],
    ['missing', cash, whole, { tone: 'ink', fill: 'outline', fact: 'cs-cash-gap' }],
  ]),
  'one-site': { draw: drawOneSite, table: ['contracted', 'muskogee', 'austin'] },
});
