import type { Words } from '../exhibits/exhibit.ts';
import type { Figures } from '../model/figures.ts';
import type { Mark, Scene } from '../scene/scene.ts';

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

/** What a stage shows of one exhibit in one preset. */
export interface StageData {
  readonly frames: Readonly<Record<string, Scene>>;
  /** What a frame that the reader may set is drawn from: its words, and the figures it reads. */
  readonly interactive?: { readonly frame: string; readonly words: Words; readonly model: Figures };
}

/**
 * The same as it is sent: a mark that stands in several frames once, and a frame's marks by their numbers. Two thousand
 * dots in three frames are too far apart in the text for a packer to see that they are the same.
 */
export interface SentStageData extends Pick<StageData, 'interactive'> {
  readonly marks: readonly Mark[];
  readonly frames: Readonly<Record<string, { readonly box: Scene['box']; readonly marks: readonly number[] }>>;
}

export function sent({ frames, ...rest }: StageData): SentStageData {
  const numbers = new Map<string, number>();
  const marks: Mark[] = [];
  const numberOf = (mark: Mark): number => {
    const text = JSON.stringify(mark);
    const number = numbers.get(text) ?? marks.push(mark) - 1;
    numbers.set(text, number);
    return number;
  };
  const byNumber = Object.entries(frames).map(([id, scene]) => [
    id,
    { box: scene.box, marks: scene.marks.map(numberOf) },
  ]);
  return { ...rest, frames: Object.fromEntries(byNumber) as SentStageData['frames'], marks };
}

/** @throws Error if what arrived is not whole */
export function received({ frames, marks, ...rest }: SentStageData): StageData {
  const scenes = Object.entries(frames).map(([id, frame]): [string, Scene] => [
    id,
    {
      box: frame.box,
      marks: frame.marks.map((number) => {
        const mark = marks[number];
        if (!mark) throw new Error(`frame ${id}: mark ${number} has not come`);
        return mark;
      }),
    },
  ]);
  return { ...rest, frames: Object.fromEntries(scenes) };
}
