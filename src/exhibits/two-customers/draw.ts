import type { FactId } from '../../ledger/ids.ts';
import { bracketOn, padded } from '../../scene/annotate.ts';
import { shrink } from '../../scene/layout.ts';
import { across, rect } from '../../scene/mark.ts';
import { bottom, type Area, type Mark, type Marks } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import type { Drawing } from '../drawing.ts';
import { figureNote } from '../figure-note.ts';
import type { LabelName } from '../label-names.ts';
import { drawCells, rowsOf, runsOf, waffleIn, type Group, type Run, type Waffle } from './waffle.ts';

type D = Drawing<'two-customers'>;

/** What one frame shows of the hundred cells, and says beside them. */
export interface Picture {
  readonly groups: readonly Group[];
  readonly fact: FactId;
  readonly tone?: Tone;
  /** Lines under the figure. */
  readonly lines?: readonly LabelName<'two-customers'>[];
  /** Whether the second customer's name is blacked out or shown; it is absent if left out. */
  readonly second?: 'hidden' | 'shown';
}

/** The second customer's name under its redaction bar, or with the bar lifted off it. */
function drawSecond(d: D, second: Picture['second'], { x }: Area, y: number): Marks {
  if (second === undefined) return [];
  const size = d.type.strong * 1.5;
  const bar = { x, y, width: d.width('second-name', 'display', size) + size * 0.5, height: size * 1.15 };
  const name = { display: size, tone: 'customer-c', fact: 'conc-second-is-nvidia' } as const;
  return second === 'hidden'
    ? rect('name/redaction', bar, { tone: 'ink' })
    : [
        d.label('name/nvidia', 'second-name', { x, y: y + bar.height * 1.05 }, name),
        rect('name/redaction', { ...bar, height: bar.height * 0.14 }, { tone: 'ink' }),
      ];
}

/** A group's name beside its cells, below the words that already stand there. */
function drawName(d: D, { item, from, to }: Run, waffle: Waffle, under: number): Mark | undefined {
  const { strong: size } = d.type;
  const rows = rowsOf({ from, to }, waffle);
  const y = (Math.max(rows.y, under) + bottom(rows)) / 2 + size * 0.35;
  if (item.name === undefined || y < under + size) return undefined;
  return d.label(`group/${item.name}`, item.name, { x: waffle.side.x, y }, { strong: true, tone: item.tone });
}

/** Cells, figure and words. */
export function drawShares(d: D, { groups, fact, tone = 'ink', lines = ['point', 'scale'], second }: Picture): Marks {
  const waffle = waffleIn(d.plot);
  const { side, beside, grid } = waffle;
  const runs = runsOf(groups, d.figures);
  const note = figureNote(d, { fact, tone, lines, room: side, most: beside ? 1.25 : 1.4 });
  const under = note.next + d.space.tight;
  const [of, depth] = [grid.pitch.x * 0.24, grid.pitch.x * 0.14];
  const two = rowsOf({ from: 0, to: runs[1]?.to ?? 0 }, waffle);
  return [
    beside && runs.map((run) => drawName(d, run, waffle, second ? under + d.type.strong * 3 : under)),
    drawCells(runs, waffle),
    beside && second && bracketOn('note/bracket', padded(two, of, 0), 'right', depth, { tone: 'ink' }),
    note,
    drawSecond(d, second, side, under),
  ];
}

export const READINGS = [
  { name: 'reading-cost', or: 'either' },
  { name: 'reading-giants', or: 'or' },
  { name: 'reading-demand', or: 'or' },
] as const;

/** The three readings under one another, each under a rule. Returns the marks and where they end. */
function setReadings(d: D, side: Area, size: number): { readonly marks: Marks; readonly next: number } {
  const head = d.type.label;
  let next = side.y;
  const marks = READINGS.map(({ name, or }): Marks => {
    const [{ x, width }, top, first] = [side, next, next + head * 1.3];
    const at = { x, y: first + head * 0.5 + size };
    const words = d.paragraph(`reading/${name}`, name, at, width, { display: size });
    next = words.next - size * 0.45;
    return [
      across(`reading/${name}-rule`, top, side, { tone: 'rule', weight: 1 }),
      d.label(`reading/${name}-or`, or, { x, y: first }, { face: 'label-strong', tone: 'coreweave' }),
      words,
    ];
  });
  return { marks, next };
}

/** What is left, and beside it the three readings, as large as their room allows. */
export function drawReadings(d: D, groups: readonly Group[]): Marks {
  const waffle = waffleIn(d.plot);
  const fits = (size: number): boolean => setReadings(d, waffle.side, size).next <= bottom(waffle.side);
  const size = shrink(d.type.strong * 1.35, d.type.label * 0.94, fits);
  return [drawCells(runsOf(groups, d.figures), waffle), setReadings(d, waffle.side, size)];
}
