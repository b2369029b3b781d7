import { join } from 'node:path';
import { entriesIn } from '../ledger/ledger.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';

interface Entry {
  readonly text: string;
  readonly id: string;
  readonly file: YamlFile;
  readonly path: readonly PropertyKey[];
}

const plain = (text: string): string => text.normalize().replace(/\s+/g, ' ').trim().toLowerCase();

/** Those among entries that say what an earlier one says, each told at its words. */
function tellRepeated(entries: readonly Entry[], unless: string): void {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const key = plain(entry.text);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, entry);
    else if (earlier.id !== entry.id)
      entry.file.warn(
        entry.path,
        `"${entry.id}" says what "${earlier.id}" in ${earlier.file.file} says: expected one of them${unless}`,
      );
  }
}

/** Warns of a correction that readers would be given twice. */
function repeatedCorrections(root: string): readonly Finding[] {
  const file = new YamlFile(root, join(root, 'content/corrections.yaml'));
  const items: readonly unknown[] = Array.isArray(file.data) ? file.data : [];
  const all = items.map((item) => JSON.stringify(item));
  all.forEach((item, i) => {
    const earlier = all.indexOf(item);
    if (earlier < i) file.warn([i], `this correction is entry ${earlier + 1} already: expected it once`);
  });
  return file.findings.filter(({ warning }) => warning);
}

/**
 * Warns of what was entered twice under two names: two figures that readers meet with the same statement, two sums of
 * the arithmetic page about the same claim; and of a correction entered twice.
 *
 * @param files the ledger's files
 */
export function repeatedEntries(root: string, files: readonly string[]): readonly Finding[] {
  const ledger = files.map((path) => new YamlFile(root, path));
  const figures = ledger.flatMap((file) =>
    entriesIn(file).flatMap((entry, i): readonly Entry[] =>
      entry === undefined || entry.unused !== undefined
        ? []
        : [{ text: entry.statement, id: entry.id, file, path: [i, 'statement'] }],
    ),
  );
  tellRepeated(figures, ', other words, or a line "unused:" that says why readers do not meet it');
  const sums = new YamlFile(root, join(root, 'content/arithmetic.yaml'));
  const items: readonly unknown[] = Array.isArray(sums.data) ? sums.data : [];
  const claims = items.flatMap((item, i): readonly Entry[] => {
    const [id, text] = ['id', 'claim'].map((key) => valueAt(item, [key]));
    return typeof id === 'string' && typeof text === 'string' ? [{ text, id, file: sums, path: [i, 'claim'] }] : [];
  });
  tellRepeated(claims, '');
  return [
    ...[...ledger, sums].flatMap(({ findings }) => findings.filter(({ warning }) => warning)),
    ...repeatedCorrections(root),
  ];
}
