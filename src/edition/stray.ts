import { valueAt } from '../ledger/schema-keys.ts';
import { tiesIn } from '../ledger/worded.ts';

/**
 * Words that the story's own file has no place for, or that name other figures than its text. They are a slip, or the
 * own text is another than the one they were written for: nothing is built otherwise for them.
 */
export interface Stray {
  /** What it is of in the story's own file, as its revisions name it: an entry's id, `frames/before`, `labels`. */
  readonly group: string;
  /** Where it stands in the overlay. */
  readonly path: readonly (string | number)[];
  /** What is wrong if the own text is as it was. */
  readonly message: string;
  /** The name that was probably meant, if it is one that the own file has. */
  readonly meant?: string | undefined;
  /** What is to be done if the own text has changed since. */
  readonly behind: string;
}

/** What a correction is known by, which has no name. */
const KNOWN_BY = ['date', 'figure', 'frame', 'chapter'];

/**
 * What a place of a file belongs to, as its revisions name it. Entries and frames are revised one by one, all else by
 * the first key.
 *
 * @param data what the file holds
 * @param again which of the corrections of the same day and place it is, counted from 0; if left out, as they stand in
 *   the file, from the last, as new ones come on top
 */
export function groupOf(data: unknown, path: readonly (string | number)[], again?: number): string {
  const [at] = path;
  if (typeof at !== 'number') return path.slice(0, at === 'frames' ? 2 : 1).join('/');
  const id = valueAt(data, [at, 'id']);
  if (typeof id === 'string') return id;
  const keyOf = (i: number): string =>
    KNOWN_BY.map((key) => valueAt(data, [i, key]))
      .map((each) => (typeof each === 'string' ? each : ''))
      .join('/');
  const key = keyOf(at);
  const after = Array.isArray(data) ? data.keys().filter((i) => i > at && keyOf(i) === key) : [];
  return `${key}${'/again'.repeat(again ?? [...after].length)}`;
}

/** What a drawing or a working fills in: `[share]`. */
const slotsIn = (text: string): readonly string[] => text.match(/\[[a-z]+(?:-[a-z]+)*\](?!\()/g) ?? [];

/** What of the figures that a text names another language's has not, or has besides; undefined if they are the same. */
export function tieMistake(own: string, words: string): string | undefined {
  const left = [...tiesIn(words), ...slotsIn(words)];
  const lost = [...tiesIn(own), ...slotsIn(own)].filter((tie) => {
    const i = left.indexOf(tie);
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
  if (lost.length === 0 && left.length === 0) return undefined;
  const parts = [
    ...(lost.length > 0 ? [`lacks ${lost.join(', ')}`] : []),
    ...(left.length > 0 ? [`has ${left.join(', ')} besides`] : []),
  ];
  return `names other figures than the text in the story’s own language: ${parts.join('; ')}. Expected the same, in any order`;
}
