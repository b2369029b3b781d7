import { join } from 'node:path';
import type { z } from 'astro/zod';
import { FormulaMistake, readExpression, type Expression } from './expression.ts';
import { namesIn } from './folder.ts';
import { lost, lostFigure, type Told } from './mistake.ts';
import { ContentError, show, YamlFile, type Finding } from './read.ts';
import { Remembered } from './remembered.ts';
import { valueAt } from './schema-keys.ts';
import { LedgerEntry, Source } from './schema.ts';

/** The ledger as an editor wrote it: checked, not yet computed. */
export interface Ledger {
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Where each entry stands: `content/ledger/loans.yaml:12`. */
  readonly places: ReadonlyMap<string, string>;
  /** The formulas of the computed entries. */
  readonly formulas: ReadonlyMap<string, Formula>;
  /** By entry that states a value: a mistake at that value. */
  readonly mistakes: ReadonlyMap<string, (told: Told) => Finding>;
}

/** A formula as it was read, and a way to say where in it something is wrong. */
export interface Formula {
  readonly expression: Expression;
  /** A mistake at a character of the formula, from 0. */
  mistake(at: number, told: Told): Finding;
}

/**
 * Reads and checks content/ledger/*.yaml and content/sources.yaml.
 *
 * @param root the project's folder
 * @throws ContentError naming file, line, column, what was expected and the nearest right name
 */
export function readLedger(root: string): Ledger {
  const { ledger, findings } = ledgerAsRead(root);
  if (findings.length > 0) throw new ContentError(findings);
  return ledger;
}

interface LedgerAsRead {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
}

// Read before, a few times over: see `Remembered`. Each language is laid over the same one.
const ledgers = new Remembered<LedgerAsRead>(4);

/** The ledger as far as it can be read, and what is wrong with it. */
export function ledgerAsRead(root: string): LedgerAsRead {
  const sources = new YamlFile(root, join(root, 'content/sources.yaml'));
  const files = ledgerFilesOf(root);
  const texts = [sources, ...files].flatMap(({ file, source, findings }) => [file, source, findings.map(show).join()]);
  return ledgers.of(texts, () => readFrom(sources, files));
}

/** Entries of a file, as far as they can be read, and what is wrong with the others. */
interface Entries<T> {
  readonly read: readonly (T | undefined)[];
  readonly findings: readonly Finding[];
}

// Of a saved file alone the entries are read anew: all others are as they were. Copies of the content in tests besides.
const FILES = 60;
const knownEntries = new Remembered<Entries<LedgerEntry>>(FILES);
const knownSources = new Remembered<Entries<Source>>(4);

/** Reads the entries of a file. Mistakes are returned, and not among the file's own. */
function readEntries<T>(file: YamlFile, schema: z.ZodType<T>, known: Remembered<Entries<T>>): Entries<T> {
  const before = file.findings.length;
  const work = (): Entries<T> => {
    const read = list(file).map((_, i) => file.parse(schema, [i]));
    return { read, findings: file.findings.splice(before) };
  };
  // Of a file that cannot be read the text says nothing.
  return before > 0 ? work() : known.of([file.file, file.source], work);
}

/** The ledger's entries in a file, each at its place; undefined where one cannot be read. Mistakes are not reported. */
export const entriesIn = (file: YamlFile): readonly (LedgerEntry | undefined)[] =>
  readEntries(file, LedgerEntry, knownEntries).read;

/** The same, and reports what is wrong with the others. */
function reportedIn<T>(file: YamlFile, schema: z.ZodType<T>, known: Remembered<Entries<T>>): Entries<T>['read'] {
  const { read, findings } = readEntries(file, schema, known);
  file.findings.push(...findings);
  return read;
}

