import type { Mark } from '../scene/scene.ts';

/** Marks that lie together in a drawing and belong together by their keys: a layer of a program for drawing. */
export interface Layer {
  readonly id: string;
  readonly marks: readonly Mark[];
}

/** A mark's key as an id of a file: `bar/microsoft` is `bar.microsoft`. */
export const idOf = ({ key }: Mark): string => key.replaceAll('/', '.');

const groupOf = ({ key }: Mark): string => key.split('/')[0] ?? key;

/**
 * Marks in groups by the first part of their keys, in painting order. A group that something else is painted into is
 * parted; its second part is `bar--2`.
 */
export function layersOf(marks: readonly Mark[]): Layer[] {
  const runs: { group: string; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last?.group === groupOf(mark)) last.marks.push(mark);
    else runs.push({ group: groupOf(mark), marks: [mark] });
  }
  const seen = new Map<string, number>();
  return runs.map((run) => {
    const count = (seen.get(run.group) ?? 0) + 1;
    seen.set(run.group, count);
    return { id: count === 1 ? run.group : `${run.group}--${count}`, marks: run.marks };
  });
}
