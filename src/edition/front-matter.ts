import { z } from 'astro/zod';
import { inWords } from '../ledger/worded.ts';

/** A text in which words may be tied to a figure, as readers get it. */
const words = z.string().min(1).transform(inWords);

/** Ways to set words of a chapter's opening so that they do what they say. */
export const OPENING_STYLES = [
  'lit',
  'struck',
  'small',
  'wires',
  'hollow',
  'redacted',
  'sinking',
  'ruled',
  'hatched',
  'burning',
  'spaced',
] as const;

/** Words of the opening that are set in a way of their own. */
const set = z.strictObject({ words: z.string().min(1), as: z.enum(OPENING_STYLES) }).optional();

/** What stands above a chapter's text. */
export const ChapterFront = z
  .strictObject({
    title: words,
    /** Stands above the title: "Prologue", "Problem one". */
    kicker: words,
    /** The chapter's typographic moment: a line or two, set very large. */
    opening: words,
    set,
    /** One sentence for lists and search results. */
    summary: words,
  })
  .refine(({ opening, set }) => set === undefined || opening.includes(set.words), {
    path: ['set', 'words'],
    message: 'expected words that stand in the opening, letter for letter',
  });

/** What of it the reading of a chapter needs, whatever else an earlier state of its file may have. */
export const ChapterHead = z.looseObject({
  title: words,
  kicker: words,
  opening: words,
  // An earlier state may have ways that there are no more.
  set: set.catch(undefined),
});

/** What stands above a page of running text beside the story. */
export const PageFront = z.strictObject({ title: words, summary: words });
