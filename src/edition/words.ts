import { join } from 'node:path';
import { z } from 'astro/zod';
import { lost, mistakeOf, retold, type Mistake } from '../ledger/mistake.ts';
import { nearest } from '../ledger/nearest.ts';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { fillIn, idsIn, type Put } from '../ledger/worded.ts';
import type { Book } from './book.ts';
import { exhibitFile, ownLanguage } from './content-files.ts';
import { overlayAt, type Overlay } from './overlay.ts';
import { exhibitShape } from './shapes.ts';
import type { Exhibit, Print, Words } from '../exhibits/exhibit.ts';
import type { FactId } from '../ledger/ids.ts';

const Labels = z.record(z.string(), z.string().min(1));

/** content/exhibits/<language>/<exhibit>.yaml, as an editor writes it. */
const ExhibitWords = z.strictObject({
  /** The exhibit's name, without its number. */
  title: z.string().min(1),
  /** What is measured, in which unit, for which period. */
  subtitle: z.string().min(1),
  /** The source line at the foot of the drawing. */
  source: z.string().min(1),
  /** The frame that stands for the exhibit where it is shared as a whole; the first told if left out. */
  shared: z.string().optional(),
  /** Texts of the drawing that several frames share. */
  labels: Labels.default({}),
  frames: z.record(
    z.string(),
    z.strictObject({
      /** What the picture shows, as a sentence: the headline of its page and card. */
      takeaway: z.string().min(1),
      /**
       * The same for those who meet the picture alone, in a feed: for a takeaway that leans on the step before. The
       * takeaway if left out.
       */
      headline: z.string().min(1).optional(),
      /** The picture in one sentence with its numbers, for those who do not see it. */
      alt: z.string().min(1),
      subtitle: z.string().min(1).optional(),
      source: z.string().min(1).optional(),
      labels: Labels.default({}),
      /**
       * What must hold between figures for the takeaway to be true: see `brokenClaim`. The check of the content asks.
       */
      asserts: z.array(z.string().min(1)).default([]),
    }),
  ),
});

/** What every frame knows of the story it stands in. */
export type StoryName = Words['story'];

/** An exhibit's words as the editor wrote them, with a place for whatever is found wrong in them. */
export interface Template {
  readonly file: YamlFile;
  /** The words of another language that are laid over it. */
  readonly overlay: Overlay;
  /** Undefined if something is missing or unknown. */
  readonly content: z.infer<typeof ExhibitWords> | undefined;
}

/** Reads an exhibit's words, figures not yet filled in. What is missing or unknown is among the file's findings. */
export function readTemplate(root: string, language: string, exhibit: Exhibit): Template {
  const file = new YamlFile(root, join(root, exhibitFile(ownLanguage(root), exhibit.id)));
  const content = file.parse(ExhibitWords);
  const overlay = overlayAt(root, language, file, exhibitFile(language, exhibit.id), exhibitShape(file.data));
  if (!content) return { file, overlay, content };
  content.labels = { ...exhibit.labels, ...content.labels };
  const { frames } = content;
  const ids = exhibit.frames.map((frame) => frame.id);
  const strange = Object.keys(content.frames).filter((id) => !ids.includes(id));
  for (const id of strange)
    file.report(
      ['frames', id],
      retold(unknownFrame(exhibit, id), (message) => `${message}${renaming(exhibit, id, frames)}`),
    );
  if (content.shared !== undefined && !ids.includes(content.shared))
    file.report(['shared'], unknownFrame(exhibit, content.shared));
  const wordless = ids.filter((id) => !content.frames[id]);
  // A misspelt frame is reported already; what it was meant for is not missing besides.
  const meant = strange.map((id) => (wordless.length === 1 ? wordless[0] : nearest(id, wordless)));
  for (const id of wordless.filter((each) => !meant.includes(each)))
    file.report(
      ['frames'],
      `the frame "${id}" of "${exhibit.id}" has no words: expected its name here, and below it takeaway and alt`,
    );
  return { file, overlay, content: overlay.over(content, []) };
}

/** What to write in place of a name that no frame has: its new one, if it was renamed. */
function unknownFrame({ id: exhibit, frames }: Exhibit, id: string): Mistake {
  const now = frames.find(({ formerly }) => formerly?.includes(id));
  if (now) return mistakeOf(`the frame is called "${now.id}" now: write that here`);
  const ids = frames.map((frame) => frame.id);
  return lost(
    { kind: 'frame', name: id },
    ids,
    (near) => `"${exhibit}" has no frame "${id}"${near}: expected one of ${ids.join(', ')}`,
  );
}

/** What to do if a name that no frame has is the new one of a frame that has no words now. */
function renaming(exhibit: Exhibit, id: string, frames: Readonly<Record<string, unknown>>): string {
  const wordless = exhibit.frames.filter((frame) => !frames[frame.id]);
  const [old] = wordless;
  return old && wordless.length === 1 && !old.formerly?.includes(id)
    ? `. If it is the new name of "${old.id}", say so in content/renamed.yaml: ${exhibit.id}/${old.id}: ${exhibit.id}/${id}`
    : '';
}

