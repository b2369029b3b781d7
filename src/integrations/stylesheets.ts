import type { Plugin } from 'vite';
import { didYouMean } from '../ledger/nearest.ts';
import { pageCss } from '../stage/palette-css.ts';
import { LAYER_ORDER } from '../styles/layers.ts';
import { MEDIA } from '../styles/media.ts';

const PALETTE = 'virtual:palette.css';
const HOST = 'virtual:host.css';
/** Of one that is asked for by its address (`?url`) the module is code, which imports the sheet. */
const SHEET = /\.css(?:\?(?!url$)|$)/;

/**
 * Puts a query in place of each name in a sheet's `@media`: `@media (--wide)`, as CSS has it for `@custom-media`, which
 * no browser knows yet and Lightning CSS leaves as it is where the name is misspelt.
 *
 * @throws Error that gives the line and the nearest name, if there is no such query, or if it is several that stand
 *   with a further condition
 */
export function withMediaQueries(css: string, file: string): string {
  return css.replaceAll(/(@media )([^{]*)\{/g, (_, at: string, prelude: string, offset: number) => {
    const fail = (message: string): never => {
      throw new Error(`${file}:${css.slice(0, offset).split('\n').length}: ${message}`);
    };
    const filled = prelude.replaceAll(/\(--([\w-]+)\)/g, (named, name: string) => {
      const query = Object.entries(MEDIA).find(([known]) => known === name)?.[1];
      if (query === undefined)
        return fail(`no media query "${name}"${didYouMean(name, Object.keys(MEDIA))}. src/styles/media.ts has them`);
      if (!query.startsWith('(') && prelude.trim() !== named)
        return fail(`${named} says already what it is for: expected it to stand alone after @media`);
      return query;
    });
    return `${at}${filled}{`;
  });
}

/**
 * What sheets are given when they are read in. The palette as one of them, so that a colour is written in one place
 * only; the site's host, which paper prints before a link's path; queries by name; and the order of the layers at the
 * head of each, since a page has its sheets in no order that can be relied on: the build keeps one.
 *
 * @param host as in `short-fuse.example`
 */
export function stylesheets({ host }: { readonly host: string }): Plugin {
  const made = new Map([
    [`\0${PALETTE}`, pageCss],
    [`\0${HOST}`, () => `@layer print{:root{--host:${JSON.stringify(host)}}}`],
  ]);
  return {
    name: 'stylesheets',
    enforce: 'pre',
    resolveId: (id) => (made.has(`\0${id}`) ? `\0${id}` : undefined),
    load: (id) => made.get(id)?.(),
    transform: {
      filter: { id: SHEET },
      handler: (css, id) => `${LAYER_ORDER}${withMediaQueries(css, id)}`,
    },
  };
}
