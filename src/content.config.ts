import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chaptersFolder, fileOrOwn, languageOf, ownLanguage, pagesFolder } from './edition/content-files.ts';
import { ChapterFront, PageFront } from './edition/front-matter.ts';
import { ROOT } from './ledger/root.ts';

const language = languageOf(ROOT);

/** The texts of a folder in this language; what is not there in it comes in the story's own. */
const texts = (folder: (language: string) => string) => {
  const own = ownLanguage(ROOT);
  const pattern =
    language === own
      ? `${own}/*.mdx`
      : readdirSync(folder(own))
          .filter((name) => name.endsWith('.mdx'))
          .map((name) => fileOrOwn(ROOT, language, (each) => `${folder(each)}/${name}`))
          .map((file) => file.split('/').slice(-2).join('/'));
  const base = `./${folder(own).split('/').slice(0, -1).join('/')}`;
  return glob({ pattern, base, generateId: ({ entry }) => basename(entry, '.mdx') });
};

const chapters = defineCollection({ loader: texts(chaptersFolder), schema: ChapterFront });

/** Pages of running text beside the story. */
const pages = defineCollection({ loader: texts(pagesFolder), schema: PageFront });

export const collections = { chapters, pages };
