import type { FactId } from '../ledger/ids.ts';
import { figure, type Figures } from './figures.ts';

/** How a computed figure of the ledger is worked out. */
export interface Formula {
  /** In the model's units: money in USD million, shares as fractions of one. */
  compute(figures: Figures): number;
  /** The formula as a reader would write it; `{id}` stands for the figure put in. */
  readonly show: string;
}

/** Formulas by the name the ledger gives them. */
export type Formulas = Readonly<Record<string, Formula>>;

/** Reads a figure by its id. */
export type Read = (id: FactId) => number;

/** A formula from the figures it reads and the way a reader would write it. */
export const formula = (show: string, work: (read: Read, figures: Figures) => number): Formula => ({
  compute: (figures) => work((id) => figure(figures, id), figures),
  show,
});

export const ratio = (of: FactId, to: FactId): Formula => formula(`{${of}} ÷ {${to}}`, (read) => read(of) / read(to));

export const product = (a: FactId, b: FactId): Formula => formula(`{${a}} × {${b}}`, (read) => read(a) * read(b));

export const difference = (of: FactId, less: FactId): Formula =>
  formula(`{${of}} − {${less}}`, (read) => read(of) - read(less));

export const sumOf = (...ids: readonly FactId[]): Formula =>
  formula(ids.map((id) => `{${id}}`).join(' + '), (read) => ids.reduce((sum, id) => sum + read(id), 0));
