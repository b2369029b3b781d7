import type { Plugin } from 'vite';

/** Vite's plugin that wraps what is imported late, so that its styles and all it needs are fetched before it. */
const WRAPPING = 'native:import-analysis-build';

/**
 * What the story's own script shares with those that come later, and is small: one file, where the bundler would make
 * one of each.
 */
const SHARED = /\/src\/(?:scroll\/show|stage\/late|styles\/wide)\.ts$/;

/**
 * Leaves imports as they are written. What this story imports late has no styles and little to fetch before it, and the
 * wrapping would weigh as much as what it helps; a build in which that is no longer so stops.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
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
    configResolved({ plugins }) {
      const wrapping = plugins.find(({ name }) => name === WRAPPING);
      if (!wrapping) throw new Error(`Vite has no plugin ${WRAPPING}: imports would no longer be left as written`);
      wrapping.applyToEnvironment = () => false;
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.isDynamicEntry && (chunk.viteMetadata?.importedCss.size ?? 0) > 0)
          this.error(`${chunk.name} is imported late and brings styles, which would never arrive: import them early`);
    },
  };
}
