import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { isOffline, WORKER } from '../address/built-with.ts';
import { ROOT } from '../ledger/root.ts';
import { atAnyPreset } from '../stage/scene-addresses.ts';

/** Lies on a host in place of the worker where it is to be turned off. */
const OFF = 'deploy/offline-off.js';
/** Folders of what the story fetches: its stages, and paper's sheet. */
const FOLDERS = ['_astro', 'figures', 'scenes'];

const filesIn = (built: string): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(built, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(js|json|css)$/.test(entry.name))
      .map(({ name }) => `${folder}/${name}`),
  ).sort();

/** Those of some files that a page leads to, by their names in it and in each other. */
function reachedFrom(page: string, built: string, files: readonly string[]): readonly string[] {
  const nameOf = (file: string): string => {
    const named = atAnyPreset(file);
    return named.slice(named.lastIndexOf('/') + 1);
  };
  const reached = new Set<string>();
  const waiting = [page];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop())
    for (const file of files)
      if (!reached.has(file) && text.includes(nameOf(file))) {
        reached.add(file);
        if (file.endsWith('.js')) waiting.push(readFileSync(join(built, file), 'utf8'));
      }
  return [...reached].sort();
}

/** The worker's code as one file that needs no other. */
async function workerCode(define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(ROOT, 'src/share/offline-worker.ts'), output: { format: 'iife' } },
    },
  });
  const [bundle] = [result].flat();
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the service worker came out as no script');
  return chunk.code;
}

/**
 * Lays the story's service worker into a build: another one whenever the story or what its stages fetch is. With
 * `OFFLINE=off` the one that takes it away again from those who have it.
 */
export const offline = (): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const built = fileURLToPath(dir);
      const file = join(built, WORKER);
      if (!isOffline()) {
        copyFileSync(join(ROOT, OFF), file);
        logger.info('turned off');
        return;
      }
      const page = readFileSync(join(built, 'index.html'), 'utf8');
      const files = reachedFrom(page, built, filesIn(built));
      const version = createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 8);
      writeFileSync(file, await workerCode({ OFFLINE: JSON.stringify({ version, files }) }));
      logger.info(`version ${version}, ${files.length} files for stages not yet seen`);
    },
  },
});
