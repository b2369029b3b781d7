import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const chapters = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/chapters/en' }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** Stands above the title: "Prologue", "Problem one". */
    kicker: z.string().min(1),
    /** The chapter's typographic moment: a line or two, set very large. */
    opening: z.string().min(1),
    /** One sentence for lists and search results. */
    summary: z.string().min(1),
  }),
});

/** Pages of running text beside the story. */
const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/pages/en' }),
  schema: z.strictObject({ title: z.string().min(1), summary: z.string().min(1) }),
});

export const collections = { chapters, pages };
