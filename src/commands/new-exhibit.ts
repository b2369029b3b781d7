// `npm run new:exhibit -- NAME`: writes the files of a first chart, the one of CONTRIBUTING.md, under a name.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { firstChart, whyNoName } from '../editor/first-chart.ts';
import { ROOT } from '../ledger/root.ts';
import { reasonIn } from './build.mjs';
import { commandLine, UsageError } from './command.mjs';

/** `src/exhibits` of `src/exhibits/cash-and-debt/exhibit.ts`: what is there before any exhibit is. */
const topOf = (path: string): string => path.split('/').slice(0, 2).join('/');

const { argument: name = '' } = commandLine({
  name: 'npm run new:exhibit',
  does: 'writes the files of a first chart with two frames for an exhibit of that name; once their pictures are kept, they pass every test.',
  argument: 'NAME',
  example: 'npm run new:exhibit -- cash-and-debt',
});

const why = whyNoName(ROOT, name);
if (why !== undefined) throw new UsageError(why);
const files = firstChart(ROOT, name);
for (const { path } of files) if (existsSync(join(ROOT, path))) throw new UsageError(`${path} is there already`);
const lost = files.map(({ path }) => topOf(path)).find((folder) => !existsSync(join(ROOT, folder)));
if (lost !== undefined) throw new UsageError(`the folder ${lost} is missing: expected it with its files`);
for (const { path, text } of files) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  console.log(`wrote ${path}`);
}
// The type checker learns the names of its labels and frames.
const sync = spawnSync(join(ROOT, 'node_modules/.bin/astro'), ['sync'], { cwd: ROOT, encoding: 'utf8' });
if (sync.status !== 0)
  throw new UsageError(
    `the type checker has not learnt the names in these files, which are as they should be: astro sync failed\n${reasonIn(sync.stdout + sync.stderr)}`,
  );
console.log(`
Next:
  npm run scenes -- --keep    remembers its pictures
  npm run dev                 shows them, once a chapter tells them:

<Scrolly exhibit="${name}">
  <Step frame="cash">…</Step>
  <Step frame="both">…</Step>
</Scrolly>

CONTRIBUTING.md and docs/a-first-chart.md say what each line does.`);
