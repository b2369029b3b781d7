import type { Plugin } from 'vite';

/** The module by which the bundler has what is imported late preloaded, styles before it. */
const HELPER = '\0vite/preload-helper.js';

/**
 * What the story's own script shares with those that come later, and is small: one file, where the bundler would make
 * one of each.
 */
const SHARED = /^\0vite\/preload-helper|\/src\/(?:scroll\/show|styles\/wide)\.ts$/;

/**
 * Leaves imports as they are written. What this story imports late has no styles and little to fetch before it, and the
 * helper would weigh as much as what it helps; a build in which that is no longer so stops.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    // Astro sets its own over the one of its configuration.
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: false,
              rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: SHARED }] } } },
            },
          }
        : undefined,
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.isDynamicEntry && (chunk.viteMetadata?.importedCss.size ?? 0) > 0)
          this.error(`${chunk.name} is imported late and brings styles, which would never arrive: import them early`);
    },
  };
}
