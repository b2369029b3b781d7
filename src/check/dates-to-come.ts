import { join } from 'node:path';
import { isToCome } from '../edition/to-come.ts';
import { isDate } from '../ledger/day.ts';
import { entriesIn } from '../ledger/ledger.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import type { LedgerEntry } from '../ledger/schema.ts';
import { valueAt } from '../ledger/schema-keys.ts';

/** Entries whose date is probably a slip: its year is still to come, and no word of theirs looks ahead to it. */
export interface DatesToCome {
  readonly findings: readonly Finding[];
  /** Ids of the entries. Where they are used their date is no matter: it is told here, once. */
  readonly misdated: ReadonlySet<string>;
}

/** Years that the story looks back at the most, unless its words name the year. */
const BACK = 50;
const LONG_AGO = String(new Date().getUTCFullYear() - BACK);

const longAgo = (date: string): string =>
  `${date} is more than ${BACK} years ago: expected a day of the story’s time, or its year, ${date.slice(0, 4)}, in the words that go with it`;

/** A date that is probably a slip, 1924 for 2024: no word of its entry names the year. */
function tellLongAgo({ asOf, statement, unit, ...entry }: LedgerEntry, i: number, file: YamlFile): void {
  const strange = (date: string): boolean => date < LONG_AGO && !statement.includes(date.slice(0, 4));
  if (strange(asOf)) file.warn([i, 'asOf'], longAgo(asOf));
  if (unit !== 'date' || entry.kind === 'computed') return;
  if (strange(String(entry.value))) file.warn([i, 'value'], longAgo(String(entry.value)));
}

/** The same of the story’s own days. */
export function storyLongAgo(root: string, story: { readonly published: string; readonly updated: string }) {
  const file = new YamlFile(root, join(root, 'content/story.yaml'));
  for (const key of ['published', 'updated'] as const)
    if (story[key] < LONG_AGO)
      file.warn([key], `${story[key]} is more than ${BACK} years ago: expected a day of the story’s time`);
  return file.findings;
}

/**
 * Warns of figures that are dated to a day that has not come: 2035 for 2025. A figure may be of the future, as what
 * falls due is: then its statement says the year. What somebody argues in words, of whatever day, is left alone. Warns
 * as well of sources of such a day, and of figures checked before it.
 *
 * @param files the ledger's files
 */
export function datesToCome(root: string, files: readonly string[]): DatesToCome {
  const misdated = new Set<string>();
  const findings = files.flatMap((path) => {
    const file = new YamlFile(root, path);
    const items: readonly unknown[] = Array.isArray(file.data) ? file.data : [];
    const entries = entriesIn(file);
    const thisYear = String(new Date().getUTCFullYear());
    items.forEach((item, i) => {
      const [date, checked, since] = ['date', 'checked', 'asOf'].map((key) => valueAt(item, [key]));
      if (typeof date === 'string' && isToCome(date, root))
        file.warn([i, 'date'], `${date} is still to come: expected the day on which it was published`);
      if (typeof checked === 'string' && typeof since === 'string' && checked < since)
        file.warn([i, 'checked'], `checked before ${since}, which the figure describes: expected a later day`);
      const entry = entries[i];
      if (typeof date === 'string' && isDate(date) && date < LONG_AGO) file.warn([i, 'date'], longAgo(date));
      if (entry) tellLongAgo(entry, i, file);
      if (!entry || entry.asOf < thisYear || (entry.kind === 'argued' && entry.unit === 'text')) return;
      const { id, asOf, statement } = entry;
      if (statement.includes(asOf.slice(0, 4)) || !isToCome(asOf, root)) return;
      misdated.add(id);
      file.warn(
        [i, 'asOf'],
        `${asOf} is still to come: expected the date that the figure describes, or the year, ${asOf.slice(0, 4)}, in its statement if that looks ahead`,
      );
    });
    return file.findings.filter(({ warning }) => warning);
  });
  return { findings, misdated };
}
