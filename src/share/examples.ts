import type { Book } from '../edition/book.ts';
import { wordsOf, type ExhibitEdition } from '../edition/edition.ts';
import { overBuilds } from '../edition/last-build.ts';
import { drawnFrom } from '../edition/scenes.ts';
import type { Frame, Outcome, Settings } from '../exhibits/exhibit.ts';
import { trialsOf } from '../exhibits/trials.ts';
import { kept } from '../ledger/kept.ts';

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
  return kept(known, edited, () => {
    const found = new Map<string, Example>();
    for (const frame of edited.exhibit.frames)
      for (const each of overBuilds(['examples', drawnFrom(edited, book), frame.id], () =>
        examplesOfFrame(frame, edited, book),
      ))
        if (!found.has(each.outcome.id)) found.set(each.outcome.id, { ...each, frame });
    return found;
  });
}

/** Each result of a frame once, with the first settings found to come to it. */
function examplesOfFrame(frame: Frame, edited: ExhibitEdition, book: Book): readonly Omit<Example, 'frame'>[] {
  const found = new Map<string, Omit<Example, 'frame'>>();
  for (let lot = 0; frame.outcome && lot < LOTS; lot += 1)
    for (const settings of trialsOf(frame, book.numbers, FIRST + lot)) {
      const outcome = frame.outcome(book.numbers, wordsOf(edited, frame.id), settings);
      if (!found.has(outcome.id)) found.set(outcome.id, { settings, outcome });
    }
  return [...found.values()];
}
