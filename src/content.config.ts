import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chaptersFolder, languageOf, pagesFolder } from './edition/content-files.ts';
import { ChapterFront, PageFront } from './edition/front-matter.ts';
import { ROOT } from './ledger/root.ts';

const language = languageOf(ROOT);

const chapters = defineCollection({
  loader: glob({ pattern: '*.mdx', base: `./${chaptersFolder(language)}` }),
  schema: ChapterFront,
});

/** Pages of running text beside the story. */
const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: `./${pagesFolder(language)}` }),
  schema: PageFront,
});

export const collections = { chapters, pages };
