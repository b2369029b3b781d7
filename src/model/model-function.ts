import type { Unit } from '../ledger/units.ts';
import type { Figures } from './figures.ts';

/** What a function of the model is given between its parentheses: a number within bounds, or one of a few words. */
export type Take =
  | { readonly name: string; readonly low: number; readonly high: number; readonly whole?: true }
  | { readonly name: string; readonly choices: readonly string[] };

/** What was given, in the order of `takes`. */
export type Given = readonly (number | string)[];

/** A phrase of content/words/<language>/workings.yaml by its name, its `[name]` slots filled in. */
export type Say = (name: string, slots?: Readonly<Record<string, string>>) => string;

/** A result of the model that formulas of the ledger may ask for by name, where arithmetic is not enough. */
export interface ModelFunction {
  /** What it is, for the guide to the ledger. */
  readonly about: string;
  readonly takes: readonly Take[];
  /** Of the result, which counts in the model's way: a share as a fraction of one. */
  readonly unit: Unit;
  /** The figures it rests on are those it reads. @throws Error in words, for what cannot be worked out */
  compute(figures: Figures, given: Given): number;
  /** In words: what was given as a reader sees it, `{id}` standing for a figure with its value. */
  show(given: readonly string[], say: Say): string;
}

/** Functions by the name that a formula gives them. */
export type ModelFunctions = Readonly<Record<string, ModelFunction>>;

/** A number that was given. @throws Error if it is a word, which `takes` rules out */
export function numberAt(given: Given, at: number): number {
  const value = given[at];
  if (typeof value === 'number') return value;
  throw new Error(`expected a number, not "${value ?? ''}"`);
}

/** A function as its user writes it: `two-loans-due(year, half or all)`. */
export const signatureOf = (name: string, { takes }: ModelFunction): string =>
  `${name}(${takes.map((take) => ('choices' in take ? take.choices.join(' or ') : take.name)).join(', ')})`;
