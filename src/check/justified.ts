import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { kept } from '../ledger/kept.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { ContentError, YamlFile, type Finding } from '../ledger/read.ts';

const FILE = 'content/number-words.yaml';

const Justified = z.array(
  z.strictObject({
    words: z.string().min(1),
    /** Why no figure keeps them true. */
    why: z.string().min(1),
    /** The one file in which they may stand, by its name without its ending; if left out, any. */
    in: z.string().min(1).optional(),
  }),
);

/** A number in words that editors let stand without a figure. */
export type Justified = z.infer<typeof Justified>[number];

const fileOf = (root: string): YamlFile => new YamlFile(root, join(root, FILE));

/** @throws ContentError with file, line and column */
export function readJustified(root: string): readonly Justified[] {
  const file = fileOf(root);
  // Nothing but the explanation at its head.
  if (file.data === null) return [];
  const lines = file.parse(Justified);
  if (!lines) throw new ContentError(file.findings);
  return lines;
}

const patterns = new Map<string, RegExp>();

const patternOf = (words: string): RegExp =>
  kept(patterns, words, () => {
    const said = words
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .split(/\s+/)
      .join('\\s+');
    return new RegExp(`(?<![\\p{L}\\p{N}])${said}(?![\\p{L}\\p{N}])`, 'giu');
  });

const nameOf = (file: string): string => basename(file).replace(/\.[^.]*$/, '');

const mayStandIn = (file: string, { in: only }: Justified): boolean => only === undefined || nameOf(file) === only;

/** Whether words of a text lie within some that are listed. */
export const isJustified = (
  lines: readonly Justified[],
  file: string,
  text: string,
  { at, words }: { readonly at: number; readonly words: string },
): boolean =>
  lines.some(
    (line) =>
      mayStandIn(file, line) &&
      [...text.matchAll(patternOf(line.words))].some(
        ({ 0: found, index }) => index <= at && index + found.length >= at + words.length,
      ),
  );

/**
 * Warns of lines whose words stand nowhere any more, so that the list stays short, and tells names of files that are
 * none.
 *
 * @param texts of every file of which the list speaks, by path
 */
export function checkJustified(
  root: string,
  lines: readonly Justified[],
  texts: ReadonlyMap<string, string>,
): readonly Finding[] {
  const file = fileOf(root);
  lines.forEach((line, i) => {
    const asked = [...texts].filter(([path]) => mayStandIn(path, line));
    // A file that is missing or empty is reported by itself.
    if (line.in !== undefined && asked.length > 0 && asked.every(([, text]) => text.trim() === '')) return;
    if (asked.length === 0) {
      const names = [...texts.keys()].map(nameOf);
      file.report(
        [i, 'in'],
        `no file "${line.in ?? ''}"${didYouMean(line.in ?? '', names)}: expected the name of one, without its ending`,
      );
      return;
    }
    const stands = asked.some(([, text]) => text.search(patternOf(line.words)) >= 0);
    if (!stands)
      file.warn(
        [i, 'words'],
        `“${line.words}” stands ${line.in === undefined ? 'nowhere' : `not in ${line.in}`}: expected the line to go`,
      );
  });
  return file.findings;
}
