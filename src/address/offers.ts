import type { Edition } from '../edition/edition.ts';
import { readInterface, type Interface } from '../edition/interface.ts';
import type { Language } from '../edition/story.ts';
import { otherLanguages } from './languages.ts';

/** Another of the story's languages, with the words that offer it. */
interface Offer extends Language {
  readonly words: Interface['offer'];
}

/** One edition's, which every page of it asks for. */
const known = new WeakMap<Edition, readonly Offer[]>();

/** The languages that readers of an edition can be offered: those that have words of their own for it. */
export function offersOf(edition: Edition): readonly Offer[] {
  const before = known.get(edition);
  if (before) return before;
  const { root, story } = edition;
  const own = story.languages[0]?.id ?? story.language;
  const { says } = readInterface(root, own).offer;
  const offers = otherLanguages(story)
    .map((language): Offer => ({ ...language, words: readInterface(root, language.id).offer }))
    .filter(({ id, words }) => id === own || words.says !== says);
  known.set(edition, offers);
  return offers;
}
