import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { ledgerFilesOf, readLedger, type Ledger } from '../ledger/ledger.ts';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import type { LedgerEntry, Source } from '../ledger/schema.ts';
import { readText } from '../ledger/source-text.ts';
import { ownLanguage, wordsFolder } from './content-files.ts';
import { overlayOf, type Overlay } from './overlay.ts';
import { SHAPES } from './shapes.ts';

/** content/words/<language>/said-by.yaml: who says so, by the name that the ledger has in the story's own language. */
const SaidBy = z.record(z.string(), z.string().min(1));

/** The overlay's name of a ledger file: `ledger/loans`. */
export const overlayName = (file: string): string => `ledger/${basename(file, '.yaml')}`;

/** The words of the ledger's files in a language, each with the file in the story's own. */
export const ledgerOverlays = (root: string, language: string): readonly (readonly [YamlFile, Overlay])[] =>
  ledgerFilesOf(root).map((file) => [file, overlayOf(root, language, file, overlayName(file.file), SHAPES.ledger)]);

export const sourceOverlay = (root: string, language: string, file: YamlFile): Overlay =>
  overlayOf(root, language, file, 'sources', SHAPES.sources);

/** The file of a language’s names for those who say so. */
export const saidByFile = (language: string): string => `${wordsFolder(language)}/said-by.yaml`;

/** Names in a language by those in the story's own. @throws ContentError if they cannot be read */
export function readSaidBy(root: string, language: string): Readonly<Record<string, string>> {
  const path = join(root, saidByFile(language));
  if (!existsSync(path)) return {};
  const file = new YamlFile(root, path);
  const names = file.parse(SaidBy);
  if (!names) throw new ContentError(file.findings);
  return names;
}

/** The ledger with its words in a language. */
interface LedgerIn extends Ledger {
  /**
   * Texts that are in the story's own language, as titles of documents may be: `cw-debt-8b/statement`,
   * `cw-debt-8b/note`, `coreweave-s1/title`.
   */
  readonly lacking: ReadonlySet<string>;
}

/** An entry with its words in a language, and which of them it lacks there. */
interface Worded {
  readonly entry: LedgerEntry;
  readonly lacks: readonly string[];
}

// By file, a few times over: see `Remembered`.
const worded = new Remembered<readonly Worded[]>(60);

/** @throws ContentError for anything wrong in the language's words for the file */
function wordedIn(
  root: string,
  language: string,
  file: YamlFile,
  ledger: Ledger,
  names: Readonly<Record<string, string>>,
): readonly Worded[] {
  const overlay = overlayOf(root, language, file, overlayName(file.file), SHAPES.ledger).expectSound();
  const list: readonly unknown[] = Array.isArray(file.data) ? file.data : [];
  return list.flatMap((item, i): readonly Worded[] => {
    const own = ledger.entries.get(String(valueAt(item, ['id'])));
    if (!own) return [];
    const words = overlay.over(own, [i]);
    const lacks = [
      ...(words.statement === own.statement ? ['statement'] : []),
      ...(own.check && words.check?.note === own.check.note ? ['note'] : []),
    ];
    return [{ entry: { ...words, saidBy: names[words.saidBy] ?? words.saidBy }, lacks }];
  });
}

/**
 * The ledger with its words in a language: values, units, dates and verdicts are the story's own.
 *
 * @throws ContentError with file, line and column for anything wrong in the ledger or in the language's words for it
 */
export function ledgerIn(root: string, language: string): LedgerIn {
  const ledger = readLedger(root);
  const lacking = new Set<string>();
  if (language === ownLanguage(root)) return { ...ledger, lacking };
  const names = readSaidBy(root, language);
  const entries = new Map<string, LedgerEntry>();
  for (const own of ledgerFilesOf(root)) {
    const words = readText(join(root, wordsFolder(language), `${overlayName(own.file)}.yaml`));
    const from = [language, own.file, own.source, JSON.stringify([words, names])];
    for (const { entry, lacks } of worded.of(from, () => wordedIn(root, language, own, ledger, names))) {
      entries.set(entry.id, entry);
      for (const key of lacks) lacking.add(`${entry.id}/${key}`);
    }
  }
  const file = new YamlFile(root, join(root, 'content/sources.yaml'));
  const words = sourceOverlay(root, language, file).expectSound();
  const sources = [...ledger.sources.values()].map((source, i): [string, Source] => [
    source.id,
    words.over(source, [i]),
  ]);
  sources.forEach(([id, { title }]) => {
    if (title === ledger.sources.get(id)?.title) lacking.add(`${id}/title`);
  });
  return { ...ledger, entries, sources: new Map(sources), lacking };
}
