import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../ledger/root.ts';
import type { Exhibit } from './exhibit.ts';

const isExhibit = (value: unknown): value is Exhibit =>
  typeof value === 'object' && value !== null && 'id' in value && 'frames' in value;

/** @throws Error for a folder whose `exhibit.ts` does not export one exhibit of the folder's name */
async function inFolder(name: string): Promise<Exhibit> {
  // Plain Node takes this import as it is; Vite makes a list of all files that it may mean.
  const module = (await import(`./${name}/exhibit.ts`)) as Readonly<Record<string, unknown>>;
  const [exhibit, another] = Object.values(module).filter(isExhibit);
  if (!exhibit || another || exhibit.id !== name)
    throw new Error(`src/exhibits/${name}/exhibit.ts: expected it to export one exhibit, called "${name}"`);
  return exhibit;
}

const FOLDERS = readdirSync(join(ROOT, 'src/exhibits'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

/** Every exhibit: each folder beside this file is one. Chapters give them their order and their numbers. */
export const CATALOGUE: readonly Exhibit[] = await Promise.all(FOLDERS.map(inFolder));
