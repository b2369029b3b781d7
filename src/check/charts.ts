import type { ChartForm } from '../exhibits/chart.ts';
import type { ChartFile } from '../edition/charts.ts';
import type { Book } from '../edition/book.ts';
import { noFigure, printed } from '../ledger/figure.ts';
import { isNumericUnit, type Unit } from '../ledger/units.ts';

interface Placed {
  readonly id: string;
  readonly path: readonly string[];
}

/** Every figure of a chart, where its file names it. */
const figuresOf = ({ data, stacks }: ChartForm): readonly Placed[] => [
  ...data.map(({ name, fact }) => ({ id: fact, path: ['data', name] })),
  ...stacks.flatMap(({ name, parts }) => parts.map((part) => ({ id: part.fact, path: ['data', name, part.name] }))),
];

/**
 * Checks the figures of a chart: that the ledger has them, that they are numbers of one unit, and that what is drawn as
 * a length is none below zero.
 *
 * @returns whether all is well
 */
function checkFigures({ file, form }: ChartFile, { figures }: Pick<Book, 'figures'>): boolean {
  if (!form) return false;
  const before = file.findings.length;
  let first: { readonly id: string; readonly unit: Unit } | undefined;
  for (const { id, path } of figuresOf(form)) {
    const figure = figures.get(id);
    if (!figure) {
      file.report(path, noFigure(id, figures));
      continue;
    }
    const { unit, value } = figure;
    if (!isNumericUnit(unit)) {
      file.report(path, `"${id}" is ${unit === 'date' ? 'a date' : 'no number'}: expected a figure that can be drawn`);
      continue;
    }
    first ??= { id, unit };
    if (form.kind === 'number') continue;
    if (unit !== first.unit)
      file.report(
        path,
        `"${id}" is in ${unit}, "${first.id}" in ${first.unit}: expected figures of one unit in one chart, or kind: number`,
      );
    if (typeof value === 'number' && value < 0)
      file.report(
        path,
        `"${id}" is ${printed(figure, 'exact')}: a length shows an amount from 0 up; expected the loss or decrease as a positive figure, or kind: number`,
      );
  }
  return file.findings.length === before;
}

/**
 * Checks charts, and what only their files and their words together show. Findings go to the charts' own files.
 *
 * @returns names of those that cannot be drawn
 */
export function checkCharts(charts: readonly ChartFile[], book: Book | undefined): ReadonlySet<string> {
  return new Set(
    charts.flatMap((chart) => {
      const drawable = book === undefined || checkFigures(chart, book);
      return drawable && chart.form ? [] : [chart.id];
    }),
  );
}
