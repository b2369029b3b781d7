/** Dated events of WeWork's, hung below its line: the day, how far below its words stand, and on which side of the stem. */
const EVENT = {
  filed: { name: 'filed', fact: 'ww-s1-date', row: 0, anchor: 'start' },
  postponed: { name: 'postponed', fact: 'ww-postponed', row: 1, anchor: 'end' },
  neumann: { name: 'neumann', fact: 'ww-neumann', row: 2, anchor: 'end' },
  withdrawn: { name: 'withdrawn', fact: 'ww-withdraw', row: 3, anchor: 'end' },
  spac: { name: 'spac', fact: 'ww-spac-trade', row: 0, anchor: 'start' },
  bankrupt: { name: 'bankrupt', fact: 'ww-ch11', row: 1, anchor: 'end' },
  exit: { name: 'exit', fact: 'ww-exit', row: 2, anchor: 'end' },
} as const;
export type Event = (typeof EVENT)[keyof typeof EVENT];

const { filed, postponed, neumann, withdrawn, spac, bankrupt, exit } = EVENT;

/** The events that each frame shows, to the one that it is about. */
export const EVENTS = {
  weeks: [filed, postponed, neumann, withdrawn],
  spac: [filed, spac],
  bankruptcy: [filed, spac, bankrupt],
  small: [filed, spac, bankrupt, exit],
  blank: [filed, spac, bankrupt, exit],
} as const satisfies Readonly<Record<string, readonly Event[]>>;
export type FrameId = keyof typeof EVENTS;

/**
 * Values put on WeWork, as squares that stand on its line. The peak came some months before the filing: it is what the filing day found, and stands
 * there as a shadow.
 */
const WORTH = {
  peak: { name: 'peak', on: 'ww-s1-date', fact: 'ww-valuation-peak', anchor: 'start' },
  talk: { name: 'talk', on: 'ww-postponed', fact: 'ww-valuation-floor', anchor: 'start' },
  spac: { name: 'spac', on: 'ww-spac-trade', fact: 'ww-spac-value', anchor: 'start' },
  exit: { name: 'exit', on: 'ww-exit', fact: 'ww-2024-small-equity', anchor: 'end' },
} as const;
export type Worth = (typeof WORTH)[keyof typeof WORTH];

/** The squares that each frame shows. */
export const WORTHS: Readonly<Record<FrameId, readonly Worth[]>> = {
  weeks: [WORTH.peak, WORTH.talk],
  spac: [WORTH.peak, WORTH.talk, WORTH.spac],
  bankruptcy: [WORTH.peak, WORTH.talk, WORTH.spac],
  small: [WORTH.peak, WORTH.talk, WORTH.spac, WORTH.exit],
  blank: [WORTH.peak, WORTH.talk, WORTH.spac, WORTH.exit],
};
