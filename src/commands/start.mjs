// @ts-check
// `npm start`: installs what is missing, builds the story and serves it.
import { ENDINGS, commandLine, portOf, saysDiskIsFull, UsageError } from './command.mjs';
import { buildOwnFirst, reasonIn } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { siteAddress } from './published-at.mjs';

const FIRST_PORT = 4321;

commandLine({
  name: 'npm start',
  does: 'installs what is missing, builds the story, serves it on 127.0.0.1 and prints the address; other languages follow. PORT=4400 names the first port to try.',
});
const port = portOf(process.env['PORT'], FIRST_PORT);
siteAddress(process.env['SITE_URL']);

for (const [signal] of ENDINGS) process.on(signal, () => process.exit(0));

await installIfMissing();
const { built, output, further, rest } = await buildOwnFirst('dist');
if (!built) {
  if (saysDiskIsFull(output)) throw new UsageError('the disk is full. Make room and run it again');
  console.error(reasonIn(output));
  process.exit(1);
}
// Packages may have arrived only now.
const { serve } = await import('./serve.mjs');
const { address } = await serve('dist', port, {
  base: process.env['BASE_PATH'] ?? '/',
  moved: (taken, next) => console.log(`Port ${taken} is taken; trying ${next}.`),
  growing: { folders: further, grown: rest },
});
console.log(`\n  Short Fuse is at ${address}\n  Ctrl-C ends it.\n`);
for (const language of further) console.log(`  ${address}${language}/ is being built, and opens when it is there.`);
const others = await rest;
if (others.built) for (const language of further) console.log(`  ${address}${language}/ is there.`);
else console.error(reasonIn(others.output));
