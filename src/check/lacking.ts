import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSaidBy, saidByFile } from '../edition/ledger-words.ts';
import type { Laid } from '../edition/overlays.ts';
import { readLedger } from '../ledger/ledger.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { ContentError, YamlFile, type Finding } from '../ledger/read.ts';

/** So many texts that a file lacks are named one by one; of more, the first and their number. */
const NAMED = 8;

/** A text that is missing: the page shows the story's own, so that it is no mistake. */
export const lack = (file: string, line: number, message: string): Finding => ({
  file,
  line,
  column: 1,
  message,
  warning: true,
});

/**
 * The texts of a file of the story's own language that another has not.
 *
 * @param mistaken names of entries that are told as mistakes
 */
export function lackingIn({ own, overlay, path }: Laid, id: string, mistaken: ReadonlySet<string>): readonly Finding[] {
  const { pairs } = overlay;
  const lacking = overlay.lacking.filter((each) => !mistaken.has(overlay.groupAt(each.path)));
  const [first] = lacking;
  if (!first) return [];
  if (lacking.length <= NAMED)
    return lacking.map((each) =>
      lack(own.file, own.lineOf(each.path), `not in ${id}: readers get this text as it is. Expected it in ${path}`),
    );
  const all = lacking.length + pairs.length;
  return [
    lack(
      own.file,
      own.lineOf(first.path),
      `${lacking.length} of ${all} texts of this file are not in ${id}, this first: readers get them as they are. Expected them in ${path}`,
    ),
  ];
}

/** Whoever a figure is by and a language has no name for, and names of nobody in the ledger. */
export function unnamed(root: string, id: string): readonly Finding[] {
  try {
    const ledger = readLedger(root);
    const names = readSaidBy(root, id);
    const speakers = new Set([...ledger.entries.values()].map(({ saidBy }) => saidBy));
    const missing = [...ledger.entries.values()].filter(({ saidBy }) => names[saidBy] === undefined);
    const [first] = missing;
    const file = new YamlFile(root, join(root, saidByFile(id)));
    for (const name of Object.keys(names).filter((each) => !speakers.has(each))) {
      const meant = didYouMean(
        name,
        missing.map(({ saidBy }) => saidBy),
      );
      if (meant === '') file.warn([name], `nobody in the ledger is called "${name}" any more: take it out`);
      else file.report([name], `nobody in the ledger is called "${name}"${meant}`);
    }
    // A language may begin without.
    const findings = existsSync(join(root, saidByFile(id))) ? file.findings : [];
    if (!first) return findings;
    const [at = '', line = '1'] = (ledger.places.get(first.id) ?? '').split(':');
    const count = new Set(missing.map(({ saidBy }) => saidBy)).size;
    return [
      ...findings,
      lack(
        at,
        Number(line),
        `“${first.saidBy}”${count > 1 ? ` and ${count - 1} more` : ''} under saidBy is not in ${id}: expected in ${saidByFile(id)}`,
      ),
    ];
  } catch (error) {
    if (error instanceof ContentError) return [];
    throw error;
  }
}
