import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { ContentError, show, type Finding } from '../ledger/read.ts';
import { ROOT } from '../ledger/root.ts';
import { checkStory } from '../prose/check.ts';

/** A file is often saved in two goes; ms. */
const SETTLED = 20;

/**
 * Checks all content of the live preview whenever some of it is saved. Mistakes are laid over the page and stand in place of any page
 * asked for meanwhile, because Astro's own messages name neither file nor line; when the content is in order, the page comes back.
 */
export function keepChecked(server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const content = join(ROOT, 'content/');
  let saved = true;
  let wrong: readonly Finding[] = [];
  let warnings = '';

  const check = (): void => {
    if (!saved) return;
    saved = false;
    const findings = checkStory(ROOT);
    wrong = findings.filter(({ warning }) => !warning);
    const worthALook = findings.filter(({ warning }) => warning).map(show);
    if (worthALook.join('\n') !== warnings && worthALook.length > 0) logger.warn(worthALook.join('\n'));
    warnings = worthALook.join('\n');
  };
  const tell = (file: string): void => {
    const before = wrong.length;
    check();
    if (wrong.length > 0) {
      logger.error(new ContentError(wrong).message);
      server.environments.client.hot.send(overlay(wrong));
      return;
    }
    if (before > 0) logger.info('the content is in order again');
    // Astro itself brings a page back for a chapter.
    if (before === 0 && file.endsWith('.mdx')) return;
    forgetPages(server);
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  };

  let waiting: NodeJS.Timeout | undefined;
  server.watcher.add(content);
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(content) || path.endsWith('.md')) return;
    saved = true;
    clearTimeout(waiting);
    waiting = setTimeout(() => tell(path), SETTLED);
  });
  server.ws.on('connection', () => {
    if (wrong.length > 0) server.environments.client.hot.send(overlay(wrong));
  });
  server.middlewares.use((request, response, next) => {
    const address = request.url ?? '/';
    if (!address.split('?')[0]?.endsWith('/')) return next();
    check();
    if (wrong.length === 0) return next();
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
    return void server.transformIndexHtml(address, pageOf(wrong)).then((page) => response.end(page), next);
  });
  tell('');
}

/** The message that Vite lays over the page. */
function overlay(errors: readonly Finding[]) {
  const { message } = new ContentError(errors);
  const [loc] = errors;
  return {
    type: 'error',
    err: { message, stack: '', plugin: 'the check of all content', ...(loc && { loc }) },
  } as const;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The page that stands for all others while something is wrong. */
const pageOf = (errors: readonly Finding[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Something is wrong in content/</title><h1>Something is wrong in content/</h1><ul>${errors
    .map((error) => `<li><code>${show(error).replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)}</code></li>`)
    .join('')}</ul><p>The page comes back when this is mended.</p></html>`;

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
