import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';
import { ownLanguage, wordsFolder } from './content-files.ts';
import { isRecord, keyOf, LaidWords, type Lacking, type Pair, type Path, type Shape } from './laid-words.ts';
import type { Stray } from './stray.ts';

// Another language is an overlay: a file of the same shape as the story's own, which holds words alone. Values, units,
// dates and ids stand once, beside the words of the story's own language.

// What was walked through before, a few copies of the content over: see `Remembered`.
const walks = new Remembered<LaidWords>(400);

/** The words of one file in another language, laid over the story's own. */
export class Overlay {
  /** What is wrong in it. */
  readonly file: YamlFile | undefined;
  private readonly laid: LaidWords;

  /**
   * @param own the file in the story's own language
   * @param file the same in another; undefined where it has none
   */
  constructor(own: YamlFile, file: YamlFile | undefined, shape: Shape) {
    this.file = file;
    // A file that cannot be read has no text to be known by.
    const asked = own.data === undefined ? 'nothing' : typeof shape === 'string' ? shape : Object.keys(shape).join(' ');
    this.laid = walks.of([asked, own.file, own.source, file?.file ?? '', file?.source ?? ''], () =>
      own.data === undefined
        ? new LaidWords(undefined, undefined, {})
        : new LaidWords(own.data, file?.data ?? undefined, shape),
    );
    for (const [path, message] of this.laid.mistakes) file?.report(path, message);
  }

  /** Texts of the story's own language that the other lacks. */
  get lacking(): readonly Lacking[] {
    return this.laid.lacking;
  }

  /** Texts in both. */
  get pairs(): readonly Pair[] {
    return this.laid.pairs;
  }

  /** Words that the story's own file has no place for. */
  get strays(): readonly Stray[] {
    return this.laid.strays;
  }

  /** What a place of the story's own file belongs to, as its revisions name it: an entry, a frame, a first key. */
  groupAt(at: Path): string {
    return this.laid.groupAt(at);
  }

  /**
   * A value of the story's own file with the other language's words in it.
   *
   * @param value as it was read, of any type: its texts stand at the same keys as in the file
   * @param path where in the file it stands
   * @param as what is done to each text, as was done to the own ones
   */
  over<T>(value: T, path: Path, as: (text: string) => string = (text) => text): T {
    if (this.laid.texts.size === 0) return value;
    return this.filled(value, path, as) as T;
  }

  /** @throws ContentError if something is wrong in it */
  expectSound(): this {
    if (this.file && this.file.findings.length > 0) throw new ContentError(this.file.findings);
    return this;
  }

  /** Whether a text is there, so that readers do not get the story's own. */
  has(path: Path): boolean {
    return this.laid.texts.has(keyOf(path));
  }

  /** Where a text stands that readers get: in the overlay, or in the story's own file. */
  placeOf(own: YamlFile, path: Path): { readonly file: YamlFile; readonly path: Path } {
    const at = this.laid.places.get(keyOf(path));
    return this.file && at ? { file: this.file, path: at } : { file: own, path };
  }

  private filled(value: unknown, path: Path, as: (text: string) => string): unknown {
    const text = this.laid.texts.get(keyOf(path));
    if (typeof text === 'string') return as(text);
    if (text !== undefined) return text.map(as);
    if (Array.isArray(value)) return value.map((each: unknown, i) => this.filled(each, [...path, i], as));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.filled(each, [...path, key], as)]));
  }
}

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
