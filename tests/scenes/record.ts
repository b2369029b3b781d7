import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { svgOfWords } from './svg-of-words.ts';
import type { NamedScene, Source } from './all-scenes.ts';

/** Where everything is kept. */
export const FOLDER = join(process.cwd(), 'tests', 'scenes');
const RECORD = join(FOLDER, 'scenes.txt');
const PICTURES = join(FOLDER, 'phone');

/** What stands at the head of the record for whoever opens it. */
const HEAD = `# Each frame in each shape: the number of its marks, and hashes of its scene, of the names of what it is drawn from, and of its words and values. Written by "npm run scenes -- --keep".\n`;

const pictureFile = (name: string): string => join(PICTURES, `${name}.svg`);

/** Properties in one order: how a mark was put together does not matter, what it is does. */
function ordered(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(ordered);
  const held = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(held.map(([name, what]) => [name, ordered(what)]));
}

const hashOf = (what: unknown, length: number): string =>
  hash('sha256', JSON.stringify(ordered(what))).slice(0, length);

/** What something was drawn from, as the end of its line: hashes of the names, and of the words and values. */
export const sourceInLine = ({ names, content }: Source): string => `${hashOf(names, 6)} ${hashOf(content, 6)}`;

const sceneInLine = ({ name, preset, scene }: NamedScene): string =>
  [name, preset, scene.marks.length, hashOf(scene, 12)].join(' ');

const lineOf = (each: NamedScene): string => `${sceneInLine(each)} ${sourceInLine(each.from)}`;

/**
 * Whether what is not as it was kept is an editor's doing: other words or values in a drawing or table that asks for
 * the same ones. An ordinary edit moves pictures, and is no matter for whoever minds the code.
 *
 * @param kept its line, which ends with what it was drawn from
 */
export function edited(kept: string, now: string): boolean {
  const [keptNames, keptContent] = kept.split(' ').slice(-2);
  const [nowNames, nowContent] = now.split(' ').slice(-2);
  return keptNames === nowNames && keptContent !== nowContent;
}

/** A scene that is not as it was kept. */
export interface Moved {
  readonly name: string;
  readonly preset: string;
  /** Edited: drawn from other words or values than when it was kept. */
  readonly how: 'changed' | 'edited' | 'new' | 'gone';
}

const sceneIn = (line: string): string => line.split(' ', 4).join(' ');
const keyOf = (line: string): string => line.split(' ', 2).join(' ');

/** @throws Error if nothing has ever been kept */
function recorded(): ReadonlyMap<string, string> {
  if (!existsSync(RECORD)) throw new Error('tests/scenes/scenes.txt is missing; "npm run scenes -- --keep" writes it');
  const lines = readFileSync(RECORD, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [keyOf(line), line]));
}

/** A phone's drawing is kept whole, for people to review: has it changed? */
const pictureMoved = ({ name, preset, scene }: NamedScene): boolean =>
  preset === 'phone' && keptPicture(name) !== svgOfWords(scene);

/** The kept drawing of a frame on a phone. */
export const keptPicture = (name: string): string | undefined =>
  existsSync(pictureFile(name)) ? readFileSync(pictureFile(name), 'utf8') : undefined;

/** A line for each scene, by its name and shape. */
export const recordOf = (scenes: readonly NamedScene[]): ReadonlyMap<string, string> =>
  new Map(scenes.map(lineOf).map((line) => [keyOf(line), line]));

/** Which scenes are not as they were kept, in the story's order. */
export function moved(scenes: readonly NamedScene[], record = recorded()): Moved[] {
  const now = scenes.flatMap((each): Moved[] => {
    const { name, preset } = each;
    const line = record.get(`${name} ${preset}`);
    if (line === undefined) return [{ name, preset, how: 'new' }];
    if (sceneIn(line) === sceneInLine(each) && !pictureMoved(each)) return [];
    return [{ name, preset, how: edited(line, lineOf(each)) ? 'edited' : 'changed' }];
  });
  const known = new Set(scenes.map(({ name, preset }) => `${name} ${preset}`));
  const gone = [...record.keys()].filter((key) => !known.has(key));
  return [
    ...now,
    ...gone.map((key): Moved => {
      const [name = key, preset = ''] = key.split(' ');
      return { name, preset, how: 'gone' };
    }),
  ];
}

/** The moved scenes, a line a frame: `the-bill/both-loans: phone, desk`. */
export function movedByFrame(all: readonly Moved[]): string[] {
  const frames = Map.groupBy(all, ({ name, how }) => (how === 'changed' ? name : `${name} (${how})`));
  return [...frames].map(([name, some]) => `${name}: ${some.map(({ preset }) => preset).join(', ')}`);
}

/** Accepts the scenes as they are now. */
export function keep(scenes: readonly NamedScene[]): void {
  writeFileSync(RECORD, `${HEAD}${scenes.map(lineOf).join('\n')}\n`);
  rmSync(PICTURES, { recursive: true, force: true });
  for (const { name, preset, scene } of scenes) {
    if (preset !== 'phone') continue;
    mkdirSync(dirname(pictureFile(name)), { recursive: true });
    writeFileSync(pictureFile(name), svgOfWords(scene));
  }
}
