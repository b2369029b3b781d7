import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean, nearest } from '../ledger/nearest.ts';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { ownLanguage, wordsFolder } from './content-files.ts';
import { groupOf, tieMistake, type Stray } from './stray.ts';

// Another language is an overlay: a file of the same shape as the story's own, which holds words alone. Values, units,
// dates and ids stand once, beside the words of the story's own language.

type Path = readonly (string | number)[];

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

const isEntries = (shape: object): shape is Entries => 'entries' in shape && Array.isArray(shape.entries);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

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

const keyOf = (path: Path): string => JSON.stringify(path);

/** The words of one file in another language, laid over the story's own. */
export class Overlay {
  /** What is wrong in it. */
  readonly file: YamlFile | undefined;
  readonly lacking: Lacking[] = [];
  readonly pairs: Pair[] = [];
  readonly strays: Stray[] = [];
  private readonly texts = new Map<string, string | readonly string[]>();
  private readonly places = new Map<string, Path>();
  private readonly own: unknown;

  /**
   * @param own the file in the story's own language
   * @param file the same in another; undefined where it has none
   */
  constructor(own: YamlFile, file: YamlFile | undefined, shape: Shape) {
    this.file = file;
    this.own = own.data;
    if (own.data !== undefined) this.walk(own.data, file?.data ?? undefined, shape, [], []);
  }

  /** What a place of the story's own file belongs to, as its revisions name it: an entry, a frame, a first key. */
  groupAt(at: Path): string {
    const [i] = at;
    const id = typeof i === 'number' ? valueAt(this.own, [i, 'id']) : undefined;
    return typeof id === 'string' ? id : groupOf(at);
  }

  /**
   * A value of the story's own file with the other language's words in it.
   *
   * @param value as it was read, of any type: its texts stand at the same keys as in the file
   * @param path where in the file it stands
   * @param as what is done to each text, as was done to the own ones
   */
  over<T>(value: T, path: Path, as: (text: string) => string = (text) => text): T {
    if (this.texts.size === 0) return value;
    return this.laid(value, path, as) as T;
  }

  /** @throws ContentError if something is wrong in it */
  expectSound(): this {
    if (this.file && this.file.findings.length > 0) throw new ContentError(this.file.findings);
    return this;
  }

  /** Whether a text is there, so that readers do not get the story's own. */
  has(path: Path): boolean {
    return this.texts.has(keyOf(path));
  }

  /** Where a text stands that readers get: in the overlay, or in the story's own file. */
  placeOf(own: YamlFile, path: Path): { readonly file: YamlFile; readonly path: Path } {
    const at = this.places.get(keyOf(path));
    return this.file && at ? { file: this.file, path: at } : { file: own, path };
  }

  private laid(value: unknown, path: Path, as: (text: string) => string): unknown {
    const text = this.texts.get(keyOf(path));
    if (typeof text === 'string') return as(text);
    if (text !== undefined) return text.map(as);
    if (Array.isArray(value)) return value.map((each: unknown, i) => this.laid(each, [...path, i], as));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.laid(each, [...path, key], as)]));
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
        this.file?.report(path, `no text in the story’s own language stands here: expected none`);
      return;
    }
    if (words === undefined) return void this.lacking.push({ path: at, text: own });
    if (typeof words !== 'string' || words.trim() === '') return this.file?.report(path, 'expected a text');
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
      return this.file?.report(path, 'expected a list of texts');
    this.texts.set(keyOf(at), texts);
    this.places.set(keyOf(at), path);
  }

  private keys(own: unknown, words: unknown, shape: Readonly<Record<string, Shape>>, at: Path, path: Path): void {
    if (words !== undefined && !isRecord(words))
      return this.file?.report(path, `expected ${Object.keys(shape).join(', ')}, each with its text`);
    const mine = isRecord(own) ? own : {};
    for (const key of Object.keys(words ?? {}))
      if (!(key in shape) && key in mine)
        this.file?.report([...path, key], `"${key}" holds no words: it stands in the story’s own file alone`);
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
    const mine: readonly unknown[] = Array.isArray(own) ? own : [];
    if (words !== undefined && words !== null && !Array.isArray(words))
      return this.file?.report(path, `expected a list of entries, each starting with "- ${names[0] ?? 'id'}:"`);
    const given: readonly unknown[] = Array.isArray(words) ? words : [];
    const nameOf = (entry: unknown): string => JSON.stringify(names.map((name) => valueAt(entry, [name]) ?? null));
    const first = names[0] ?? 'id';
    const named = Map.groupBy(mine.keys(), (j) => nameOf(mine[j]));
    const taken = new Map<number, number>();
    given.forEach((entry, i) => {
      const matching = named.get(nameOf(entry)) ?? [];
      const free = matching.find((j) => !taken.has(j));
      if (free !== undefined) return void taken.set(free, i);
      const shown = String(valueAt(entry, [first]));
      const place = [...path, i, first];
      if (matching.length > 0) return this.file?.report(place, `"${shown}" is entered twice`);
      const ids = mine.map((each) => valueAt(each, [first])).filter((each) => typeof each === 'string');
      const renamed = mine.find((each) => asList(valueAt(each, ['formerly'])).includes(shown));
      const now = valueAt(renamed, [first]);
      this.strays.push({
        group: shown,
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

/**
 * The words that a language lays over a file of the story's own.
 *
 * @param name the overlay's path below `content/words/<language>/`, without its ending: `glossary`, `ledger/loans`
 */
export function overlayOf(root: string, language: string, own: YamlFile, name: string, shape: Shape): Overlay {
  return overlayAt(root, language, own, `${wordsFolder(language)}/${name}.yaml`, shape);
}

/** The same for an overlay that stands elsewhere. @param path from the project's root */
export function overlayAt(root: string, language: string, own: YamlFile, path: string, shape: Shape): Overlay {
  if (language === ownLanguage(root)) return new Overlay(own, undefined, {});
  const whole = join(root, path);
  return new Overlay(own, existsSync(whole) ? new YamlFile(root, whole) : undefined, shape);
}
