// @ts-check
// `npm run release`: a build to be published. Pages name their own address, and networks look nowhere else for their
// pictures, so it must be known.
import { commandLine } from './command.mjs';
import { buildStory, reasonIn } from './build.mjs';
import { languagesOf } from './languages.mjs';
import { environment, installIfMissing } from './install.mjs';
import { savedState } from './saved-state.mjs';
import { framePages, record, RECORD } from '../address/published.mjs';
import { misplaced } from './published-at.mjs';
import { endWithThis, runTasks } from './tasks.mjs';

const NAME = 'npm run release';

commandLine({
  name: NAME,
  does: 'a build to be published; SITE_URL names where, BASE_PATH the path under which it is served.',
});
const wrong = misplaced(process.env['SITE_URL'], process.env['BASE_PATH']);
if (wrong !== undefined) {
  console.error(`Not built for release. ${wrong}`);
  process.exit(1);
}
await installIfMissing();
endWithThis(NAME);
/** @type {import('./tasks.mjs').Task} */
const check = { name: 'content', commands: [['node', 'src/commands/check-story.ts', '--release']] };
await runTasks([check], 1, environment(), ({ passed, output }) => {
  if (passed) return;
  console.error(`${output}\nNot built for release; dist/ is as it was.`);
  process.exit(1);
});
// Unless they are left out by FILMS=off.
process.env['FILMS'] ??= 'on';
const { built, output } = await buildStory('dist');
if (!built) {
  console.error(`${reasonIn(output)}\n\nNot built for release; dist/ is as it was.`);
  process.exit(1);
}
const madeFrom = savedState(process.cwd());
// From now on these are in other people's pages.
const added = record(process.cwd(), framePages('dist', (await languagesOf(process.cwd())).slice(1)));
if (added > 0)
  console.log(
    `${added} addresses are new in ${RECORD}. Save it, so that later builds keep them answering: git add ${RECORD} && git commit -m "Record what was published"`,
  );
console.log(`dist/ holds the story for ${process.env['SITE_URL']}, made from ${madeFrom}: put all of it on the host.`);
