import { didYouMean, nearest } from '../ledger/nearest.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { groupOf, tieMistake, type Stray } from './stray.ts';

/** Where in a file something stands: the keys that lead to it, places in lists among them. */
export type Path = readonly (string | number)[];

/** Which texts of a file are words for readers. */
export type Shape =
  | 'text'
  /** One that may stand as it is in another language: the title of a document, a publisher’s name. */
  | 'name'
  /** Every text below. */
  | 'texts'
  /** A list of short texts that is given whole, in the language's own order; the story's own, if it is not. */
  | 'list'
  | { readonly [key: string]: Shape }
  | Entries;

/** A list whose entries are known by some of their keys. */
interface Entries {
  readonly entries: readonly string[];
  readonly of: (entry: unknown) => Shape;
}

/** A text of the story's own language that another language lacks. */
export interface Lacking {
  readonly path: Path;
  readonly text: string;
}

/** A text in both languages. */
export interface Pair {
  readonly path: Path;
  readonly own: string;
  readonly words: string;
}

const isEntries = (shape: object): shape is Entries => 'entries' in shape && Array.isArray(shape.entries);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** By what a place of a file is known. */
export const keyOf = (path: Path): string => JSON.stringify(path);

/** What another language's file has of each text of the story's own, found by walking through both side by side. */
export class LaidWords {
  readonly lacking: Lacking[] = [];
  readonly pairs: Pair[] = [];
  readonly strays: Stray[] = [];
  /** By the place in the story's own file (see `keyOf`): the words, and where they stand. */
  readonly texts = new Map<string, string | readonly string[]>();
  readonly places = new Map<string, Path>();
  /** What is wrong in the other language's file, each at its place in it. */
  readonly mistakes: (readonly [path: Path, message: string])[] = [];
  private readonly own: unknown;

  /**
   * @param own what the file in the story's own language holds
   * @param words what the other one holds; undefined where there is none
   */
  constructor(own: unknown, words: unknown, shape: Shape) {
    this.own = own;
    this.walk(own, words, shape, [], []);
  }

  /** What a place of the story's own file belongs to, as its revisions name it: an entry, a frame, a first key. */
  groupAt(at: Path): string {
    return groupOf(this.own, at);
  }

  private report(path: Path, message: string): void {
    this.mistakes.push([path, message]);
  }

  private walk(own: unknown, words: unknown, shape: Shape, at: Path, path: Path): void {
    if (shape === 'name' && words === undefined) return;
    if (shape === 'text' || shape === 'name' || (shape === 'texts' && typeof own === 'string'))
      this.text(own, words, at, path);
    else if (shape === 'list') this.list(words, at, path);
    else if (shape === 'texts') {
      const below: Shape = Object.fromEntries(Object.keys(isRecord(own) ? own : {}).map((key) => [key, 'texts']));
      if (isRecord(own)) this.walk(own, words, below, at, path);
    } else if (isEntries(shape)) this.entries(own, words, shape, at, path);
    else this.keys(own, words, shape, at, path);
  }

  private text(own: unknown, words: unknown, at: Path, path: Path): void {
    if (typeof own !== 'string') {
      if (words !== undefined)
        this.strays.push({
          group: this.groupAt(at),
          path,
          message: 'no text in the story’s own language stands here: expected none',
          behind: 'its text in the story’s own language is gone: take it out here too',
        });
      return;
    }
    if (words === undefined) return void this.lacking.push({ path: at, text: own });
    if (typeof words !== 'string' || words.trim() === '') return this.report(path, 'expected a text');
    const mistake = tieMistake(own, words);
    if (mistake !== undefined)
      this.strays.push({
        group: this.groupAt(at),
        path,
        message: mistake,
        behind: `${mistake}. That text has changed: revise this one`,
      });
    this.texts.set(keyOf(at), words);
    this.places.set(keyOf(at), path);
    this.pairs.push({ path: at, own, words });
  }

