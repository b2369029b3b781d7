import type { Words } from '../exhibits/exhibit.ts';
import type { Figures } from '../model/figures.ts';
import type { Mark, Scene } from '../scene/scene.ts';

/** What a stage shows of one exhibit in one preset. */
export interface StageData {
  readonly frames: Readonly<Record<string, Scene>>;
  /** What a frame that the reader may set is drawn from: its words, and the figures it reads. */
  readonly interactive?: { readonly frame: string; readonly words: Words; readonly figures: Figures };
}

/**
 * The same as it is sent: a mark that stands in several frames once, and a frame's marks by their numbers. Two thousand
 * dots in three frames are too far apart in the text for a packer to see that they are the same.
 */
export interface SentStageData extends Pick<StageData, 'interactive'> {
  readonly marks: readonly Mark[];
  readonly frames: Readonly<Record<string, { readonly box: Scene['box']; readonly marks: readonly number[] }>>;
}

/** What a stage shows, as it is sent: see `SentStageData`; `received` undoes it. */
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

/** What a line may have made of that. */
interface Arrived extends Pick<StageData, 'interactive'> {
  readonly marks?: readonly Partial<Mark>[];
  readonly frames?: Readonly<Record<string, Partial<SentStageData['frames'][string]> | undefined>>;
}
const isMark = (mark: Partial<Mark> | undefined): mark is Mark => mark?.shape !== undefined;

/**
 * The same as it was before it was sent. Whatever lies between may have answered something else, or broken off.
 *
 * @param wanted the frame that is to be shown of it
 * @throws Error if what arrived is not whole
 */
export function received({ frames = {}, marks = [], ...rest }: Arrived, wanted: string): StageData {
  if (!frames[wanted]) throw new Error(`frame ${wanted} has not come`);
  const scenes = Object.entries(frames).map(([id, frame]): [string, Scene] => {
    if (!frame?.box || !frame.marks) throw new Error(`frame ${id} is not whole`);
    const all = frame.marks.map((number) => {
      const mark = marks[number];
      if (!isMark(mark)) throw new Error(`frame ${id}: mark ${number} has not come`);
      return mark;
    });
    return [id, { box: frame.box, marks: all }];
  });
  return { ...rest, frames: Object.fromEntries(scenes) };
}
