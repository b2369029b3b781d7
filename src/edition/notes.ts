// What is not for readers: notes to colleagues, `<Note>`, and `TK`, the mark for what is to come. Both live in the
// preview, its storyboard among it; a release waits until they are gone.

const NOTE = /<Note>((?:[^<]|<(?=\s))*)<\/Note>/g;

/** A note in a chapter's source. Offsets count characters from 0. */
export interface NoteInText {
  readonly words: string;
  readonly start: number;
}

/** Stands for each character of a note: no space, no letter, and nothing to print. */
const NOTHING = '\u2060';

/** A chapter's source with its notes blanked out, so that what is left stands where it stood; and those notes. */
export function withoutNotes(source: string): { readonly text: string; readonly notes: readonly NoteInText[] } {
  const notes: NoteInText[] = [];
  const text = source.replace(NOTE, (whole, words: string, start: number) => {
    notes.push({ words: words.replace(/\s+/g, ' ').trim(), start });
    return whole.replace(/[^\n]/g, NOTHING);
  });
  return { text, notes };
}

/**
 * `TK`, a journalist's mark for what is still to come, as a word of its own, and what others write for it. Chinese
 * signs stand beside it without a space.
 */
export const TO_COME = /(?<![\p{Script=Latin}\p{N}_-])(?:(?:TK)+|TODO|FIXME|TBD|X{3,})(?![\p{Script=Latin}\p{N}_-])/gu;
