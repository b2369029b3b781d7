// @ts-check
// For a host that knows no redirects: lays the present file at each old address of a build's `_redirects`. Runs before
// anything is installed.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandLine, UsageError } from './command.mjs';
import { redirectsIn } from '../address/redirects.mjs';

const { argument: folder = '' } = commandLine({
  name: 'node src/commands/lay-out-redirects.mjs',
  does: 'lays the present file at each old address of a built site, for a host that knows no redirects.',
  argument: 'FOLDER',
});
if (!existsSync(join(folder, 'index.html'))) throw new UsageError(`${folder} holds no built site`);
const redirects = redirectsIn(folder);
for (const [old, now] of redirects) {
  mkdirSync(dirname(join(folder, old)), { recursive: true });
  copyFileSync(join(folder, now), join(folder, old));
}
console.log(`${redirects.size} files laid at old addresses`);
