import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import type { NamedTable } from './all-tables.ts';
import { edited, FOLDER, sourceInLine, type Moved } from './record.ts';

const RECORD = join(FOLDER, 'tables.txt');

const HEAD = `# What each frame says in rows: its caption, its columns and its cells, with the number that a cell stands for; and where readers set it, its controls and what settings come to. After a frame's name hashes of the names of what it is made from, and of its words and values. Written by "npm run scenes -- --keep".\n`;

/** A table that is not as it was kept. */
export interface MovedTable extends Pick<Moved, 'name' | 'how'> {
  /** What is unlike, a line each: `− 2026 | $3.9bn`, `+ 2026 | $2.6bn`. */
  readonly changes: readonly string[];
}

/** A table as it is kept: a line that names it, and its own, indented. */
type Entry = readonly string[];

const entryOf = ({ name, lines, from }: NamedTable): Entry => [
  `${name} ${sourceInLine(from)}`,
  ...lines.map((line) => `  ${line}`),
];
const nameIn = ([head = '']: Entry): string => head.split(' ', 1).join();

/** @throws Error if nothing has ever been kept */
function recorded(): ReadonlyMap<string, Entry> {
  if (!existsSync(RECORD)) throw new Error('tests/scenes/tables.txt is missing; "npm run scenes -- --keep" writes it');
  const entries = readFileSync(RECORD, 'utf8')
    .split(/\n(?! )/)
    .filter((entry) => entry !== '' && !entry.startsWith('#'))
    .map((entry): Entry => entry.split('\n'));
  return new Map(entries.map((entry) => [nameIn(entry), entry]));
}

/** Tables as they are kept, by frame. */
export const tablesRecord = (tables: readonly NamedTable[]): ReadonlyMap<string, Entry> =>
  new Map(tables.map((table) => [table.name, entryOf(table)]));

const unlike = (kept: Entry, now: Entry): string[] =>
  diffArrays([...kept], [...now])
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ added, value }) => value.map((line) => `${added ? '+' : '−'} ${line.trim()}`));

/** Which tables are not as they were kept, in the story's order. */
export function movedTables(tables: readonly NamedTable[], record = recorded()): MovedTable[] {
  const now = tables.flatMap((table): MovedTable[] => {
    const { name } = table;
    const kept = record.get(name);
    if (kept === undefined) return [{ name, how: 'new', changes: [] }];
    const [keptHead = '', ...keptLines] = kept;
    const [head = '', ...lines] = entryOf(table);
    const changes = unlike(keptLines, lines);
    if (changes.length === 0) return [];
    return [{ name, how: edited(keptHead, head) ? 'edited' : 'changed', changes }];
  });
  const known = new Set(tables.map(({ name }) => name));
  const gone = [...record.keys()].filter((name) => !known.has(name));
  return [...now, ...gone.map((name): MovedTable => ({ name, how: 'gone', changes: [] }))];
}

/** The moved tables and what is unlike in each, a line a frame or change. */
export const movedTablesInLines = (all: readonly MovedTable[]): string[] =>
  all.flatMap(({ name, how, changes }) => [
    `${name}: table${how === 'changed' ? '' : ` (${how})`}`,
    ...changes.map((change) => `  ${change}`),
  ]);

/** Accepts the tables as they are now. */
export const keepTables = (tables: readonly NamedTable[]): void =>
  writeFileSync(RECORD, `${HEAD}${tables.map((table) => `${entryOf(table).join('\n')}\n`).join('')}`);