  private list(words: unknown, at: Path, path: Path): void {
    if (words === undefined) return;
    const texts = Array.isArray(words) ? words.filter((each): each is string => typeof each === 'string') : [];
    if (!Array.isArray(words) || texts.length < words.length || texts.length === 0)
      return this.report(path, 'expected a list of texts');
    this.texts.set(keyOf(at), texts);
    this.places.set(keyOf(at), path);
  }

  private keys(own: unknown, words: unknown, shape: Readonly<Record<string, Shape>>, at: Path, path: Path): void {
    if (words !== undefined && !isRecord(words))
      return this.report(path, `expected ${Object.keys(shape).join(', ')}, each with its text`);
    const mine = isRecord(own) ? own : {};
    for (const key of Object.keys(words ?? {}))
      if (!(key in shape) && key in mine)
        this.report([...path, key], `"${key}" holds no words: it stands in the story’s own file alone`);
      else if (!(key in shape))
        this.strays.push({
          group: this.groupAt([...at, key]),
          path: [...path, key],
          message: `unknown key "${key}"${didYouMean(key, Object.keys(shape))}`,
          meant: nearest(key, Object.keys(shape)),
          behind: `"${key}" is no longer in the story’s own file: take it out here too`,
        });
    for (const [key, inner] of Object.entries(shape))
      if (key in mine || words?.[key] !== undefined)
        this.walk(mine[key], words?.[key], inner, [...at, key], [...path, key]);
  }

  private entries(own: unknown, words: unknown, { entries: names, of }: Entries, at: Path, path: Path): void {
    const mine = asList(own);
    if (words !== undefined && words !== null && !Array.isArray(words))
      return this.report(path, `expected a list of entries, each starting with "- ${names[0] ?? 'id'}:"`);
    const given = asList(words);
    const nameOf = (entry: unknown): string => JSON.stringify(names.map((name) => valueAt(entry, [name]) ?? null));
    const first = names[0] ?? 'id';
    const named = Map.groupBy(mine.keys(), (j) => nameOf(mine[j]));
    const taken = new Map<number, number>();
    given.forEach((entry, i) => {
      const matching = named.get(nameOf(entry)) ?? [];
      const free = matching.find((j) => !taken.has(j));
      if (free !== undefined) return void taken.set(free, i);
      const shown = names
        .map((name) => valueAt(entry, [name]))
        .filter((each) => typeof each === 'string' || typeof each === 'number')
        .join(', ');
      const place = [...path, i, first];
      if (matching.length > 0)
        return void this.strays.push({
          group: groupOf(given, [i], matching.length),
          path: place,
          message: `"${shown}" is entered twice`,
          behind: `"${shown}" stands once fewer in the story’s own file: take one out here too`,
        });
      const ids =
        names.length > 1 ? [] : mine.map((each) => valueAt(each, [first])).filter((each) => typeof each === 'string');
      const renamed = mine.find((each) => asList(valueAt(each, ['formerly'])).includes(shown));
      const now = valueAt(renamed, [first]);
      this.strays.push({
        group: at.length > 0 ? this.groupAt([...at, i]) : groupOf(given, [i], 0),
        path: place,
        message: `no entry "${shown}" in the story’s own language${didYouMean(shown, ids)}: expected its ${names.join(', ')} as there`,
        meant: nearest(shown, ids),
        behind:
          typeof now === 'string'
            ? `"${shown}" is called "${now}" now: write that here too`
            : `"${shown}" is no longer in the story’s own file: take it out here too`,
      });
    });
    mine.forEach((each, j) => {
      const i = taken.get(j);
      const inner = of(each);
      const rest = i === undefined ? undefined : withoutNames(given[i], names);
      this.walk(each, rest, inner, [...at, j], i === undefined ? path : [...path, i]);
    });
  }
}

/** An entry without the keys that it is known by. */
const withoutNames = (entry: unknown, names: readonly string[]): unknown =>
  isRecord(entry) ? Object.fromEntries(Object.entries(entry).filter(([key]) => !names.includes(key))) : entry;
