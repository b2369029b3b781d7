import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { ChapterFront, PageFront } from './edition/front-matter.ts';

const chapters = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/chapters/en' }),
  schema: ChapterFront,
});

/** Pages of running text beside the story. */
const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/pages/en' }),
  schema: PageFront,
});

export const collections = { chapters, pages };
