import type { Frame } from '../exhibits/exhibit.ts';
import { settableModule } from '../exhibits/interactive.ts';
import { late } from './late.ts';

/**
 * The frame of an exhibit that a reader can set; none where there is none.
 *
 * @throws TypeError if its drawing code does not come
 */
export async function settableOf(exhibit: string): Promise<Frame | undefined> {
  const load = settableModule(exhibit);
  return load && (await late(load)).settable;
}
