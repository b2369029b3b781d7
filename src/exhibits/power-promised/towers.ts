import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { round, type Area, type Mark, type PathMark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';

/** Megawatts that one tower stands for. */
const MEGAWATTS = 20;

const ROWS = 3;

/** A tower's outline in a cell of one by one: broad enough to be hatched, with a mast on its roof. */
const OUTLINE: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 0.14],
  [0.42, 0.14],
  [0.42, 0],
  [0.58, 0],
  [0.58, 0.14],
  [1, 0.14],
  [1, 1],
];

/** Runs of towers that are shown alike: what is active, what each sum of money would build, and what is left. */
export type Run = 'active' | 'cash' | 'credit' | 'ipo' | 'later';

/** How a run is drawn in one frame. */
export interface RunLook {
  readonly tone: Tone;
  readonly fill: PathMark['fill'];
  readonly opacity?: number;
}

/** How many towers each run has, in order. What money builds is measured at the critic's cost for the power still to come. */
function counts(model: Figures): readonly { run: Run; count: number; fact: FactId }[] {
  const all = Math.round(figure(model, 'cw-power-contracted') / MEGAWATTS);
  const active = Math.round(figure(model, 'cw-power-active') / MEGAWATTS);
  const bill = figure(model, 'build-39b');
  const built = (...facts: readonly FactId[]): number =>
    Math.round((facts.reduce((sum, fact) => sum + figure(model, fact), 0) / bill) * (all - active));
  const cash = built('cw-cash-2024');
  const credit = built('cw-cash-2024', 'cw-undrawn-2024');
  const ipo = built('cw-cash-2024', 'cw-undrawn-2024', 'ipo-raise-4b');
  return [
    { run: 'active', count: active, fact: 'cw-power-active' },
    { run: 'cash', count: cash, fact: 'cw-cash-2024' },
    { run: 'credit', count: credit - cash, fact: 'cw-undrawn-2024' },
    { run: 'ipo', count: ipo - credit, fact: 'ipo-raise-4b' },
    { run: 'later', count: all - active - ipo, fact: 'power-to-build' },
  ];
}

/** The field's grid in the room it is given: towers fill columns from the left, and are never grow out of proportion. */
export interface Field {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly pitchX: number;
  readonly pitchY: number;
}

export function fieldIn(model: Figures, area: Area): Field {
  const columns = Math.ceil(figure(model, 'cw-power-contracted') / MEGAWATTS / ROWS);
  const pitchX = area.width / columns;
  return { x: area.x, y: area.y, columns, pitchX, pitchY: Math.min(area.height / ROWS, pitchX * 4.5) };
}

export const fieldHeight = (field: Field): number => field.pitchY * ROWS;

/** The outline of the tower at a place in the field, counted from 0. */
function towerPath(place: number, field: Field): string {
  const height = field.pitchY * 0.9;
  const width = field.pitchX * 0.78;
  const x = field.x + Math.floor(place / ROWS) * field.pitchX + (field.pitchX - width) / 2;
  const y = field.y + (place % ROWS) * field.pitchY + (field.pitchY - height) / 2;
  return `M${OUTLINE.map(([px, py]) => `${round(x + px * width)} ${round(y + py * height)}`).join('L')}Z`;
}

/** The whole field; `looks` says how each run is drawn. Each tower is a mark of its own, so that towers are built one by one. */
export function drawField(model: Figures, field: Field, looks: (run: Run) => RunLook): Mark[] {
  const runs = counts(model).flatMap(({ run, count, fact }) => Array.from({ length: count }, () => ({ run, fact })));
  return runs.flatMap(({ run, fact }, place): Mark[] => {
    const d = towerPath(place, field);
    const look = looks(run);
    return [
      { shape: 'path', key: `power/tower-${place}`, ...look, weight: 0, d, fact },
      // Hatching alone frays at the sides of so small a form.
      { ...look, shape: 'path', key: `edge/tower-${place}`, fill: 'line', weight: 1.25, d },
    ];
  });
}
