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

/** The last parts of a figure’s name that say of when it is: `2024`, `2025h1`, `2025-q4`, `june26`. */
const PERIOD =
  /(?:-(?:(?:fy)?20\d\d(?:[hq]\d)?|fy\d\d|[hq]\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\d\d))+$/;

/** Whether two names of figures are the same but for the period at their end: the one is another year’s. */
export const isOfAnotherPeriod = (a: string, b: string): boolean =>
  PERIOD.test(a) && PERIOD.test(b) && a.replace(PERIOD, '') === b.replace(PERIOD, '');

/**
 * A figure that the ledger does not have. None is offered that is another year’s.
 *
 * @param known ids of its figures
 * @param now what it is called now, if one of them has borne the name
 * @param say what is said of it, given the nearest of them, ` (did you mean "x"?)`, or nothing
 */
export function lostFigure(
  id: string,
  known: Iterable<string>,
  now?: string,
  say = (near: string): string => `no figure "${id}" in the ledger${near}`,
): Mistake {
  if (now !== undefined) return { message: say(calledNow(now)), about: { kind: 'figure', name: id, meant: now } };
  const others = [...known].filter((each) => !isOfAnotherPeriod(each, id));
  return lost({ kind: 'figure', name: id }, others, say);
}

/** What is said of a name that a figure has borne. */
export const calledNow = (now: string): string => ` (it is called "${now}" now)`;

/** A frame, by its exhibit's name and its own, that no exhibit has. @param known such names */
export const lostFrame = (name: string, known: Iterable<string>): Mistake =>
  lost({ kind: 'frame', name }, known, (near) => `no frame "${name}"${near}: expected exhibit/frame`);
