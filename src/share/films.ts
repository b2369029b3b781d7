import { hasFilms } from '../address/built-with.ts';
import { FILMS, type Film } from '../address/paths.ts';
import type { ExhibitEdition } from '../edition/edition.ts';

/** The films of an exhibit: none where a single frame would stand still, or the build has none. */
export const filmsOf = ({ exhibit }: ExhibitEdition): readonly Film[] =>
  hasFilms() && exhibit.frames.length > 1 ? (Object.keys(FILMS) as Film[]) : [];
