import { CATALOGUE } from '../exhibits/catalogue.ts';
import { chartExhibit } from '../exhibits/chart.ts';
import type { Exhibit } from '../exhibits/exhibit.ts';
import { Remembered } from '../ledger/remembered.ts';
import { readCharts } from './charts.ts';

const known = new Remembered<readonly Exhibit[]>(20);

/**
 * Every exhibit of a project's folder: those that are programmed, and the charts of content/charts. A chart with a
 * mistake is not among them: see `readCharts`. The same list for the same files.
 */
export function catalogueOf(root: string): readonly Exhibit[] {
  const charts = readCharts(root);
  if (charts.length === 0) return CATALOGUE;
  return known.of(
    charts.flatMap(({ id, file }) => [id, file.source]),
    () =>
      [...CATALOGUE, ...charts.flatMap(({ form }) => (form ? [chartExhibit(form)] : []))].toSorted((a, b) =>
        a.id.localeCompare(b.id, 'en'),
      ),
  );
}
