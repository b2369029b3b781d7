import type { CheckNote, Passage } from '../edition/chapter.ts';

type Part = Passage | CheckNote;

const isNote = (part: Part): boolean => part.kind === 'note';

/** A text without its notes to colleagues: as whatever is built has it, the storyboard too, which anyone may open. */
export const leaveOutNotes = (parts: readonly Part[]): readonly Part[] =>
  parts
    .filter((part) => !isNote(part))
    .map((part) => (part.kind === 'check' ? { ...part, body: part.body.filter((each) => !isNote(each)) } : part));
