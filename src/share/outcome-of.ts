import type { Control, Outcome } from '../exhibits/exhibit.ts';
import { parseSettings, type Allowed } from '../stage/settings-address.ts';
import { settableFrom } from './settable.ts';

const allowed = ({ id, kind, values, step = 1 }: Control): Allowed => {
  const [low = 0, high = low] = values;
  return kind === 'range' ? { id, kind, low, high, step } : { id, kind, values };
};

/**
 * What settings in an address come to, by the model as it is now.
 *
 * @param exhibit id of one whose results have pages
 * @param scenes address of the exhibit's scenes
 * @param settings as an address has them
 * @returns null if they are none that the exhibit has
 * @throws Error if what it follows from does not come
 */
export async function outcomeOf(exhibit: string, scenes: string, settings: string): Promise<Outcome | null> {
  const { frame, figures, words } = await settableFrom(exhibit, scenes);
  if (!frame.outcome) throw new Error(`${exhibit}: its results have no pages`);
  const set = parseSettings(settings, (frame.controls ?? []).map(allowed));
  return set && frame.outcome(figures, words, set);
}
