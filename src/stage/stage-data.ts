import type { Words } from '../exhibits/exhibit.ts';
import type { Figures } from '../model/figures.ts';
import type { Scene } from '../scene/scene.ts';

/**
 * The media query under which a stage shows the desk's drawings; below it, the phone's. The stylesheet asks the same: a
 * desk, where the stage stands beside the steps, or a tablet held upright, where it stands above them and is so high
 * that the desk's smallest text is 12 px there, whatever the size of letters.
 */
export const DESK_QUERY =
  'screen and (min-width: 1200px) and (min-width: 64em) and (min-height: 600px), ' +
  'screen and (min-width: 700px) and (max-width: 1023px) and (min-height: calc(480px + 22em))';

/** The same in an embed, which is as wide as the column it stands in. The stylesheet of embeds asks the same. */
export const EMBED_DESK_QUERY = 'screen and (min-width: 620px)';

/** What the stage fetches for one exhibit in one preset. */
export interface StageData {
  readonly frames: Readonly<Record<string, Scene>>;
  /** What a frame that the reader may set is drawn from: its words, and the figures it reads. */
  readonly interactive?: { readonly frame: string; readonly words: Words; readonly model: Figures };
}
