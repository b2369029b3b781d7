import { text } from '../exhibits/exhibit.ts';
import { CLAIMS } from '../model/claims.ts';
import type { Brief } from './brief.ts';
import type { CheckNote, Passage } from './chapter.ts';
import { exhibitNamed, wordsOf, type Edition } from './edition.ts';

/**
 * Words a minute at which grown readers take English non-fiction, silently: the mean of 190 studies in Brysbaert, “How
 * many words do we read per minute?”, Journal of Memory and Language 109 (2019),
 * https://doi.org/10.1016/j.jml.2019.104047
 */
const WORDS_A_MINUTE = 238;

/** Signs a minute, of Chinese, Japanese and Korean: our estimate, amid the 400 to 600 that are mostly given. */
const SIGNS_A_MINUTE = 500;

const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** What a reader goes through. */
export interface Reading {
  readonly texts: readonly string[];
  readonly pictures: number;
}

/** Minutes that a text takes: words by spaces, signs one by one. */
const minutesOf = (text: string): number => {
  const signs = text.match(SIGN)?.length ?? 0;
  const words = text
    .replace(SIGN, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return signs / SIGNS_A_MINUTE + words / WORDS_A_MINUTE;
};

/**
 * Seconds for which a picture is looked at besides: twelve for the first, one less for each that follows, and never
 * fewer than three. Medium’s rule: https://blog.medium.com/read-time-and-you-bc2048ab620c
 */
const FIRST_LOOK = 12;
const LAST_LOOK = 3;

/** How long texts and pictures take, in whole minutes, one at the least. */
export function minutesToRead({ texts, pictures }: Reading): number {
  const reading = texts.reduce((all, text) => all + minutesOf(text), 0);
  const looks = Array.from({ length: pictures }, (_, i) => Math.max(LAST_LOOK, FIRST_LOOK - i));
  return Math.max(1, Math.round(reading + looks.reduce((all, look) => all + look, 0) / 60));
}

const textsIn = (part: Passage | CheckNote): readonly string[] =>
  part.kind === 'check' ? [part.claim, part.finding, ...part.body.map(({ text }) => text)] : [part.text];

/**
 * All that a reader of the story goes through, from the cover to its end: text, checks, pictures with their takeaways.
 */
export const storyReading = ({ story, chapters, exhibits }: Edition): Reading => {
  const steps = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'exhibit' ? block.steps.map((step) => ({ ...step, ...block })) : [])),
  );
  const takeaways = steps.flatMap(({ exhibit, frame }) => {
    const edited = exhibits.find((each) => each.exhibit.id === exhibit);
    return edited ? [wordsOf(edited, frame).takeaway] : [];
  });
  const texts = chapters.flatMap(({ kicker, title, opening, blocks }) => [
    kicker,
    title,
    opening,
    ...blocks.flatMap((block) =>
      block.kind === 'exhibit' ? block.steps.flatMap(({ body }) => body.flatMap(textsIn)) : textsIn(block),
    ),
  ]);
  return { texts: [story.standfirst, ...texts, ...takeaways], pictures: takeaways.length };
};

/** All that a reader of the story in brief goes through. */
export const briefReading = (edition: Edition, { title, lede, frames }: Brief): Reading => ({
  texts: [
    title,
    lede,
    ...frames.flatMap(({ exhibit, frame, sentence }) => [
      wordsOf(exhibitNamed(edition, exhibit), frame).headline,
      sentence,
    ]),
    ...claimTexts(edition),
  ],
  pictures: frames.length,
});

/** Every claim with what is on record. */
function claimTexts(edition: Edition): readonly string[] {
  const words = wordsOf(exhibitNamed(edition, 'claims-and-record'), 'verdict');
  return CLAIMS.flatMap(({ id }) => [id, `${id}-figure`, `${id}-brief`].map((label) => text(words, label)));
}
