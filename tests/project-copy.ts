import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layContent } from './content-copy.ts';

/** What Astro reads of a project besides its content and packages. */
const FILES = ['astro.config.mjs', 'package.json', 'public', 'src', 'svelte.config.js', 'tsconfig.json'];

/** A copy of the project with the frozen content, in a new folder, whose packages are links to the project's own. */
export function projectCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  for (const name of FILES) cpSync(name, join(root, name), { recursive: true });
  layContent(root);
  cpSync('content/README.md', join(root, 'content/README.md'));
  mkdirSync(join(root, 'node_modules'));
  // What packages keep there between runs is of another project.
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(vite|astro)/.test(each)))
    symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name), 'junction');
  return root;
}

/** The variables of this process for one that Astro runs in: it is another in a test runner. */
export const astroEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|DEV|PROD|MODE|BASE_URL|SSR|TEST|VITEST.*)$/.test(name)),
  ),
  ASTRO_TELEMETRY_DISABLED: '1',
});
