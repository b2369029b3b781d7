import { isToCome } from '../edition/to-come.ts';
import { entriesIn } from '../ledger/ledger.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';

/** Entries whose date is probably a slip: its year is still to come, and no word of theirs looks ahead to it. */
export interface DatesToCome {
  readonly findings: readonly Finding[];
  /** Ids of the entries. Where they are used their date is no matter: it is told here, once. */
  readonly misdated: ReadonlySet<string>;
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
