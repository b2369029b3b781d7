import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { chapterFile, ownLanguage, pagesFolder, wordsFolder } from '../edition/content-files.ts';
import { overlaysIn, type Laid } from '../edition/overlays.ts';
import type { Story } from '../edition/story.ts';
import { groupOf } from '../edition/stray.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { digestOf, Remembered } from '../ledger/remembered.ts';
import { readText } from '../ledger/source-text.ts';

/** By file of the story's own language: for each entry, frame or paragraph a short hash of the text that it was. */
const Revised = z.record(z.string(), z.record(z.string(), z.string()));
export type Revised = z.infer<typeof Revised>;

/** Path of the file that keeps what a language was last revised against. */
export const revisedFile = (language: string): string => `${wordsFolder(language)}/revised.yaml`;

/** A text of the story's own language as it is now. */
interface Text {
  readonly file: string;
  /** What it is called in its file: an entry's id, a frame, a paragraph's place. */
  readonly name: string;
  readonly hash: string;
  readonly line: number;
  /** Whether the other language has it at all. */
  readonly given: boolean;
}

const short = (texts: readonly string[]): string => digestOf(texts).replace(/\W/g, '').slice(0, 6);

/** What the order of a text's components is noted under: tags alone hold no words, and may move all the same. */
const ORDER = 'order';
const TAG = /<\w+[^>]*>/g;

// What was gathered before: see `Remembered`.
const gathered = new Remembered<readonly Text[]>(200);

/** The texts of a YAML file, gathered by entry. */
function textsOfFile({ own: file, overlay }: Laid): readonly Text[] {
  const all = [
    ...overlay.pairs.map(({ path, own: text }) => ({ path, text, given: true })),
    ...overlay.lacking.map(({ path, text }) => ({ path, text, given: false })),
  ];
  const depth = (path: readonly (string | number)[]): number => (path[0] === 'frames' ? 2 : 1);
  const groups = Map.groupBy(all, ({ path }) => JSON.stringify(path.slice(0, depth(path))));
  return [...groups.values()].map((texts): Text => {
    const whole = texts[0]?.path ?? [];
    const path = whole.slice(0, depth(whole));
    const sorted = texts.toSorted((a, b) => JSON.stringify(a.path).localeCompare(JSON.stringify(b.path)));
    return {
      file: file.file,
      name: groupOf(file.data, path),
      hash: short(sorted.map(({ text }) => text)),
      line: file.lineOf(path),
      given: texts.some(({ given }) => given),
    };
  });
}

/** The paragraphs of a chapter or page, and the order of its components. */
function textsOfChapter(file: string, text: string, given: boolean): readonly Text[] {
  let line = 1;
  const paragraphs = text.split('\n\n').flatMap((paragraph): readonly Text[] => {
    const start = line;
    line += paragraph.split('\n').length + 1;
    // Tags alone hold no words.
    if (!/\p{L}/u.test(paragraph.replace(/<[^>]*>/g, ''))) return [];
    const hash = short([paragraph]);
    return [{ file, name: hash, hash, line: start, given }];
  });
  return [...paragraphs, { file, name: ORDER, hash: short(text.match(TAG) ?? []), line: 1, given }];
}

/** The texts of YAML files, gathered by entry, and of chapters and pages, by paragraph. */
function textsOf(root: string, { chapters }: Story, language: string, laid: readonly Laid[]): readonly Text[] {
  const own = ownLanguage(root);
  const yaml = laid.flatMap((each) =>
    gathered.of([each.own.file, each.own.source, each.path, each.overlay.file?.source ?? ''], () => textsOfFile(each)),
  );
  const pages = readdirSync(join(root, pagesFolder(own))).filter((name) => name.endsWith('.mdx'));
  const files = [
    ...chapters.map((id) => [chapterFile(own, id), chapterFile(language, id)] as const),
    ...pages.map((name) => [`${pagesFolder(own)}/${name}`, `${pagesFolder(language)}/${name}`] as const),
  ];
  const running = files.flatMap(([file, other]) => {
    const { text } = readText(join(root, file));
    const given = existsSync(join(root, other));
    return gathered.of([file, text, String(given)], () => textsOfChapter(file, text, given));
  });
  return [...yaml, ...running];
}

/** What the other language was last revised against, as its file has it, and what is wrong in that. */
function readRevised(
  root: string,
  language: string,
): { readonly revised: Revised | undefined; readonly file: YamlFile | undefined } {
  const path = join(root, revisedFile(language));
  const file = existsSync(path) ? new YamlFile(root, path) : undefined;
  return { revised: file?.parse(Revised), file };
}

/** What of the story's own texts is another since a language was last revised. */
export interface SinceRevised {
  /** The texts that have changed and that it has, each told at its place. */
  readonly findings: readonly Finding[];
  /**
   * Whether an own text is another than the one that the language's was written for, or gone.
   *
   * @param name an entry's id, `frames/before`, `labels`; left out, any text of a chapter or page, and their order
   */
  hasChanged(file: string, name?: string): boolean;
}

/**
 * Compares the story's own texts with those that a language was last revised against. Nothing has changed where it
 * never was.
 *
 * @param laid the files whose words the language gives
 */
export function sinceRevised(root: string, story: Story, language: string, laid: readonly Laid[]): SinceRevised {
  const { revised, file } = readRevised(root, language);
  if (!revised) return { findings: file?.findings ?? [], hasChanged: () => false };
  const texts = textsOf(root, story, language, laid);
  const now = new Map(
    [...Map.groupBy(texts, ({ file }) => file)].map(([file, of]) => [
      file,
      new Map(of.map(({ name, hash }) => [name, hash])),
    ]),
  );
  // A paragraph is noted under what it says, so that one that has moved into another chapter is known again.
  const paragraphs = new Set(
    Object.entries(revised).flatMap(([file, of]) => (file.endsWith('.mdx') ? Object.keys(of) : [])),
  );
  // The words of an entry or a frame under a new name are those that it had under one that is gone.
  const isRenamed = ({ file, name, hash }: Text): boolean => {
    const was = revised[file] ?? {};
    return (
      !Object.hasOwn(was, name) && Object.keys(was).some((each) => was[each] === hash && !now.get(file)?.has(each))
    );
  };
  const isAnother = (text: Text): boolean =>
    revised[text.file]?.[text.name] !== text.hash &&
    !(text.name === text.hash && paragraphs.has(text.hash)) &&
    !isRenamed(text);
  return {
    findings: texts
      .filter((text) => text.given && text.name !== ORDER && isAnother(text))
      .map(({ file, line }) => ({
        file,
        line,
        column: 1,
        message: `has changed since its ${language} was last revised: revise that, then npm run story:revised -- --language ${language}`,
        warning: true,
      })),
    hasChanged: (file, name) => {
      const was = revised[file];
      if (!was) return false;
      // A paragraph that came is a change of the whole, too.
      const all = (): readonly string[] => [...Object.keys(was), ...(now.get(file)?.keys() ?? [])];
      const names = name === undefined ? all() : Object.hasOwn(was, name) ? [name] : [];
      return names.some((each) => now.get(file)?.get(each) !== was[each]);
    },
  };
}

/** What a language is revised against now: all of the story's own texts that it has. */
export function revisedNow(root: string, story: Story, language: string): Revised {
  const revised: Record<string, Record<string, string>> = {};
  for (const { file, name, hash, given } of textsOf(root, story, language, overlaysIn(root, language)))
    if (given) (revised[file] ??= {})[name] = hash;
  return revised;
}
