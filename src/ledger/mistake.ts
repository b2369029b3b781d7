import { nearest, suggesting } from './nearest.ts';

/** A name that nothing of its kind has. */
export interface LostName {
  readonly kind: 'figure' | 'source' | 'term' | 'exhibit' | 'frame';
  readonly name: string;
  /** The name that was probably meant. */
  readonly meant?: string | undefined;
}

/** What is wrong, before it has its place. */
export interface Mistake {
  /** What is wrong, and what was expected. */
  readonly message: string;
  /** The name that is wrong, if that is what is: what only follows from it need not be told besides. */
  readonly about?: LostName;
  /** What the model cannot work out from the figures as they are, if that is what is wrong. */
  readonly failed?: string;
}

/** A mistake, or only what is said of it. */
export type Told = string | Mistake;

/** A mistake of which only the words may be given. */
export const mistakeOf = (told: Told): Mistake => (typeof told === 'string' ? { message: told } : told);

/** The same mistake in other words. */
export const retold = (mistake: Mistake, say: (message: string) => string): Mistake => ({
  ...mistake,
  message: say(mistake.message),
});

/**
 * A name that nothing of its kind has.
 *
 * @param known names that there are
 * @param say what is said of it, given the nearest of them, ` (did you mean "x"?)`, or nothing
 */
export function lost(
  { kind, name }: Pick<LostName, 'kind' | 'name'>,
  known: Iterable<string>,
  say: (near: string) => string,
): Mistake {
  const meant = nearest(name, known);
  return { message: say(suggesting(meant)), about: { kind, name, meant } };
}

/** A figure that the ledger does not have. @param known ids of its figures */
export const lostFigure = (id: string, known: Iterable<string>): Mistake =>
  lost({ kind: 'figure', name: id }, known, (near) => `no figure "${id}" in the ledger${near}`);

/** A frame, by its exhibit's name and its own, that no exhibit has. @param known such names */
export const lostFrame = (name: string, known: Iterable<string>): Mistake =>
  lost({ kind: 'frame', name }, known, (near) => `no frame "${name}"${near}: expected exhibit/frame`);
