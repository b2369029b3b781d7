import { CATALOGUE } from '../exhibits/catalogue.ts';
import { chartExhibit } from '../exhibits/chart.ts';
import type { Exhibit } from '../exhibits/exhibit.ts';
import type { Finding } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';
import { readCharts, type ChartFile } from './charts.ts';
import { readRenames, renamed } from './renamed.ts';

/** Exhibits of a project's folder, and what is wrong with the files that describe or rename them. */
export interface Catalogue {
  readonly exhibits: readonly Exhibit[];
  readonly charts: readonly ChartFile[];
  readonly findings: readonly Finding[];
}

const known = new Remembered<readonly Exhibit[]>(20);

/**
 * The exhibits of `catalogueOf`, with the files they were read from and what is wrong in those. Charts are read anew,
 * so that whoever checks them may add to their findings.
 */
export function readCatalogue(root: string): Catalogue {
  const charts = readCharts(root);
  const renames = readRenames(root);
  if (charts.length === 0 && renames.names.size === 0)
    return { exhibits: CATALOGUE, charts, findings: renames.file?.findings ?? [] };
  const all = [...CATALOGUE, ...charts.flatMap(({ form }) => (form ? [chartExhibit(form)] : []))];
  const sorted = all.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  const exhibits = renamed(sorted, renames);
  const from = [renames.file?.source ?? '', ...charts.flatMap(({ id, file }) => [id, file.source])];
  return { exhibits: known.of(from, () => exhibits), charts, findings: renames.file?.findings ?? [] };
}

/**
 * Every exhibit of a project's folder: those that are programmed and the charts of content/charts, under the names that
 * their pictures have now. A chart with a mistake is not among them. The same list for the same files.
 */
export const catalogueOf = (root: string): readonly Exhibit[] => readCatalogue(root).exhibits;
