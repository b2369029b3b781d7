import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { chapterFile, ownLanguage, pagesFolder, wordsFolder } from '../edition/content-files.ts';
import { overlaysIn } from '../edition/overlays.ts';
import type { Story } from '../edition/story.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { digestOf } from '../ledger/remembered.ts';
import { placeIn, readText } from '../ledger/source-text.ts';

/** By file of the story's own language: for each entry, frame or paragraph a short hash of the text that it was. */
const Revised = z.record(z.string(), z.record(z.string(), z.string()));
export type Revised = z.infer<typeof Revised>;

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

/** The texts of YAML files, gathered by entry, and of chapters and pages, by paragraph. */
function textsOf(root: string, { chapters }: Story, language: string): readonly Text[] {
  const own = ownLanguage(root);
  const yaml = overlaysIn(root, language).flatMap(({ own: file, overlay }): readonly Text[] => {
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
        name: nameOf(file, path),
        hash: short(sorted.map(({ text }) => text)),
        line: file.lineOf(path),
        given: texts.some(({ given }) => given),
      };
    });
  });
  const pages = readdirSync(join(root, pagesFolder(own))).filter((name) => name.endsWith('.mdx'));
  const files = [
    ...chapters.map((id) => [chapterFile(own, id), chapterFile(language, id)] as const),
    ...pages.map((name) => [`${pagesFolder(own)}/${name}`, `${pagesFolder(language)}/${name}`] as const),
  ];
  const running = files.flatMap(([file, other]) => {
    const { text } = readText(join(root, file));
    const given = existsSync(join(root, other));
    let offset = 0;
    return text.split('\n\n').flatMap((paragraph): readonly Text[] => {
      const { line } = placeIn(text, offset);
      offset += paragraph.length + 2;
      // Tags alone hold no words.
      if (!/\p{L}/u.test(paragraph.replace(/<[^>]*>/g, ''))) return [];
      const hash = short([paragraph]);
      return [{ file, name: hash, hash, line, given }];
    });
  });
  return [...yaml, ...running];
}

function nameOf(file: YamlFile, path: readonly (string | number)[]): string {
  if (typeof path[0] !== 'number') return path.join('/');
  const [id, date] = [
    ['id', 'frame'].map((key) => valueAt(file.data, [...path, key])).find((each) => typeof each === 'string'),
    valueAt(file.data, [...path, 'date']),
  ];
  return typeof id === 'string' ? id : `${String(date)}/${path[0]}`;
}

/** What the other language was last revised against, as its file has it. */
function readRevised(root: string, language: string): Revised | undefined {
  const path = join(root, revisedFile(language));
  return existsSync(path) ? new YamlFile(root, path).parse(Revised) : undefined;
}

/** Texts whose own wording has changed since the other language's was last revised. */
export function revisions(root: string, story: Story, language: string): readonly Finding[] {
  const revised = readRevised(root, language);
  if (!revised) return [];
  return textsOf(root, story, language)
    .filter(({ file, name, hash, given }) => given && revised[file]?.[name] !== hash)
    .map(({ file, line }) => ({
      file,
      line,
      column: 1,
      message: `has changed since its ${language} was last revised: revise that, then npm run story:revised -- --language ${language}`,
      warning: true,
    }));
}

/** What a language is revised against now: all of the story's own texts that it has. */
export function revisedNow(root: string, story: Story, language: string): Revised {
  const revised: Record<string, Record<string, string>> = {};
  for (const { file, name, hash, given } of textsOf(root, story, language))
    if (given) (revised[file] ??= {})[name] = hash;
  return revised;
}
