import { openBook } from '../../../src/edition/book.ts';

/** The ledger's numbers, as the model receives them. */
export const figures = openBook(process.cwd()).numbers;

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
