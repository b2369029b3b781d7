// `npm run scenes`: which drawings are not as they were kept, and a page with each before and after. `-- --keep`
// accepts them.
import './svelte-in-node.ts';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine } from '../../src/commands/command.mjs';

const { values } = commandLine({
  name: 'npm run scenes',
  does: 'names the drawings that are not as they were kept, and writes a page with each before and after.',
  options: { keep: { type: 'boolean', means: 'accepts the drawings as they are' } },
});
const { earlierScenes } = await import('./earlier.ts');
const folder = join(process.cwd(), '.cache', 'scenes');
const stop = new AbortController();
// It takes as long as to draw those of today.
const earlier = values['keep'] === true ? undefined : earlierScenes(join(folder, 'earlier'), stop.signal);
// Loaded only now: components can be read from here on.
const { allScenes } = await import('./all-scenes.ts');
const { keep, moved, movedByFrame } = await import('./record.ts');

const scenes = allScenes();
if (!earlier) {
  keep(scenes);
  console.log(`Kept ${scenes.length} scenes in tests/scenes.`);
} else {
  const changed = moved(scenes);
  if (changed.length === 0) {
    stop.abort();
    console.log(`${scenes.length} scenes, all as they were kept.`);
  } else {
    const { writePage } = await import('./page.ts');
    const names = new Set(changed.map(({ name, preset }) => `${name} ${preset}`));
    const before = await earlier(({ name, preset }) => names.has(`${name} ${preset}`));
    const page = writePage(join(folder, 'page'), changed, scenes, before.scenes);
    console.log(movedByFrame(changed).join('\n'));
    console.log(`\nBefore and after: ${pathToFileURL(page).href}`);
    if (before.why !== '')
      console.log(`Only phone drawings are shown as before, since the earlier state could not be drawn: ${before.why}`);
    console.log('If that is as you meant it: npm run scenes -- --keep');
  }
}
