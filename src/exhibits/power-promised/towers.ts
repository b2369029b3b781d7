import { range } from 'd3-array';
import type { FactId } from '../../ledger/ids.ts';
import { shrunk, unitGrid } from '../../scene/layout.ts';
import { path, polygon, type Look } from '../../scene/mark.ts';
import type { Area, Mark } from '../../scene/scene.ts';
import type { D } from './money.ts';

/** Megawatts that one tower stands for. */
const MEGAWATTS = 20;

const ROWS = 3;
/** A tower's cell is never taller than so many times its width. */
const TALLEST = 4.5;

/** A tower's outline in a cell of one by one: broad enough to be hatched, with a mast on its roof. */
const OUTLINE = [
  [0, 1],
  [0, 0.14],
  [0.42, 0.14],
  [0.42, 0],
  [0.58, 0],
  [0.58, 0.14],
  [1, 0.14],
  [1, 1],
] as const;

/** Runs of towers that are shown alike: what is active, what each sum of money would build, and what is left. */
export type Run = 'active' | 'cash' | 'credit' | 'ipo' | 'later';

const towersOf = (d: D, fact: FactId): number => Math.round(d.amount(fact) / MEGAWATTS);

/** What each tower is, in order. What money builds is measured at the critic's cost for the power still to come. */
function runs(d: D): readonly { readonly run: Run; readonly fact: FactId }[] {
  const all = towersOf(d, 'cw-power-contracted');
  const active = towersOf(d, 'cw-power-active');
  const built = (millions: number): number => active + Math.round((millions / d.amount('build-39b')) * (all - active));
  const [cash, credit, ipo] = [d.amount('cw-cash-2024'), d.amount('cw-undrawn-2024'), d.amount('ipo-raise-4b')];
  const ends = [
    { run: 'active', fact: 'cw-power-active', end: active },
    { run: 'cash', fact: 'cw-cash-2024', end: built(cash) },
    { run: 'credit', fact: 'cw-undrawn-2024', end: built(cash + credit) },
    { run: 'ipo', fact: 'ipo-raise-4b', end: built(cash + credit + ipo) },
    { run: 'later', fact: 'power-to-build', end: all },
  ] as const;
  return range(all).flatMap((i) => ends.find(({ end }) => i < end) ?? []);
}

/** The part of an area that the field takes: all its width, and no more height than suits it. */
export function fieldIn(d: D, area: Area): Area {
  const columns = Math.ceil(towersOf(d, 'cw-power-contracted') / ROWS);
  return { ...area, height: Math.min(area.height, (area.width / columns) * TALLEST * ROWS) };
}

/** The whole field; `looks` says how a run is drawn. A tower is a mark by itself: towers are built one by one. */
export function drawField(d: D, field: Area, looks: (run: Run) => Look): Mark[] {
  const towers = runs(d);
  const grid = unitGrid(towers.length, field, { rows: ROWS, by: 'column' });
  return towers.flatMap(({ run, fact }, i): Mark[] => {
    const { x, y, width, height } = shrunk(grid.at(i), 0.78, 0.9);
    const look = looks(run);
    const corners = OUTLINE.map(([px, py]) => ({ x: x + px * width, y: y + py * height }));
    const tower = polygon(`power/tower-${i}`, corners, { ...look, weight: 0, fact });
    // Hatching alone frays at the sides of so small a form.
    return [tower, path(`edge/tower-${i}`, tower.d, { ...look, fill: 'line', weight: 1.25 })];
  });
}
