// `npm run scenes`: which drawings and tables are not as they were kept, and a page with each drawing before and after.
// `-- --keep` accepts them.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine } from '../../src/commands/command.mjs';

// What was compiled is kept: half of the time goes into loading.
enableCompileCache(join(process.cwd(), '.cache', 'compiled'));
await import('./svelte-in-node.ts');

const { values } = commandLine({
  name: 'npm run scenes',
  does: 'names the drawings and tables that are not as they were kept, and writes a page with each drawing before and after.',
  options: { keep: { type: 'boolean', means: 'accepts them as they are' } },
});
// Loaded only now: components can be read from here on.
const { allScenes } = await import('./all-scenes.ts');
const { allTables } = await import('./all-tables.ts');
const { keep, moved, movedByFrame } = await import('./record.ts');
const { keepTables, movedTables, movedTablesInLines } = await import('./tables.ts');

const scenes = allScenes();
const tables = allTables();
const all = `${scenes.length} scenes and ${tables.length} tables`;
if (values['keep'] === true) {
  keep(scenes);
  keepTables(tables);
  console.log(`Kept ${all} in tests/scenes.`);
} else {
  const [changed, changedTables] = [moved(scenes), movedTables(tables)];
  if (changed.length > 0) await showChanged(changed);
  if (changedTables.length > 0) console.log(movedTablesInLines(changedTables).join('\n'));
  console.log(
    changed.length + changedTables.length === 0
      ? `${all}, all as they were kept.`
      : 'If that is as you meant it: npm run scenes -- --keep',
  );
}

async function showChanged(changed: ReturnType<typeof moved>): Promise<void> {
  const { earlierScenes } = await import('./earlier.ts');
  const { writePage } = await import('./page.ts');
  const folder = join(process.cwd(), '.cache', 'scenes');
  const names = new Set(changed.map(({ name, preset }) => `${name} ${preset}`));
  const before = await earlierScenes(join(folder, 'earlier'), ({ name, preset }) => names.has(`${name} ${preset}`));
  const page = writePage(join(folder, 'page'), changed, scenes, before.scenes);
  console.log(movedByFrame(changed).join('\n'));
  console.log(`\nBefore and after: ${pathToFileURL(page).href}`);
  if (before.why !== '')
    console.log(`Only phone drawings are shown as before, since the earlier state could not be drawn: ${before.why}`);
}
