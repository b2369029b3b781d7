import { symbol, symbolTimes } from 'd3-shape';
import { fit } from '../../scene/layout.ts';
import { backed } from '../../scene/annotate.ts';
import { textBounds } from '../../scene/bounds.ts';
import { circle, down, line, path, rect } from '../../scene/mark.ts';
import { outline, rectPath } from '../../scene/outline.ts';
import { unbroken } from '../../scene/pieces.ts';
import { leadOf, riseOf } from '../../scene/rhythm.ts';
import { middle, right, type Mark, type Marks } from '../../scene/scene.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { fittedFigure } from '../fitted-figure.ts';
import { drawTicks, layOut, type D, type Event, type FrameId, type Layout, type Worth } from './layout.ts';

/** The largest size at which a value and the one that ends at the line's end stand side by side. */
function besideTheLast(d: D, { worths, x }: Layout): number {
  const [, , spac, exit] = worths;
  if (!spac || !exit) return Infinity;
  const ems = d.width('worth-spac', 'display', 1) + d.width('worth-exit', 'display', 1);
  return (x(d.date(exit.on)) - x(d.date(spac.on))) / (ems + 0.6);
}

/**
 * A value as a square on the line, in the shadow of the peak's, so that each is compared with that; with its words
 * where there is room.
 */
function drawWorth(d: D, { name, on, fact, anchor }: Worth, layout: Layout): Marks {
  const { id, line: y, x, side } = layout;
  const { type } = d;
  const width = side(d.amount(fact));
  const most = side(d.amount('ww-valuation-peak'));
  const left = (size: number): number => x(d.date(on)) - (anchor === 'end' ? size : 0);
  const standing = (size: number) => ({ x: left(size), y: y - size, width: size, height: size });
  const inside = name === 'peak';
  const square = rect(`worth/${name}`, standing(width), { tone: 'wework', fill: inside ? 'faint' : 'solid', fact });
  if (name === 'talk' && id !== 'weeks') return square;
  const loud = type.strong * (d.narrow ? 1.15 : inside ? 1.7 : 1.5);
  const usual = inside ? loud : Math.min(loud, besideTheLast(d, layout));
  const size = inside ? Math.max(d.fit('worth-peak', width * 0.9, usual), type.label) : usual;
  const pad = d.space.near;
  // Inside the peak's square the second line must clear the smaller square in its corner.
  const cramped = inside && size * 0.95 + type.label * 1.4 > width * 0.5;
  const basis = d.narrow || cramped ? 0 : type.label * 1.2;
  const at = inside
    ? { x: left(width) + pad, y: y - width + size * 0.95 }
    : { x: x(d.date(on)) + (anchor === 'end' ? -1 : 1) * d.space.tight, y: y - width - pad - basis };
  const under = { x: at.x, y: at.y + type.label * 1.2 };
  const room = { width: inside ? width * 0.9 : Infinity, most: usual };
  return [
    !inside && rect(`worth/${name}-peak`, standing(most), { tone: 'wework', fill: 'faint', opacity: 0.6 }),
    square,
    fittedFigure(d, `worth/${name}-value`, `worth-${name}`, at, room, { anchor }),
    basis > 0 && d.label(`worth/${name}-basis`, `basis-${name}`, under, { anchor, tone: inside ? 'ink' : 'muted' }),
  ];
}

/** A stem down from the line and the words beside its foot. */
function drawEvent(d: D, { name, fact, row, anchor }: Event, strong: boolean, layout: Layout) {
  const x = layout.x(d.date(fact));
  const height = layout.pitch * (row + 1.15);
  const look = strong ? ({ face: 'label-strong' } as const) : ({ tone: 'muted' } as const);
  const at = { x: x + d.type.label * (anchor === 'start' ? 0.4 : -0.4), y: layout.line + height };
  return {
    x,
    foot: layout.line + height,
    stem: down(`event/${name}-stem`, x, { y: layout.line, height }, { tone: 'ink', weight: strong ? 2.5 : 1 }),
    words: d.label(`event/${name}`, `event-${name}`, at, { anchor, fact, ...look }),
  };
}

/** The events of a frame. Words that reach over the stem of another stand on paper before it. */
function drawEvents(d: D, layout: Layout): Marks {
  const { id, events } = layout;
  const drawn = events.map((event) => drawEvent(d, event, id !== 'blank' && event === events.at(-1), layout));
  const over = drawn.filter(({ words }) => {
    const at = textBounds(words);
    return drawn.some(({ x, foot }) => x > at.x + 1 && x < right(at) && foot > at.y);
  });
  return [
    drawn.map((event) => [event.stem, !over.includes(event) && event.words]),
    over.map(({ words }) => backed(`${words.key}-plate`, [words], d.space.hair)),
  ];
}

/** A cross on the line: the day it went bankrupt. */
function drawCross(d: D, { x, line: y }: Layout): Mark {
  const { label } = d.type;
  const cross = symbol(symbolTimes, label ** 2);
  const at = outline((pen) => cross.context(pen)(), { x: x(d.date('ww-ch11')), y });
  return path('event/bankrupt-cross', at, { tone: 'loss', fill: 'line', weight: label * 0.28 });
}

