import { z } from 'astro/zod';

/** What stands above a chapter's text. */
export const ChapterFront = z.strictObject({
  title: z.string().min(1),
  /** Stands above the title: "Prologue", "Problem one". */
  kicker: z.string().min(1),
  /** The chapter's typographic moment: a line or two, set very large. */
  opening: z.string().min(1),
  /** One sentence for lists and search results. */
  summary: z.string().min(1),
});

/** What stands above a page of running text beside the story. */
export const PageFront = z.strictObject({ title: z.string().min(1), summary: z.string().min(1) });
