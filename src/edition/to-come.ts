import { join } from 'node:path';
import { YamlFile } from '../ledger/read.ts';
import { savedDay } from '../ledger/saved.ts';
import { valueAt } from '../ledger/schema-keys.ts';

/** Hours by which the first places to begin a day are ahead of UTC (Kiribati). */
const AHEAD = 14;
const HOUR = 3_600_000;

/** The last day that has begun anywhere on Earth: `2026-12-01`. */
export const lastDayBegun = (now = new Date()): string =>
  new Date(now.getTime() + AHEAD * HOUR).toISOString().slice(0, 10);

/**
 * Whether a day has not begun anywhere on Earth. A machine's clock may be behind: then the day of the last commit
 * counts, or, where there is no repository, the day on which the story says it was brought up to date.
 *
 * @param day `2026-12-01`
 * @param root the project's folder
 */
export function isToCome(day: string, root: string, now = new Date()): boolean {
  if (day <= lastDayBegun(now)) return false;
  const saved = savedDay(root) ?? valueAt(new YamlFile(root, join(root, 'content/story.yaml')).data, ['updated']);
  return typeof saved !== 'string' || day > saved;
}
