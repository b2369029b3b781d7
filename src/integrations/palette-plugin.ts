import type { Plugin } from 'vite';
import { pageCss } from '../stage/palette-css.ts';

const NAME = 'virtual:palette.css';

/** Lets the page import the palette as a stylesheet, so that a colour is written in one place only. */
export function paletteStylesheet(): Plugin {
  return {
    name: 'palette-stylesheet',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? pageCss() : undefined),
  };
}