/** Ids of the figures that a frame's words print. */
export interface Printed {
  /** What stands with every picture of the frame: takeaway, text alternative, subtitle and source line. */
  readonly around: readonly string[];
  /** By label. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** The figures that an exhibit's words print, by frame. */
export function printedIn({ content }: Template): ReadonlyMap<string, Printed> {
  if (!content) return new Map();
  return new Map(
    Object.entries(content.frames).map(([id, { takeaway, headline, alt, subtitle, source, labels }]) => [
      id,
      {
        around: [takeaway, headline ?? '', alt, subtitle ?? content.subtitle, source ?? content.source].flatMap(idsIn),
        labels: Object.fromEntries(
          Object.entries({ ...content.labels, ...labels }).map(([name, each]) => [name, idsIn(each)]),
        ),
      },
    ]),
  );
}

/** The frames of an exhibit in the order in which their words are written; none if those cannot be read. */
export function wordsOrder(root: string, { id }: Exhibit): readonly string[] {
  const frames = valueAt(new YamlFile(root, join(root, exhibitFile(ownLanguage(root), id))).data, ['frames']);
  return typeof frames === 'object' && frames !== null ? Object.keys(frames) : [];
}

/**
 * Reads an exhibit's words and fills in their figures. `{cw-revenue-2024}` prints the figure as prose does,
 * `{cw-revenue-2024:short}` and `:exact` in the other styles; `{about four times | debt-to-revenue from 3.8 to 4.3}`
 * puts it into words.
 *
 * @param put how each figure is put into the words
 * @returns words by frame id, complete for every frame of the exhibit
 * @throws ContentError for a missing or unknown frame, label form or figure, with its place
 */
export function readWords(
  root: string,
  language: string,
  exhibit: Exhibit,
  number: string,
  story: StoryName,
  book: Book,
  put?: Put,
): ReadonlyMap<string, Words> {
  return fillWords(readTemplate(root, language, exhibit), number, story, book, put);
}

/** The figures that a text prints, and how. */
function printsOf(template: string, { figures }: Book, put: Put = (_, print) => print): readonly Print[] {
  const prints: Print[] = [];
  const isFact = (id: string): id is FactId => figures.has(id);
  fillIn(template, figures, (figure, print) => {
    const shown = put(figure, print);
    if (isFact(figure.id)) prints.push({ fact: figure.id, shown });
    return shown;
  });
  return prints;
}

/** Entries of a record whose names another has not. */
const without = <T>(entries: Readonly<Record<string, T>>, names: object): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !(name in names)));

/** The same of words already read. */
export function fillWords(
  { file, overlay, content }: Template,
  number: string,
  story: StoryName,
  book: Book,
  put?: Put,
): ReadonlyMap<string, Words> {
  if (!content) throw new ContentError(file.findings);

  const filled = (template: string, path: readonly string[]): string =>
    fillIn(template, book.figures, put, (wrong, legible) => {
      const at = overlay.placeOf(file, path);
      if (legible) at.file.mark(at.path, wrong);
      else at.file.report(at.path, wrong);
    });
  const filledAll = (labels: Readonly<Record<string, string>>, path: readonly string[]) =>
    Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, filled(value, [...path, key])]));
  const printsAll = (labels: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(labels).flatMap(([key, value]) => {
        const prints = printsOf(value, book, put);
        return prints.length > 0 ? [[key, prints]] : [];
      }),
    );

  const shared = filledAll(content.labels, ['labels']);
  const sharedPrints = printsAll(content.labels);
  const frames = Object.entries(content.frames);
  const takeaways = frames.map(([id, frame]) => filled(frame.takeaway, ['frames', id, 'takeaway']));
  const headlines = frames.map(([id, { headline }], i) =>
    headline === undefined ? (takeaways[i] ?? '') : filled(headline, ['frames', id, 'headline']),
  );
  const words = new Map<string, Words>();
  for (const [i, [id, frame]] of frames.entries()) {
    const at = ['frames', id];
    words.set(id, {
      frame: id,
      number,
      title: content.title,
      subtitle: filled(frame.subtitle ?? content.subtitle, frame.subtitle ? [...at, 'subtitle'] : ['subtitle']),
      source: filled(frame.source ?? content.source, frame.source ? [...at, 'source'] : ['source']),
      takeaway: takeaways[i] ?? '',
      takeaways,
      headline: headlines[i] ?? '',
      headlines,
      alt: filled(frame.alt, [...at, 'alt']),
      labels: { ...shared, ...filledAll(frame.labels, [...at, 'labels']) },
      prints: { ...without(sharedPrints, frame.labels), ...printsAll(frame.labels) },
      story,
      formats: book.formats,
    });
  }
  const findings = [...file.findings, ...(overlay.file?.findings ?? [])];
  if (findings.some(({ shown }) => !shown)) throw new ContentError(findings);
  return words;
}
