import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../edition/book.ts';
import type { SourcePlace } from '../edition/chapter.ts';
import { printedFact } from '../edition/printed-fact.ts';
import type { Source, Taken } from './take.ts';

/** The first line, from 0, behind a paragraph: an empty one, or the next item of a list. */
function endOf(lines: readonly string[], start: number): number {
  const item = /^\s*(?:[-*]|\d+\.) /;
  let end = start + 1;
  while (
    end < lines.length &&
    lines[end]?.trim() !== '' &&
    !(item.test(lines[start] ?? '') && item.test(lines[end] ?? ''))
  )
    end += 1;
  return end;
}

/** The chapters' files as text that comes back is held against them. */
export function sourceIn(root: string, { figures }: Book): Source {
  return {
    paragraphAt: ({ file, line }) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.slice(line - 1, endOf(lines, line - 1)).join('\n');
    },
    figure: (component) => {
      const property = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(component)?.[1] ?? '';
      const pieces = printedFact({ id: property('id'), to: property('to'), as: property('as') }, figures);
      return pieces?.map(({ text }) => text).join('') ?? '';
    },
  };
}

/** Writes what was taken into the files, from the last line of each up, so that no place moves before its turn. */
export function writeTaken(root: string, taken: readonly Taken[]): void {
  const lineOf = ({ place }: { readonly place: SourcePlace }): number => place.line;
  for (const [file, own] of Map.groupBy(taken, ({ place }) => place.file)) {
    const path = join(root, file);
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const { place, source } of own.toSorted((a, b) => lineOf(b) - lineOf(a)))
      if (source !== undefined) lines.splice(place.line - 1, endOf(lines, place.line - 1) - place.line + 1, source);
    writeFileSync(path, lines.join('\n'));
  }
}
