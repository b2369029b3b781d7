import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ROOT } from '../ledger/root.ts';
import { keepChecked } from '../editor/live-check.ts';
import { readableHeads } from '../editor/readable-heads.ts';

const script = (file: string): string => `import ${JSON.stringify(`/src/editor/${file}`)};`;

/**
 * What editors have in the live preview and readers never see: the guide at /guide/, the desk at /desk/, links from
 * each paragraph, step and exhibit to its place in its file, and a page that comes back, at the same place, when any
 * content file is saved, or says what is wrong in it.
 */
export function editorPreview(): AstroIntegration {
  let end: (() => Promise<void>) | undefined;
  return {
    name: 'editor-preview',
    hooks: {
      'astro:config:setup': async ({ command, injectRoute, injectScript, logger }) => {
        if (command !== 'dev') return;
        await readableHeads(logger);
        injectRoute({ pattern: '/guide', entrypoint: join(ROOT, 'src/pages/_guide.astro') });
        injectRoute({ pattern: '/desk', entrypoint: join(ROOT, 'src/pages/_desk.astro') });
        injectRoute({ pattern: '/editor/places.json', entrypoint: join(ROOT, 'src/pages/_places.json.ts') });
        // The first looks at the page before any other script has touched it.
        injectScript('page', script('follow-saves.ts'));
      },
      'astro:server:setup': ({ server, logger }) => {
        end = keepChecked(server, logger);
      },
      'astro:server:done': () => end?.(),
    },
  };
}
