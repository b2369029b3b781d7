import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure, wrap } from '../../scene/text.ts';
import { bottom, right, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { bricks, groundLine, heightOf, wallIn, widthOf, type Wall } from './wall.ts';

const MILLIONS_A_BRICK = 10;
const MEGAWATTS_A_BRICK = 10;

/** Bricks of the whole wall, and of the part that stays Core Scientific's own. */
function counts(model: Figures): { whole: number; own: number; cash: number } {
  const of = (fact: FactId): number => Math.round(figure(model, fact) / MILLIONS_A_BRICK);
  const whole = of('cs-capex-1-14b');
  return { whole, own: whole - of('cs-reimbursed-899m'), cash: of('cz-cash-2024') };
}

/** The wall at the right with words beside it, or under them where the plot is narrow or tall. */
interface Layout {
  readonly wall: Wall;
  readonly ground: Area;
  readonly side: Area;
  readonly beside: boolean;
}

function layOut(model: Figures, plot: Area, box: Box): Layout {
  const type = typeOf(box);
  const beside = !isNarrow(box) && plot.width > plot.height * 1.15;
  const area: Area = beside
    ? { ...plot, x: plot.x + plot.width * 0.45, width: plot.width * 0.55, height: plot.height - 4 }
    : { ...plot, y: plot.y + plot.height * 0.36, height: plot.height * 0.64 - 4 };
  const side = beside
    ? { ...plot, width: plot.width * 0.45 - type.label * 1.6 }
    : { ...plot, height: plot.height * 0.36 - type.label * 0.5 };
  return { wall: wallIn(area, counts(model).whole), ground: area, side, beside };
}

/** The figure with its lines: under it beside the wall, after it above the wall. */
function drawFigure(fact: FactId, { side, beside }: Layout, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const shown = text(words, 'figure');
  const widest = side.width * (beside ? 1 : 0.56);
  const size = round(Math.min(type.figure * 2, side.height * 0.9, widest / measure(shown, 'display', 1)));
  const x = beside ? side.x : side.x + measure(shown, 'display', size) + type.strong * 0.8;
  const width = right(side) - x;
  const lines = wrap(text(words, 'point'), 'label-strong', type.strong, width).length;
  const first = side.y + size * 0.78;
  const y = beside
    ? first + size * 0.24 + type.strong * 1.2
    : Math.max(side.y + type.strong, first - lines * type.strong);
  const point = paragraph(`note/${words.frame}-point`, text(words, 'point'), x, y, width, box, {
    face: 'label-strong',
    size: type.strong,
  });
  return [
    label(`note/${words.frame}-figure`, shown, side.x, first, box, { face: 'display', size, fact }),
    ...point.marks,
    ...paragraph(`note/${words.frame}-scale`, text(words, 'scale'), x, point.next + type.label * 0.15, width, box, {
      tone: 'muted',
    }).marks,
  ];
}

const OWN = { key: 'own', tone: 'core-scientific', fact: 'cs-own-capex' } as const;
const BACK = { key: 'back', fact: 'cs-reimbursed-899m' } as const;

/** A frame of one wall and one figure. */
function oneWall(fact: FactId, lay: (layout: Layout, model: Figures, words: Words, box: Box) => readonly Mark[]) {
  return (model: Figures, words: Words, box: Box): Scene => {
    const { marks, plot } = furnish(words, box);
    const layout = layOut(model, plot, box);
    return {
      box,
      marks: [
        ...marks,
        ...lay(layout, model, words, box),
        groundLine(layout.ground),
        ...drawFigure(fact, layout, words, box),
      ],
    };
  };
}

export const drawSpending = oneWall('cs-capex-1-14b', ({ wall }, model) => {
  const { whole, own } = counts(model);
  return [
    ...bricks({ ...OWN, fill: 'hatch' }, wall, 0, own),
    ...bricks({ ...BACK, tone: 'core-scientific', fill: 'hatch' }, wall, own, whole),
  ];
});

export const drawReimbursed = oneWall('cs-reimbursed-899m', ({ wall }, model) => {
  const { whole, own } = counts(model);
  return [
    ...bricks({ ...OWN, fill: 'solid' }, wall, 0, own),
    ...bricks({ ...BACK, tone: 'coreweave', fill: 'hatch' }, wall, own, whole),
  ];
});

/** The cash laid as bricks from the ground up, and what the whole wall would still need. */
export const drawCash = oneWall('cz-cash-2024', ({ wall }, model) => {
  const { whole, own, cash } = counts(model);
  return [
    ...bricks({ key: 'own', tone: 'cash', fill: 'solid', fact: 'cs-own-capex' }, wall, 0, own),
    ...bricks({ key: 'laid', tone: 'cash', fill: 'solid', fact: 'cz-cash-2024' }, wall, own, cash),
    ...bricks({ key: 'missing', tone: 'ink', fill: 'outline', fact: 'cs-cash-gap' }, wall, cash, whole),
  ];
});

/** A head over a wall: its amount, large, and its name above that. Returns the marks from the wall's top upwards. */
function drawHead(
  name: string,
  value: string,
  fact: FactId,
  at: { x: number; y: number; width: number; size: number },
  words: Words,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const lines = wrap(text(words, name), 'label-strong', type.label, at.width).length;
  const base = at.y - type.label * 0.6;
  const top = base - at.size * 0.95 - (lines - 1) * type.label * 1.28;
  return [
    label(`head/${value}-value`, text(words, `${value}-value`), at.x, base, box, {
      face: 'display',
      size: at.size,
      fact,
    }),
    ...paragraph(`head/${name}`, text(words, name), at.x, top, at.width, box, { face: 'label-strong' }).marks,
  ];
}

/** First one company lays the whole wall, later the other pays its part back: the same bricks at one scale, twice. */
export function drawFronts(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const { whole, own } = counts(model);
  const gap = plot.width * 0.08;
  const width = (plot.width - gap) / 2;
  const size = round(
    Math.min(type.figure, ...['whole-value', 'back-value'].map((n) => width / measure(text(words, n), 'display', 1))),
  );
  const head = size + type.label * 2;
  const area: Area = { ...plot, y: plot.y + head, width, height: plot.height - head - 4 };
  const first = wallIn(area, whole);
  const later: Wall = { ...first, x: plot.x + width + gap };
  const top = bottom(area) - heightOf(first, whole);
  const at = (x: number) => ({ x, y: top, width, size });
  // The money's way back: from the later wall to the first, an arrowhead at its end.
  const wide = widthOf(first);
  const y = bottom(area) - heightOf(first, whole) / 2;
  const from = later.x - gap * 0.12;
  const to = first.x + wide + gap * 0.12;
  const tip = Math.max(4, Math.min((from - to) * 0.6, type.label));
  return {
    box,
    marks: [
      ...marks,
      ...bricks({ ...OWN, fill: 'solid' }, first, 0, own),
      ...bricks({ ...BACK, tone: 'core-scientific', fill: 'solid' }, first, own, whole),
      ...bricks({ key: 'unreturned', tone: 'core-scientific', fill: 'outline', fact: 'cs-own-capex' }, later, 0, own),
      ...bricks({ key: 'returned', tone: 'coreweave', fill: 'hatch', fact: 'cs-reimbursed-899m' }, later, own, whole),
      {
        shape: 'path',
        key: 'way/back',
        tone: 'coreweave',
        fill: 'solid',
        weight: 1,
        d: `M${round(to)} ${round(y)}L${round(to + tip)} ${round(y - tip * 0.8)}L${round(to + tip)} ${round(y - tip * 0.34)}L${round(from)} ${round(y - tip * 0.34)}L${round(from)} ${round(y + tip * 0.34)}L${round(to + tip)} ${round(y + tip * 0.34)}L${round(to + tip)} ${round(y + tip * 0.8)}Z`,
      },
      groundLine({ ...plot, height: plot.height - 4 }),
      ...drawHead('first', 'whole', 'cs-capex-1-14b', at(first.x), words, box),
      ...drawHead('later', 'back', 'cs-reimbursed-899m', at(later.x), words, box),
    ],
  };
}

/** Power signed, power being dug for and power that earns, as three walls of one kind of brick. */
export function drawOneSite(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const sites = [
    { name: 'contracted', fact: 'cs-contracted-590mw', fill: 'hatch' },
    { name: 'muskogee', fact: 'cs-okla-nov-it', fill: 'hatch' },
    { name: 'austin', fact: 'cs-austin-16mw', fill: 'solid' },
  ] as const;
  const gap = plot.width * 0.05;
  const widths = [0.44, 0.28, 0.28].map((share) => (plot.width - gap * 2) * share) as [number, number, number];
  const size = round(
    Math.min(
      type.figure * 0.8,
      ...sites.map(({ name }, i) => (widths[i] ?? 0) / measure(text(words, `${name}-value`), 'display', 1)),
    ),
  );
  const lines = Math.max(
    ...sites.map(({ name }, i) => wrap(text(words, name), 'label-strong', type.label, widths[i] ?? 0).length),
  );
  const head = size + type.label * (0.9 + 1.28 * lines);
  const tall = plot.height - head - 4;
  const count = (fact: FactId): number => figure(model, fact) / MEGAWATTS_A_BRICK;
  const large = wallIn({ ...plot, y: plot.y + head, width: widths[0], height: tall }, count('cs-contracted-590mw'));
  let x = plot.x;
  return {
    box,
    marks: [
      ...marks,
      ...sites.flatMap(({ name, fact, fill }, i): Mark[] => {
        const width = widths[i] ?? 0;
        const amount = count(fact);
        const wall =
          i === 0
            ? large
            : wallIn({ ...plot, x, y: plot.y + head, width, height: tall }, Math.ceil(amount), large.across);
        const y = wall.ground - heightOf(wall, amount);
        const drawn = [
          ...bricks({ key: `site-${name}`, tone: 'core-scientific', fill, fact }, wall, 0, amount),
          ...drawHead(name, name, fact, { x, y, width, size }, words, box),
        ];
        x += width + gap;
        return drawn;
      }),
      groundLine({ ...plot, height: plot.height - 4 }),
    ],
  };
}
