import type { Frame } from '../exhibits/exhibit.ts';
import { settableOf } from '../stage/settable-of.ts';
import type { SentStageData } from '../stage/stage-data.ts';

/** A frame that a reader sets, with the figures and words that it is drawn from. */
export interface Settable extends Omit<NonNullable<SentStageData['interactive']>, 'frame'> {
  readonly frame: Frame;
}

/**
 * The frame of an exhibit that a reader sets.
 *
 * @param scenes address of the exhibit's scenes, which bring the words and figures along
 * @throws Error if one of them does not come
 */
export async function settableFrom(exhibit: string, scenes: string): Promise<Settable> {
  const [frame, response] = await Promise.all([settableOf(exhibit), fetch(scenes)]);
  if (!response.ok) throw new Error(`${scenes}: ${response.status}`);
  const { interactive } = (await response.json()) as SentStageData;
  if (!frame || !interactive) throw new Error(`${exhibit}: nothing to set`);
  return { ...interactive, frame };
}
