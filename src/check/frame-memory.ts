import type { Book } from '../edition/book.ts';
import type { Template } from '../edition/words.ts';
import type { Frame, Words } from '../exhibits/exhibit.ts';
import { kept } from '../ledger/kept.ts';
import type { Finding } from '../ledger/read.ts';
import { keyOf, RememberedByReads } from '../ledger/remembered.ts';
import type { Asked } from './labels.ts';
import { notingBook, type FigureReads } from './noting.ts';

/** What was found in drawing a frame. */
export interface DrawnFrame {
  readonly findings: readonly Finding[];
  readonly asked: Asked;
}

/** One short text for what the drawings of an exhibit rest on besides figures and their own words. */
export const exhibitDigest = ({ file, content }: Template, { formats }: Book): string =>
  keyOf([file.file, file.source, JSON.stringify([content, formats])]);

/** By frame, since a chart that was changed is another frame: a few states of the content, in each language. */
const found = new WeakMap<Frame, RememberedByReads<DrawnFrame>>();
const STATES = 6;

const LABEL = 'label ';
const PRINTS = 'prints ';

/** Texts by name that note which of them are asked for. */
function noting<T>(texts: Readonly<Record<string, T>>, note: (name: string) => void): Readonly<Record<string, T>> {
  const asked = new Set<string>();
  return new Proxy(texts, {
    get: (all, name) => {
      if (typeof name !== 'string') return undefined;
      if (!asked.has(name)) {
        asked.add(name);
        note(name);
      }
      return all[name];
    },
  });
}

/**
 * Draws a frame's words, if anything that its drawing rests on is new: a figure that it reads, a label that it asks
 * for, or what stands with every picture of it. Labels of other frames print other figures.
 *
 * @param exhibit see `exhibitDigest`
 * @param work draws them
 */
export function drawnFrame(
  frame: Frame,
  words: Words,
  exhibit: string,
  book: Book,
  reads: FigureReads,
  work: (words: Words, book: Book) => DrawnFrame,
): DrawnFrame {
  const { labels, prints = {}, ...around } = words;
  const now = (name: string): string => {
    if (name.startsWith(LABEL)) return labels[name.slice(LABEL.length)] ?? '';
    if (name.startsWith(PRINTS)) return JSON.stringify(prints[name.slice(PRINTS.length)] ?? []);
    return reads.now(name);
  };
  return kept(found, frame, () => new RememberedByReads<DrawnFrame>(STATES)).of(
    [exhibit, JSON.stringify(around)],
    now,
    (note) => {
      const noted = {
        ...words,
        labels: noting(labels, (name) => note(LABEL + name)),
        prints: noting(prints, (name) => note(PRINTS + name)),
      };
      return work(noted, notingBook(book, note));
    },
    (name) => {
      if (!name.startsWith(LABEL) && !name.startsWith(PRINTS)) reads.note(name);
    },
  );
}
