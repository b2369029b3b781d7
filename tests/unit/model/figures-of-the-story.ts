import { frozenBook } from '../../frozen/frozen.ts';

/** The ledger's numbers, as the model receives them. */
export const figures = frozenBook.numbers;

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
