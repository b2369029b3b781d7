import { join } from 'node:path';
import type { Recomputed } from '../edition/arithmetic.ts';
import type { Book } from '../edition/book.ts';
import { chapterFile, exhibitFile, pagesFolder } from '../edition/content-files.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { readText } from '../ledger/source-text.ts';
import { idsIn } from '../ledger/worded.ts';
import { filesIn, ledgerFiles } from './files.ts';

const TAG = /<(?:Fact|Says)\b[^>]*>/g;
/** The figure, and where one is the end of a range, the other end. */
const NAMED = /\b(?:id|to)=["']([^"']+)["']/g;
const COMMENT = /^\s*#.*$/gm;

/** Figures that a chapter, a page or the words of a picture print or put into words. */
const printedIn = (text: string): readonly string[] => [
  ...[...text.matchAll(TAG)].flatMap(([tag]) => [...tag.matchAll(NAMED)].map(([, id = '']) => id)),
  ...idsIn(text.replace(COMMENT, '')),
];

/** Where readers meet figures. */
export interface Readers {
  readonly language: string;
  /** Ids of the chapters and exhibits whose texts print them. */
  readonly chapters: readonly string[];
  readonly exhibits: readonly string[];
  /** By exhibit, what its frames draw. */
  readonly drawn: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of the arithmetic page, if that can be read. */
  readonly claims: readonly Recomputed[] | undefined;
}

/** Files whose texts print figures, from the root. */
const textsIn = (root: string, { language, chapters, exhibits }: Readers): readonly string[] => [
  ...chapters.map((id) => chapterFile(language, id)),
  ...filesIn(join(root, pagesFolder(language)), '.mdx').map((name) => `${pagesFolder(language)}/${name}`),
  ...exhibits.map((id) => exhibitFile(language, id)),
  'content/arithmetic.yaml',
  'content/brief.yaml',
];

/** The first place at which each figure is used, as a message names it. */
function usesIn(root: string, book: Book, readers: Readers): ReadonlyMap<string, string> {
  const { drawn, claims = [] } = readers;
  const uses = [
    ...textsIn(root, readers).flatMap((path) =>
      printedIn(readText(join(root, path)).text).map((id) => [id, path] as const),
    ),
    ...[...drawn].flatMap(([exhibit, ids]) => [...ids].map((id) => [id, `the exhibit "${exhibit}"`] as const)),
    ...claims.flatMap(({ id, claim, results, named }) =>
      [claim.id, ...results.map((result) => result.id), ...named].map(
        (each) => [each, `"${id}" of content/arithmetic.yaml`] as const,
      ),
    ),
    ...[...book.figures.values()].flatMap(({ id, from = [] }) =>
      from.map((each) => [each, `the formula of "${id}"`] as const),
    ),
  ];
  return new Map(uses.reverse());
}

/** Warns of entries that say why readers do not meet them (`unused: Background to the loans.`), where readers do. */
export function checkUnused(root: string, book: Book, readers: Readers): readonly Finding[] {
  const uses = usesIn(root, book, readers);
  return ledgerFiles(root).flatMap((path) => {
    const file = new YamlFile(root, path);
    const entries: readonly unknown[] = Array.isArray(file.data) ? file.data : [];
    entries.forEach((entry, i) => {
      const use = uses.get(String(valueAt(entry, ['id'])));
      if (use !== undefined && valueAt(entry, ['unused']) !== undefined)
        file.warn([i, 'unused'], `the figure is used, in ${use}: take the line "unused" away`);
    });
    return file.findings.filter(({ warning }) => warning);
  });
}
