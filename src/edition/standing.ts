import type { Figure } from '../ledger/figure.ts';
import { VERDICTS } from '../ledger/schema.ts';

/**
 * What a reader may select figures by: the verdict, or that there was nothing to check because we worked the figure out
 * ourselves.
 */
export const STANDINGS = [...VERDICTS, 'computed'] as const;
/** One of `STANDINGS`. */
export type Standing = (typeof STANDINGS)[number];

/** How a figure stands: the verdict of its check, or `computed` for one of ours that has none. */
export const standingOf = (figure: Figure): Standing => figure.check?.verdict ?? 'computed';
