import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { show, type Finding } from '../ledger/read.ts';
import { ROOT } from '../ledger/root.ts';
import { checkStory } from '../check/check.ts';
import { contentChanged } from '../edition/content-version.ts';
import { mistakesPage } from './mistakes-page.ts';
import { editAddress, showPlace } from './places.ts';
import type { LinkedFinding } from './findings.ts';

/** A file is often saved in two goes, and a folder in many: ms after the last. */
const SETTLED = 20;

/**
 * Checks all content of the live preview whenever some of it is saved. While something is wrong that no page can be
 * made with, the mistakes stand in place of every page, because Astro's own messages name neither file nor line; when
 * the content is in order, the page comes back. Whatever else is wrong is marked on the page.
 */
export function keepChecked(server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const content = join(ROOT, 'content/');
  const repository = process.env['REPOSITORY_URL'];
  let saved = true;
  /** What no page can be made with. */
  let errors: readonly Finding[] = [];
  /** What is marked on the page. */
  let marked: readonly Finding[] = [];

  const check = (): void => {
    if (!saved) return;
    saved = false;
    const findings = checkStory(ROOT);
    errors = findings.filter(takesThePage);
    marked = findings.filter((finding) => !takesThePage(finding));
    const mistakes = findings.filter(({ warning }) => !warning);
    const warnings = findings.filter(({ warning }) => warning);
    if (mistakes.length > 0) logger.error(mistakes.map(show).join('\n'));
    if (warnings.length > 0) logger.warn(warnings.map(show).join('\n'));
  };
  const tell = (file: string): void => {
    const before = errors.length;
    check();
    if (before > 0 && errors.length === 0) logger.info('the content is in order again');
    // For a chapter Astro itself brings the page back.
    if (before + errors.length === 0 && file.endsWith('.mdx')) return;
    forgetPages(server);
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  };

  let waiting: NodeJS.Timeout | undefined;
  server.watcher.add(content);
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(content) || path.endsWith('.md')) return;
    contentChanged();
    saved = true;
    clearTimeout(waiting);
    waiting = setTimeout(() => tell(path), SETTLED);
  });
  server.middlewares.use((request, response, next) => {
    const address = request.url ?? '/';
    const path = address.split('?')[0] ?? address;
    if (!/\/$|\/editor\/[a-z]+\.json$/.test(path)) return next();
    check();
    if (path.endsWith('/editor/findings.json')) {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      return void response.end(JSON.stringify(marked.map((finding) => linked(finding, repository))));
    }
    if (errors.length === 0) return next();
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
    const page = mistakesPage(ROOT, errors, repository);
    return void server.transformIndexHtml(address, page).then((html) => response.end(html), next);
  });
  check();
}

const takesThePage = ({ warning, shown }: Finding): boolean => !warning && !shown;

const linked = (finding: Finding, repository: string | undefined): LinkedFinding => ({
  address: editAddress(ROOT, finding, repository),
  place: showPlace(finding),
  text: show(finding),
  message: finding.message,
  mistake: !finding.warning,
});

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
