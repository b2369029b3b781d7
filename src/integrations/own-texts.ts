import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';
import { chaptersFolder, fileOrOwn, ownLanguage, pagesFolder } from '../edition/content-files.ts';

/** Under which Astro asks for the modules of texts; and what it calls the module of one. */
const ASKED = 'astro:content-module-imports';
const TEXT = 'astro:content-layer-deferred-module';
const OWN = '\0own-texts';

/** The files of a language's texts from the root, those in the story's own language for what it lacks. */
const textFiles = (root: string, language: string): readonly string[] =>
  [chaptersFolder, pagesFolder].flatMap((folder) =>
    readdirSync(`${root}/${folder(ownLanguage(root))}`)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => fileOrOwn(root, language, (each) => `${folder(each)}/${name}`)),
  );

/**
 * Vite plugin: which texts a build can render. Astro writes their list into one file of the project
 * (.astro/content-modules.mjs) and reads it seconds later: languages that are built beside each other, and types that
 * are checked beside a build, would read each other's. A build knows its own.
 *
 * @param root the project's folder
 * @param language of the build
 */
export const ownTexts = (root: string, language: string): Plugin => ({
  name: 'own-texts',
  apply: 'build',
  resolveId: { order: 'pre', handler: (id) => (id === ASKED ? OWN : undefined) },
  load: {
    order: 'pre',
    handler: (id) => {
      if (id !== OWN) return undefined;
      const lines = textFiles(root, language).map((file) => {
        const asked = new URLSearchParams({ [TEXT]: '', fileName: file, astroContentModuleFlag: 'true' });
        return `[${JSON.stringify(file)}, () => import(${JSON.stringify(`${TEXT}?${asked.toString()}`)})]`;
      });
      return `export default new Map([${lines.join(',\n')}]);`;
    },
  },
});