function readFrom(sourceFile: YamlFile, files: readonly YamlFile[]): LedgerAsRead {
  const findings: Finding[] = [];
  const entries = new Map<string, LedgerEntry>();
  const places = new Map<string, string>();
  const sources = new Map<string, Source>();
  const formulas = new Map<string, Formula>();
  const mistakes = new Map<string, (told: Told) => Finding>();

  reportedIn(sourceFile, Source, knownSources).forEach((source, i) => {
    if (!source) return;
    if (sources.has(source.id)) sourceFile.report([i, 'id'], `the source "${source.id}" is entered twice`);
    sources.set(source.id, source);
  });

  for (const file of files) {
    reportedIn(file, LedgerEntry, knownEntries).forEach((entry, i) => {
      if (!entry) return;
      const earlier = places.get(entry.id);
      if (earlier !== undefined)
        file.report([i, 'id'], `the figure "${entry.id}" is entered twice: first at ${earlier}`);
      entries.set(entry.id, entry);
      places.set(entry.id, `${file.file}:${file.lineOf([i])}`);
      if (entry.kind !== 'computed') {
        mistakes.set(entry.id, (told) => file.findingWithin([i, 'value'], 0, told));
        return;
      }
      const mistake = (at: number, told: Told) => file.findingWithin([i, 'formula'], at, told);
      try {
        formulas.set(entry.id, { expression: readExpression(entry.formula), mistake });
      } catch (error) {
        if (!(error instanceof FormulaMistake)) throw error;
        file.findings.push(mistake(error.at, error.told));
      }
    });
  }
  // What an entry that cannot be read, or a file half saved, would have held is not missing.
  if ([sourceFile, ...files].every((file) => file.findings.length === 0))
    for (const file of files) list(file).forEach((item, i) => checkReferences(file, item, i, entries, sources));

  for (const file of [sourceFile, ...files]) findings.push(...file.findings);
  return { ledger: { entries, sources, places, formulas, mistakes }, findings };
}

/**
 * The ledger's ids, whatever else is wrong with it; undefined if an entry or a file cannot be read, and ids may be
 * missing.
 */
export function declaredIds(root: string): ReadonlySet<string> | undefined {
  const ids = new Set<string>();
  for (const file of ledgerFilesOf(root)) {
    for (const entry of reportedIn(file, LedgerEntry, knownEntries)) if (entry) ids.add(entry.id);
    if (file.findings.length > 0) return undefined;
  }
  return ids;
}

/** What a figure is called now that has borne a name; undefined if none has. */
export const nowCalled = (entries: Ledger['entries'], name: string): string | undefined =>
  [...entries.values()].find(({ formerly }) => formerly?.includes(name))?.id;

const FOLDER = 'content/ledger';

/**
 * The ledger's files, in the order of their names.
 *
 * @throws ContentError where their folder is missing
 */
export function ledgerFilesOf(root: string): readonly YamlFile[] {
  const folder = join(root, FOLDER);
  const names = namesIn(folder);
  if (names === undefined)
    throw new ContentError([
      { file: FOLDER, line: 1, column: 1, message: 'the folder is missing: expected it with its files' },
    ]);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => new YamlFile(root, join(folder, name)));
}

function list(file: YamlFile): readonly unknown[] {
  if (file.data === undefined) return [];
  if (Array.isArray(file.data)) return file.data;
  if (file.findings.length === 0) file.report([], 'expected a list of entries, each starting with "- id:"');
  return [];
}

/** Sources and replacements named by an entry must exist; what is called filed was read in a filing. */
function checkReferences(
  file: YamlFile,
  item: unknown,
  index: number,
  entries: ReadonlyMap<string, LedgerEntry>,
  sources: ReadonlyMap<string, Source>,
): void {
  const id = valueAt(item, ['id']);
  const entry = entries.get(typeof id === 'string' ? id : '');
  if (!entry) return;
  const source = (name: string | undefined, path: readonly PropertyKey[]) => {
    if (name !== undefined && !sources.has(name))
      file.report(
        [index, ...path],
        lost({ kind: 'source', name }, sources.keys(), (near) => `no source "${name}" in content/sources.yaml${near}`),
      );
  };
  const figure = (name: string | undefined, path: readonly PropertyKey[]) => {
    if (name !== undefined && !entries.has(name))
      file.report([index, ...path], lostFigure(name, entries.keys(), nowCalled(entries, name)));
  };
  if (entry.kind !== 'computed') source(entry.source, ['source']);
  if (entry.kind === 'filed' && sources.get(entry.source)?.seen.startsWith('By report'))
    file.report([index, 'kind'], `"filed", but ${entry.source} is known only by report: expected "reported"`);
  source(entry.check?.source, ['check', 'source']);
  figure(entry.check?.instead, ['check', 'instead']);
  if (entry.check?.instead === entry.id)
    file.report(
      [index, 'check', 'instead'],
      `"${entry.id}" is this entry itself: expected the figure that the story uses instead`,
    );
  entry.formerly?.forEach((name, i) => {
    const other = entries.has(name)
      ? name
      : [...entries.values()].find((each) => each !== entry && each.formerly?.includes(name))?.id;
    if (other !== undefined)
      file.report(
        [index, 'formerly', i],
        `"${name}" is, or was, the name of another figure, "${other}": expected a name that no other has borne`,
      );
  });
}
