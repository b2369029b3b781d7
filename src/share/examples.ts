import { wordsOf, type ExhibitEdition } from '../edition/edition.ts';
import type { Book } from '../edition/book.ts';
import type { Frame, Outcome, Settings } from '../exhibits/exhibit.ts';
import { trialsOf } from '../exhibits/trials.ts';

/** A result a reader may come to, with settings that come to it. */
export interface Example {
  readonly frame: Frame;
  readonly settings: Settings;
  readonly outcome: Outcome;
}

/** How often settings are drawn by lot, each time anew: far-off results are rare. The same each time. */
const LOTS = 24;
const FIRST = 2025;

const known = new WeakMap<ExhibitEdition, ReadonlyMap<string, Example>>();

/**
 * Every kind of result of an exhibit that the reader can set, by its name, with the first settings found to come to it;
 * none for any other.
 */
export function examplesOf(edited: ExhibitEdition, book: Book): ReadonlyMap<string, Example> {
  const had = known.get(edited);
  if (had) return had;
  const found = new Map<string, Example>();
  for (const frame of edited.exhibit.frames)
    for (let lot = 0; frame.outcome && lot < LOTS; lot += 1)
      for (const settings of trialsOf(frame, book.numbers, FIRST + lot)) {
        const outcome = frame.outcome(book.numbers, wordsOf(edited, frame.id), settings);
        if (!found.has(outcome.id)) found.set(outcome.id, { frame, settings, outcome });
      }
  known.set(edited, found);
  return found;
}
