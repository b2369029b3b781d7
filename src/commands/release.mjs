// @ts-check
// `npm run release`: a build to be published. Pages name their own address, and networks look nowhere else for their pictures, so it must be known.
import { spawnSync } from 'node:child_process';
import { commandLine } from './command.mjs';
import { environment, installIfMissing } from './install.mjs';
import { misplaced } from './published-at.mjs';

commandLine({
  name: 'npm run release',
  does: 'a build to be published; SITE_URL names where, BASE_PATH the path under which it is served.',
});
const wrong = misplaced(process.env['SITE_URL'], process.env['BASE_PATH']);
if (wrong !== undefined) {
  console.error(`Not built for release. ${wrong}`);
  process.exit(1);
}
installIfMissing();
const { status } = spawnSync('npm', ['run', 'build'], {
  stdio: 'inherit',
  env: environment(),
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
