import { z } from 'astro/zod';
import { VOICES } from './brief.ts';
import { each, phrase, text } from './interface-texts.ts';

/** The words of the story in brief, and of how long things take to read. */
export const brief = z.strictObject({
  /** A link to it, with the time it takes. */
  takes: phrase('brief', 'minutes'),
  whole: phrase('minutes', 'exhibits'),
  voice: each(VOICES, text),
  claims: text,
  more: text,
  readingTime: text,
  minutes: phrase('minutes'),
});

/** The words of the book that the story is to be kept as. */
export const book = z.strictObject({
  keep: text,
  contents: text,
  cover: text,
  table: text,
  tablesOf: phrase('exhibit'),
  notes: text,
  accessible: text,
});
