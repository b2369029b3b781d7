import type { Words } from '../exhibits/exhibit.ts';
import type { Figures } from '../model/figures.ts';
import type { Scene } from '../scene/scene.ts';

/** The media query under which a stage shows the desk's drawings; below it, the phone's. The stylesheet asks the same. */
export const DESK_QUERY = '(min-width: 1200px) and (min-height: 600px)';

/** What the stage fetches for one exhibit in one preset. */
export interface StageData {
  readonly frames: Readonly<Record<string, Scene>>;
  /** What a frame that the reader may set is drawn from: its words, and the figures it reads. */
  readonly interactive?: { readonly frame: string; readonly words: Words; readonly model: Figures };
}
