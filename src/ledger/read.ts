import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import { didYouMean } from './nearest.ts';
import { LedgerEntry, Source } from './schema.ts';

/** A mistake in content, at its place. */
export interface Finding {
  /** Path from the project's root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What is wrong, and what was expected. */
  readonly message: string;
}

export const show = (finding: Finding): string =>
  `${finding.file}:${finding.line}:${finding.column}  ${finding.message}`;

/** Content that cannot be built from. Its message lists every mistake, one a line, each with file, line and column. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(show).join('\n'));
    this.findings = findings;
  }
}

/** A YAML file with the means to say where in it something stands. */
export class YamlFile {
  readonly file: string;
  readonly findings: Finding[] = [];
  readonly data: unknown;
  private readonly document: Document;
  private readonly lines = new LineCounter();

  constructor(root: string, path: string) {
    this.file = relative(root, path);
    this.document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: this.lines, uniqueKeys: true });
    for (const error of this.document.errors) {
      const { line, col } = this.lines.linePos(error.pos[0]);
      this.findings.push({
        file: this.file,
        line,
        column: col,
        message: `not valid YAML: ${error.message.split(' at line')[0] ?? error.message}`,
      });
    }
    this.data = this.findings.length > 0 ? undefined : this.document.toJS();
  }

  /** Records a mistake at the value that `path` leads to, or at the nearest thing around it that exists. */
  report(path: readonly PropertyKey[], message: string): void {
    this.findings.push({ file: this.file, ...this.positionOf(path), message });
  }

  /** What stands at `path`, as `schema` reads it; mistakes are recorded, and then the result is undefined. */
  parse<T>(schema: z.ZodType<T>, path: readonly PropertyKey[] = []): T | undefined {
    if (this.data === undefined) return undefined;
    const item = valueAt(this.data, path);
    const result = schema.safeParse(item);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.reportIssue(issue, schema, item, path);
    return undefined;
  }

  private reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, item: unknown, path: readonly PropertyKey[]): void {
    const at = [...path, ...issue.path];
    const where = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, item, issue.path);
      for (const key of issue.keys) this.report([...at, key], `unknown key "${key}"${didYouMean(key, known)}`);
    } else if (issue.code === 'invalid_value') {
      const given = String(valueAt(item, issue.path));
      const names = issue.values.map(String);
      this.report(at, `${where}: "${given}" is not one of ${names.join(', ')}${didYouMean(given, names)}`);
    } else this.report(at, where === '' ? issue.message : `${where}: ${issue.message}`);
  }

  /** The line on which the value at `path` begins, from 1. */
  lineOf(path: readonly PropertyKey[]): number {
    return this.positionOf(path).line;
  }

  private positionOf(path: readonly PropertyKey[]): { line: number; column: number } {
    for (let end = path.length; end >= 0; end--) {
      const node = this.document.getIn(path.slice(0, end).map(String).map(numberIfIndex), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        const { line, col } = this.lines.linePos(Number(node.range[0]));
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  }
}

const numberIfIndex = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

/** Keys the schema knows at a path, as far as they can be told: for the nearest right name in a message. */
function keysAt(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): string[] {
  const probe = schema.safeParse(blank(data, path));
  if (probe.success) return [];
  return probe.error.issues
    .filter((issue) => issue.path.length === path.length + 1 && path.every((part, i) => issue.path[i] === part))
    .map((issue) => String(issue.path.at(-1)));
}

/** A copy of the data with an empty mapping at the path: the schema then names every key it misses there. */
function blank(data: unknown, path: readonly PropertyKey[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return typeof data === 'object' && data !== null && 'kind' in data ? { kind: data.kind } : {};
  if (Array.isArray(data)) return data.map((item: unknown, i) => (i === head ? blank(item, rest) : item));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key === head ? blank(value, rest) : value]),
  );
}

/** The ledger as an editor wrote it: checked, not yet computed. */
export interface Ledger {
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Where each entry stands: `content/ledger/loans.yaml:12`. */
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Reads and checks content/ledger/*.yaml and content/sources.yaml.
 *
 * @param root the project's folder
 * @throws ContentError naming file, line, column, what was expected and the nearest right name
 */
export function readLedger(root: string): Ledger {
  const folder = join(root, 'content/ledger');
  const findings: Finding[] = [];
  const entries = new Map<string, LedgerEntry>();
  const places = new Map<string, string>();
  const sources = new Map<string, Source>();

  const sourceFile = new YamlFile(root, join(root, 'content/sources.yaml'));
  list(sourceFile).forEach((_, i) => {
    const source = sourceFile.parse(Source, [i]);
    if (!source) return;
    if (sources.has(source.id)) sourceFile.report([i, 'id'], `the source "${source.id}" is entered twice`);
    sources.set(source.id, source);
  });

  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => new YamlFile(root, join(folder, name)));
  for (const file of files) {
    list(file).forEach((_, i) => {
      const entry = file.parse(LedgerEntry, [i]);
      if (!entry) return;
      const earlier = places.get(entry.id);
      if (earlier !== undefined)
        file.report([i, 'id'], `the figure "${entry.id}" is entered twice: first at ${earlier}`);
      entries.set(entry.id, entry);
      places.set(entry.id, `${file.file}:${file.lineOf([i])}`);
    });
  }
  // What an unreadable file would have held is not missing, nor is an entry that has some other mistake.
  const declared = new Set([...files, sourceFile].flatMap((file) => list(file).map((item) => valueAt(item, ['id']))));
  if ([sourceFile, ...files].every((file) => file.data !== undefined))
    for (const file of files)
      list(file).forEach((item, i) => checkReferences(file, item, i, entries, declared, sources));

  for (const file of [sourceFile, ...files]) findings.push(...file.findings);
  if (findings.length > 0) throw new ContentError(findings);
  return { entries, sources, places };
}

function list(file: YamlFile): readonly unknown[] {
  if (file.data === undefined || file.data === null) return [];
  if (Array.isArray(file.data)) return file.data;
  if (file.findings.length === 0) file.report([], 'expected a list of entries, each starting with "- id:"');
  return [];
}

const valueAt = (item: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), item);

/** Sources, replacements and inputs named by an entry must exist. */
function checkReferences(
  file: YamlFile,
  item: unknown,
  index: number,
  entries: ReadonlyMap<string, LedgerEntry>,
  declared: ReadonlySet<unknown>,
  sources: ReadonlyMap<string, Source>,
): void {
  const id = valueAt(item, ['id']);
  const entry = entries.get(typeof id === 'string' ? id : '');
  if (!entry) return;
  const source = (name: string | undefined, path: readonly PropertyKey[]) => {
    if (name !== undefined && !sources.has(name))
      file.report([index, ...path], `no source "${name}" in content/sources.yaml${didYouMean(name, sources.keys())}`);
  };
  const figure = (name: string | undefined, path: readonly PropertyKey[]) => {
    if (name !== undefined && !declared.has(name))
      file.report([index, ...path], `no figure "${name}" in the ledger${didYouMean(name, entries.keys())}`);
  };
  if (entry.kind !== 'computed') source(entry.source, ['source']);
  else entry.from.forEach((name, i) => figure(name, ['from', i]));
  source(entry.check?.source, ['check', 'source']);
  figure(entry.check?.instead, ['check', 'instead']);
}
