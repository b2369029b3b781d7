import { z } from 'astro/zod';

/** Ways to set words of a chapter's opening so that they do what they say. */
export const OPENING_WAYS = [
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

/** What stands above a chapter's text. */
export const ChapterFront = z
  .strictObject({
    title: z.string().min(1),
    /** Stands above the title: "Prologue", "Problem one". */
    kicker: z.string().min(1),
    /** The chapter's typographic moment: a line or two, set very large. */
    opening: z.string().min(1),
    /** Words of the opening that are set in a way of their own. */
    set: z.strictObject({ words: z.string().min(1), as: z.enum(OPENING_WAYS) }).optional(),
    /** One sentence for lists and search results. */
    summary: z.string().min(1),
  })
  .refine(({ opening, set }) => set === undefined || opening.includes(set.words), {
    path: ['set', 'words'],
    message: 'expected words that stand in the opening, letter for letter',
  });

/** What stands above a page of running text beside the story. */
export const PageFront = z.strictObject({ title: z.string().min(1), summary: z.string().min(1) });
