import type { Figure } from '../ledger/figure.ts';
import { VERDICTS } from '../ledger/schema.ts';

/**
 * What a reader may select figures by: the verdict, or that there was nothing to check because we worked the figure out
 * ourselves.
 */
export const STANDINGS = [...VERDICTS, 'computed'] as const;
export type Standing = (typeof STANDINGS)[number];

export const standingOf = (figure: Figure): Standing => figure.check?.verdict ?? 'computed';
