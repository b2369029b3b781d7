import type { Change } from './sentence-changes.ts';
import type { SourcePlace } from '../edition/chapter.ts';

/** A passage that stands elsewhere, word for word. */
export interface Move {
  readonly kind: 'moved';
  readonly text: string;
  readonly place: SourcePlace;
  /** Where it stood. */
  readonly from: SourcePlace;
}

/** Letters from which on a passage is known again in another part; shorter ones, like the end of a check, are many. */
const KNOWN_AGAIN = 30;

/**
 * Puts together what went from one place and came to another, in the same part or in any.
 *
 * @param parts the changes of each part
 * @returns the same parts: a passage that moved is told once, where it stands now
 */
export function withMoves(parts: readonly (readonly Change[])[]): readonly (readonly (Change | Move)[])[] {
  const moves = new Map<Change, Move>();
  const left = new Set<Change>();
  const pair = (added: Change, candidates: readonly Change[]): void => {
    const removed = candidates.find((each) => each.kind === 'removed' && each.text === added.text && !left.has(each));
    if (!removed || moves.has(added)) return;
    left.add(removed);
    moves.set(added, { kind: 'moved', text: added.text, place: added.place, from: removed.place });
  };
  const isAdded = ({ kind }: Change): boolean => kind === 'added';
  for (const part of parts) for (const added of part.filter(isAdded)) pair(added, part);
  const everywhere = parts.flat();
  for (const added of everywhere.filter(isAdded)) if (added.text.length >= KNOWN_AGAIN) pair(added, everywhere);
  return parts.map((part) => part.flatMap((change) => (left.has(change) ? [] : [moves.get(change) ?? change])));
}
