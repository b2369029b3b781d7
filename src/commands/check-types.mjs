// @ts-check
// The types of all code but pages and components. The native compiler, in a third of the time of the one that the
// checker of pages is made for. It looks only at what rests on a change: the rest is remembered. One checker, since
// several work out the same types side by side, for half as much processor time again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const REMEMBERED = '.cache/tsc';
/** Global declarations that the content writes: the ledger's ids, the names of labels and frames. */
const WRITTEN = '.astro/integrations/*/*.d.ts';

// The compiler takes no notice of a global interface that has changed, and would hold to the ids of yesterday.
const hash = createHash('sha256');
for (const file of globSync(WRITTEN).toSorted()) hash.update(readFileSync(file));
const name = `${hash.digest('hex').slice(0, 16)}.tsbuildinfo`;
mkdirSync(REMEMBERED, { recursive: true });
for (const other of readdirSync(REMEMBERED)) if (other !== name) rmSync(join(REMEMBERED, other));

const { status, error } = spawnSync(
  process.execPath,
  [
    ...['node_modules/@typescript/native-preview/bin/tsc', '--noEmit', '-p', '.', '--checkers', '1'],
    ...['--incremental', '--tsBuildInfoFile', join(REMEMBERED, name)],
  ],
  { stdio: 'inherit' },
);
if (error) throw error;
process.exitCode = status ?? 1;
