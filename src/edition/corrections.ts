import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { wholeAddressesOf } from '../exhibits/exhibit.ts';
import { formatDate } from '../ledger/format.ts';
import type { Formats } from '../ledger/formats.ts';
import { lostFigure, lostFrame } from '../ledger/mistake.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { ledgerAsRead, nowCalled, readLedger } from '../ledger/ledger.ts';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { day } from '../ledger/schema.ts';
import { catalogueOf } from './catalogue.ts';
import { chaptersFolder, languageOf, ownLanguage } from './content-files.ts';
import { overlayOf } from './overlay.ts';
import { SHAPES } from './shapes.ts';
import { isMisdated, readStory } from './story.ts';
import { isToCome } from './to-come.ts';

const Corrections = z.array(
  z.strictObject({
    date: day,
    /** What was wrong, in words: a chapter, an exhibit. */
    where: z.string().min(1),
    /** The ledger's id, if a figure was wrong. */
    figure: z.string().optional(),
    /** `two-customers/without`, if a picture or its words were. */
    frame: z.string().optional(),
    /** The chapter's file name without `.mdx`, if its text was. */
    chapter: z.string().optional(),
    was: z.string().min(1),
    is: z.string().min(1),
  }),
);

/** One entry of content/corrections.yaml. */
export type Correction = z.infer<typeof Corrections>[number];

/** Chapters that have a file, listed in the story or not. */
const chapterFiles = (root: string, language: string): readonly string[] =>
  readdirSync(join(root, chaptersFolder(language)))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.slice(0, -'.mdx'.length));

/** The ledger's ids; none if it has a mistake, which is reported with the ledger. */
function figuresOf(root: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readLedger(root).entries.keys());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return undefined;
  }
}

/**
 * What has been put right since publication, the newest first.
 *
 * @param figures the ledger's ids; undefined if they are not known, and then not checked
 * @param now no correction is of a later day
 * @throws ContentError with file, line, column, what was expected and the nearest right name
 */
export function readCorrections(
  root: string,
  figures = figuresOf(root),
  now = new Date(),
  language = languageOf(root),
): readonly Correction[] {
  const file = new YamlFile(root, join(root, 'content/corrections.yaml'));
  // Nothing but the explanation at its head: nothing has been corrected.
  if (file.data === null) return [];
  const corrections = file.parse(Corrections);
  if (!corrections) throw new ContentError(file.findings);
  if (corrections.length === 0) return corrections;

  const story = readStory(root, language);
  const { published, chapters } = story;
  const misdated = isMisdated(root, story);
  // A chapter that was left out has been corrected none the less, and so has a frame that was renamed.
  const known = [...new Set([...chapters, ...chapterFiles(root, ownLanguage(root))])];
  const present = new Map(
    catalogueOf(root).flatMap((exhibit) =>
      wholeAddressesOf(exhibit).map((each) => [`${each.exhibit}/${each.address}`, `${exhibit.id}/${each.frame.id}`]),
    ),
  );
  const plain = (text: string): string => text.normalize().replace(/\s+/g, ' ').trim();
  corrections.forEach(({ date, figure, frame, chapter, was, is }, i) => {
    if (isToCome(date, root, now))
      file.report(
        [i, 'date'],
        `${date} is still to come: expected the day on which it was put right, today or earlier`,
      );
    if (plain(was) === plain(is))
      file.report(
        [i, 'is'],
        '"is" says the same as "was": expected what the story says now, in other words than before',
      );
    if (date < published && !misdated)
      file.report([i, 'date'], `expected a day from ${published} on, when the story was published`);
    if (figure !== undefined && figures && !figures.has(figure))
      file.report([i, 'figure'], lostFigure(figure, figures, nowCalled(ledgerAsRead(root).ledger.entries, figure)));
    if (frame !== undefined && !present.has(frame)) file.report([i, 'frame'], lostFrame(frame, present.keys()));
    if (chapter !== undefined && !known.includes(chapter))
      file.report([i, 'chapter'], `no chapter "${chapter}" in content/story.yaml${didYouMean(chapter, known)}`);
  });
  if (file.findings.length > 0) throw new ContentError(file.findings);
  const words = overlayOf(root, language, file, 'corrections', SHAPES.corrections).expectSound();
  return words
    .over(corrections, [])
    .map((each) => (each.frame === undefined ? each : { ...each, frame: present.get(each.frame) }))
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

/** The corrections that name a figure by its id, in their order. */
export const correctionsOfFigure = (all: readonly Correction[], figure: string): readonly Correction[] =>
  all.filter((correction) => correction.figure === figure);

/** `1 December 2026` of the latest correction; undefined if there is none. */
export function lastCorrected(all: readonly Correction[], formats: Formats): string | undefined {
  const [latest] = all;
  return latest && formatDate(latest.date, formats);
}