/** The figure a frame is about, in the lower half that CoreWeave's line will take. */
function drawNote(d: D, { note, about: fact }: Layout): Marks {
  const { type } = d;
  const small = d.narrow ? type.strong : type.takeaway * 0.72;
  const lines = d.lines('point', note.width, { display: small }).length;
  const below = lines * small * leadOf('display', d.say('point'));
  const most = Math.min((note.height - below) / 1.08, type.figure * (d.narrow ? 1.7 : 2.4));
  const size = d.fit('figure', note.width, most);
  // Middle of the room, so that a short figure does not leave a hole under it.
  const y = note.y + (note.height - size * 1.08 - below) * 0.4 + size * riseOf(d.say('figure'), 0.74);
  const point = { x: note.x, y: y + size * 0.24 + small * 0.95 };
  return [
    d.label(`note/${d.frame}-figure`, 'figure', { x: note.x, y }, { display: size, fact }),
    d.paragraph(`note/${d.frame}-point`, 'point', point, note.width, { display: small }),
  ];
}

/** CoreWeave's line, which stops at today, and the blank page after it. */
function drawSecond(d: D, { second: y, coreweave, side, pitch }: Layout): Marks {
  const { plot, type } = d;
  const fact = 'tl-valuation-35b';
  const size = side(d.amount(fact));
  const top = y - size;
  const today = { x: coreweave(new Date(d.words.story.published)), y };
  const names = plot.x + size + type.label * 1.1;
  const worth = { x: names, y: top + type.strong * 2.15 };
  const widest = names + d.width('worth-cw', 'display', type.strong * 1.2) + d.space.near;
  const left = Math.max(names + type.label * (d.narrow ? 6.2 : 6.6), widest);
  const page = { x: left, y: top, width: right(plot) - 1 - left, height: size };
  const inner = page.width * 0.84;
  const most = Math.min(type.takeaway * 0.9, Math.max(size * 0.24, type.label));
  const large = fit(unbroken(d.say('blank')), 'display', inner, most);
  const centre = { x: middle(page).x, y: top + size / 2 + large * 0.33 };
  const words = { display: large, anchor: 'middle', tone: 'muted', at: 'middle' } as const;
  const quiet = { tone: 'muted' } as const;
  return [
    rect('worth/cw', { x: plot.x, y: top, width: size, height: size }, { tone: 'coreweave', fill: 'hatch', fact }),
    d.label('second/name', 'coreweave', { x: names, y: top + type.strong * 0.8 }, { strong: true, tone: 'coreweave' }),
    d.label('second/worth', 'worth-cw', worth, { display: type.strong * 1.2, fact }),
    d.label('second/basis', 'basis-cw', { ...worth, y: worth.y + type.label * 1.3 }, quiet),
    path('second/blank', rectPath(page), { ...quiet, fill: 'line', dash: 'dashed' }),
    d.paragraph('second/blank-words', 'blank', centre, inner, words),
    line('second/line', { x: plot.x, y }, today, { tone: 'coreweave', weight: 4 }),
    circle('second/today', today, type.label * 0.42, { tone: 'coreweave' }),
    d.label('second/filed', 'event-cw-filed', { x: plot.x, y: y + pitch * 1.1 }, { ...quiet, fact: 'tl-s1-filed' }),
  ];
}

/**
 * WeWork's line as far as a frame has told it, and the figure the frame is about; in the last, CoreWeave's under it,
 * from the same day.
 */
function draw(d: D, id: FrameId): Marks {
  const { plot, type } = d;
  const layout = layOut(d, id);
  const { events, line: y, x, side } = layout;
  const last = Math.max(...events.map((event) => x(d.date(event.fact))));
  const name = { x: plot.x + side(d.amount('ww-valuation-peak')) + type.label, y: plot.y + type.strong * 0.8 };
  return [
    layout.worths.map((worth) => drawWorth(d, worth, layout)),
    d.label('first/name', 'wework', name, { strong: true }),
    drawTicks(d, layout),
    line('first/line', { x: plot.x, y }, { x: last, y }, { tone: 'wework', weight: 4 }),
    drawEvents(d, layout),
    events.some((event) => event.name === 'bankrupt') && drawCross(d, layout),
    layout.about ? drawNote(d, layout) : drawSecond(d, layout),
  ];
}

/** Each event with the label of the value that was put on the company then. */
const VALUES = {
  filed: 'peak-and-basis',
  postponed: 'talk-and-basis',
  neumann: 'none',
  withdrawn: 'none',
  spac: 'spac-and-basis',
  bankrupt: 'none',
  delisted: 'none',
  exit: 'exit-and-basis',
  'cw-filed': 'cw-and-basis',
} as const;

const frame = (id: FrameId, ...moments: readonly (keyof typeof VALUES)[]): FrameForm<'what-became-of-it'> => ({
  draw: (d) => draw(d, id),
  table: {
    columns: ['column-when', 'column-what', 'column-worth'],
    rows: moments.map((moment) => [`date-${moment}`, `what-${moment}`, VALUES[moment]]),
  },
});

const ENDED = ['filed', 'postponed', 'spac', 'bankrupt'] as const;

/** WeWork's years after its failed listing, and under them CoreWeave's first three weeks. */
export const whatBecameOfIt = defineExhibit('what-became-of-it', {
  weeks: frame('weeks', 'filed', 'postponed', 'neumann', 'withdrawn'),
  spac: { ...frame('spac', 'filed', 'postponed', 'spac'), scrubbed: true },
  bankruptcy: { ...frame('bankruptcy', ...ENDED, 'delisted'), scrubbed: true },
  small: { ...frame('small', ...ENDED, 'exit'), scrubbed: true },
  blank: frame('blank', ...ENDED, 'exit', 'cw-filed'),
});
