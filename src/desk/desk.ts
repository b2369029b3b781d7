import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { ROOT } from '../ledger/root.ts';

const script = (file: string): string => `import ${JSON.stringify(`/src/desk/${file}`)};`;

/** Pages keep what they read at their start, hashes of pictures among it: they are to start anew. */
function forgetPages(server: ViteDevServer): void {
  const folder = join(ROOT, 'src/pages/');
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    for (const [file, modules] of environment.moduleGraph.fileToModulesMap) {
      if (!file.startsWith(folder)) continue;
      for (const module of modules) environment.moduleGraph.invalidateModule(module);
      for (const evaluated of environment.runner.evaluatedModules.getModulesByFile(file) ?? [])
        environment.runner.evaluatedModules.invalidateModule(evaluated);
    }
    // Astro keeps the addresses of a route until its own content changes.
    environment.hot.send('astro:content-changed', {});
  }
}

/**
 * What editors have in the live preview and readers never see: the guide at /guide/, links from each paragraph, step and exhibit to its
 * place in its file, and a page that comes back, at the same place, when any content file is saved.
 */
export function desk(): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/guide', entrypoint: join(ROOT, 'src/pages/_guide.astro') });
        injectRoute({ pattern: '/desk/places.json', entrypoint: join(ROOT, 'src/pages/_places.json.ts') });
        injectScript('page', script('edit-links.ts') + script('keep-place.ts'));
      },
      'astro:server:setup': ({ server }) => {
        const content = join(ROOT, 'content/');
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(content) || !path.endsWith('.yaml')) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => {
            forgetPages(server);
            server.environments.client.hot.send({ type: 'full-reload', path: '*' });
          }, 50);
        });
      },
    },
  };
}
