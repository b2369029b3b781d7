import { join } from 'node:path';
import { entriesIn } from '../ledger/ledger.ts';
import { nearest } from '../ledger/nearest.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';

/** Letters that two spellings of one name differ in at the most. */
const ONE_NAME = 2;
const digitsOut = (name: string): string => name.replace(/\d/g, '');

/**
 * Warns of figures called filed whose source nobody read, and of who says so under a name that occurs once and is
 * nearly another's.
 *
 * @param files the ledger's files
 */
export function checkWhoSays(root: string, files: readonly string[]): readonly Finding[] {
  const sources = new YamlFile(root, join(root, 'content/sources.yaml')).data;
  const unread = new Set(
    (Array.isArray(sources) ? sources : []).flatMap((source: unknown) =>
      String(valueAt(source, ['seen'])).startsWith('Not read') ? [valueAt(source, ['id'])] : [],
    ),
  );
  const ledger = files.map((path) => new YamlFile(root, path));
  const entries = ledger.flatMap((file) => entriesIn(file).map((entry, i) => ({ file, i, entry })));
  const times = new Map<string, number>();
  for (const { entry } of entries) if (entry) times.set(entry.saidBy, (times.get(entry.saidBy) ?? 0) + 1);
  const often = [...times.keys()].filter((name) => (times.get(name) ?? 0) > 1);
  for (const { file, i, entry } of entries) {
    if (!entry) continue;
    if (entry.kind === 'filed' && unread.has(entry.source))
      file.warn(
        [i, 'kind'],
        `"filed", but ${entry.source} was not read: expected "reported", or a filing that was read`,
      );
    if (times.get(entry.saidBy) !== 1) continue;
    const meant = nearest(entry.saidBy, often, ONE_NAME);
    // Two quarters or years of one report differ in a digit.
    if (meant !== undefined && digitsOut(meant) !== digitsOut(entry.saidBy))
      file.warn([i, 'saidBy'], `"${entry.saidBy}" says so here alone (did you mean "${meant}"?)`);
  }
  return ledger.flatMap(({ findings }) => findings.filter(({ warning }) => warning));
}
