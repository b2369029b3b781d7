/**
 * Limits of a thread that checks. Scenes are drawn and thrown away: with three semi-spaces of 64 MB for what lives
 * shortly, the collector has a third less to do.
 */
export const HEAP = { maxYoungGenerationSizeMb: 192 } as const;
