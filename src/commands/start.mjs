// @ts-check
// `npm start`: installs what is missing, builds the story and serves it.
import { spawnSync } from 'node:child_process';
import { environment, installIfMissing } from './install.mjs';

const FIRST_PORT = 4321;

process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));

installIfMissing();
console.log('Building the story…');
const build = spawnSync('npm', ['run', '--silent', 'build'], {
  env: environment(),
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(build.status ?? 1);
}
// Packages may have arrived only now.
const { serve } = await import('./serve.mjs');
const { address } = await serve('dist', Number(process.env['PORT'] ?? FIRST_PORT), {
  base: process.env['BASE_PATH'] ?? '/',
  moved: (taken, next) => console.log(`Port ${taken} is taken; trying ${next}.`),
});
console.log(`\n  Short Fuse is at ${address}\n  Ctrl-C ends it.\n`);
