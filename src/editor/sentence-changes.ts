import { isDeepStrictEqual } from 'node:util';
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Line, Section } from './plain-text.ts';
import type { SourcePlace } from '../edition/chapter.ts';
import { sentencesIn } from './sentences.ts';

/** A sentence that went, came or was reworded. */
export type Change =
  | { readonly kind: 'removed' | 'added'; readonly text: string; readonly place: SourcePlace }
  /** `text` has what went as [-old-] and what came as {+new+}. */
  | { readonly kind: 'changed'; readonly text: string; readonly place: SourcePlace };

const textOf = ({ text }: Line): string => text;

const sentencesOf = ({ text, place }: Line): readonly Line[] =>
  // A mark is one thing, however many sentences its takeaway has.
  text.startsWith('[') ? [{ text, place }] : sentencesIn(text).map((sentence) => ({ text: sentence.trim(), place }));

/** Two sentences must have at least this share of their letters in common to call one a rewording of the other. */
const ALIKE = 0.45;

const letters = (text: string): number => text.replace(/\s/g, '').length;

/** The new sentence with the changed words marked; undefined if it has too little in common with the old one. */
export function reworded(old: string, now: string): string | undefined {
  const parts = diffWordsWithSpace(old, now);
  const common = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + letters(value), 0);
  if (2 * common < ALIKE * (letters(old) + letters(now))) return undefined;
  return parts.map(({ value, added, removed }) => (removed ? `[-${value}-]` : added ? `{+${value}+}` : value)).join('');
}

/** What differs between two states of one section, in the order of the text. */
export function changesBetween(old: Section | undefined, now: Section | undefined): readonly Change[] {
  if (old && now && isDeepStrictEqual(old.lines.map(textOf), now.lines.map(textOf))) return [];
  const before = (old?.lines ?? []).flatMap(sentencesOf);
  const after = (now?.lines ?? []).flatMap(sentencesOf);
  const changes: Change[] = [];
  let gone: Line[] = [];
  let come: Line[] = [];
  const settle = () => {
    for (const line of gone) {
      const at = come.findIndex(({ text }) => reworded(line.text, text) !== undefined);
      const match = come[at];
      if (!match) {
        changes.push({ kind: 'removed', ...line });
        continue;
      }
      // What came before it has no counterpart.
      for (const added of come.splice(0, at)) changes.push({ kind: 'added', ...added });
      come.shift();
      changes.push({ kind: 'changed', text: reworded(line.text, match.text) ?? match.text, place: match.place });
    }
    for (const line of come) changes.push({ kind: 'added', ...line });
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of diffArrays([...before], [...after], {
    comparator: (a, b) => a.text === b.text,
  })) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else settle();
  }
  settle();
  return together(changes);
}

/** Neighbouring sentences of one paragraph that went or came together, as one. */
function together(changes: readonly Change[]): readonly Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const last = merged.at(-1);
    const joins =
      last?.kind === change.kind &&
      change.kind !== 'changed' &&
      last.place.file === change.place.file &&
      last.place.line === change.place.line;
    if (joins) merged[merged.length - 1] = { ...last, text: `${last.text} ${change.text}` };
    else merged.push(change);
  }
  return merged;
}
