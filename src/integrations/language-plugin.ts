import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:language.css';

/** What a language sets otherwise, if there is a stylesheet of it: only its own builds have it. */
export function languageStylesheet(root: string, language: string): Plugin {
  const file = join(root, 'src/styles/languages', `${language}.css`);
  return {
    name: 'language-stylesheet',
    resolveId: (id) => (id !== NAME ? undefined : existsSync(file) ? file : `\0${NAME}`),
    load: (id) => (id === `\0${NAME}` ? '' : undefined),
  };
}
