import type { Exhibit } from '../exhibits/exhibit.ts';
import { brokenClaim } from './asserts.ts';
import { fillWords, readTemplate, type Template } from '../edition/words.ts';
import { ContentError, type Finding, type YamlFile } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';
import type { Formats } from '../ledger/formats.ts';
import type { Figures } from '../model/figures.ts';
import { canDraw } from '../scene/text.ts';
import { MISSING } from '../ledger/source-text.ts';
import { presetsOf } from '../exhibits/presets-of.ts';
import { sentencesOf, Tracer, type Sentences } from '../edition/tracing.ts';
import { checkAttributedWords } from './attributed-words.ts';
import { checkDrawn } from './drawn.ts';
import { askedBy, labelsAsked, type Asked } from './labels.ts';
import { leaning } from './headlines.ts';
import type { Against, FigureReads } from './noting.ts';

/**
 * Bytes of a takeaway, figures filled in: it is the title of its page, and some networks cut longer ones. A curly
 * quotation mark is three.
 */
const TAKEAWAY_AT_MOST = 70;
/** Characters of a text alternative: fewer do not tell a picture with its numbers. */
const ALT_AT_LEAST = 40;
/** Characters that X keeps of one: the rest is lost on those who need it. */
const ALT_AT_MOST = 420;

/**
 * Checks the words of an exhibit but for how they are written. Without the book, because the ledger has mistakes, its
 * figures are not looked up.
 *
 * @param reads how the figures that its drawings rest on are noted
 */
export function checkExhibitWords(
  root: string,
  language: string,
  exhibit: Exhibit,
  { known: words, book, numbers, formats }: Against,
  reads: FigureReads,
): readonly Finding[] {
  const template = readTemplate(root, language, exhibit);
  const { file } = template;
  if (file.findings.some(({ message }) => message === MISSING))
    return [
      {
        file: file.file,
        line: 1,
        column: 1,
        message: `the file is missing: expected the words of "${exhibit.id}" in it: title, subtitle, source, labels, and frames with takeaway and alt (content/README.md shows one)`,
      },
    ];
  for (const { at, sign } of strange.of([file.source], () => strangeIn(file)))
    if (file.data !== undefined) file.reportAt(at, `"${sign}" cannot be drawn: the story’s fonts do not have it`);
  if (!book) {
    checkLabels(exhibit, template, askedOf(exhibit, template, numbers, formats, reads.now));
    return file.findings;
  }
  try {
    const nameless = { title: '', address: '', published: words.dates?.published ?? '', asOf: '' };
    const tracer = new Tracer();
    const filled = readTemplate(root, language, exhibit);
    const traced = fillWords(filled, '', nameless, book, tracer.put);
    const read = new Map([...traced].map(([frame, own]) => [frame, sentencesOf(own)]));
    checkToldTwice(read, (path, message) => file.warn(path, message));
    for (const [frame, own] of read) checkLengths(frame, own, (path, message) => file.mark(path, message));
    if (words.names)
      for (const [frame, { headline, takeaway }] of read) {
        const wrong = leaning(headline, words.names);
        const key = headline === takeaway ? 'takeaway' : 'headline';
        if (wrong !== undefined) file.warn(['frames', frame, key], `shared alone, “${headline}” ${wrong}`);
      }
    for (const [frame, { asserts }] of Object.entries(template.content?.frames ?? {}))
      asserts.forEach((claim, i) => {
        const broken = brokenClaim(claim, read.get(frame)?.takeaway ?? '', book.figures);
        if (broken !== undefined) file.mark(['frames', frame, 'asserts', i], broken);
      });
    checkAttributedWords(template, words);
    // Frames that have no words, or no day to stand on, cannot be drawn, and that is reported already.
    const draws = file.findings.every(({ warning }) => warning) && words.dates !== undefined;
    const asked = draws
      ? checkDrawn(exhibit, traced, template, book, tracer, reads)
      : askedOf(exhibit, template, numbers, formats, reads.now);
    checkLabels(exhibit, template, asked);
    // Words that no longer fit their figure are drawn all the same.
    return [...file.findings, ...filled.file.findings];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    checkLabels(exhibit, template, askedOf(exhibit, template, numbers, formats, reads.now));
    // What the template alone shows wrong is among them.
    const reported = new Set(error.findings.map(({ line, message }) => `${line} ${message}`));
    return [...error.findings, ...file.findings.filter(({ line, message }) => !reported.has(`${line} ${message}`))];
  }
}

/** Reports labels that frames ask for in vain, and warns of those that none asks for. */
function checkLabels({ id, frames }: Exhibit, { file, content }: Template, notes: ReadonlyMap<string, Asked>): void {
  // Where nothing could be drawn, nobody knows what is asked for.
  if (!content || notes.size === 0) return;
  const { missing, spare } = labelsAsked(content, notes);
  for (const { frame, name, meant } of missing)
    if (meant) file.report(meant.path, `"${meant.name}" is no label of "${id}": expected "${name}"`);
    else
      file.report(
        ['frames', frame],
        `the frame "${frame}" cannot be drawn: no label "${name}" in the words of "${content.title}": expected a line like ${name}: its words, under labels`,
      );
  // What only a frame without words would ask for seems to be nobody’s.
  if (frames.some((frame) => !content.frames[frame.id])) return;
  for (const { name, path } of spare)
    file.warn(path, `"${name}" is a label that "${id}" does not draw: take it out, or write its name anew`);
}

/** The labels that frames ask for, where they cannot be drawn with their figures. */
const askedOf = (
  exhibit: Exhibit,
  { content }: Template,
  numbers: Figures,
  formats: Formats | undefined,
  now: FigureReads['now'],
): ReadonlyMap<string, Asked> =>
  new Map(
    content && formats
      ? // Words that a frame does not have at all are reported already.
        exhibit.frames
          .filter(({ id }) => id in content.frames)
          .map((frame) => [frame.id, askedBy(frame, presetsOf(exhibit), content, numbers, formats, now)])
      : [],
  );

/** A sign that no face has, and where it stands in its file, from 0. */
interface Strange {
  readonly at: number;
  readonly sign: string;
}

const strange = new Remembered<readonly Strange[]>(100);

/** The first sign of each text of a drawing that no face has. */
const strangeIn = (file: YamlFile): readonly Strange[] =>
  file.texts().flatMap(({ path, start, text }): Strange[] => {
    const sign = Array.from(text).find((each) => !canDraw(each) && !/\s/.test(each));
    return sign === undefined || path.at(-1) === 'alt' ? [] : [{ at: start + text.indexOf(sign), sign }];
  });

/** Warns of a takeaway or text alternative that stands twice, as when it was pasted and not written anew. */
function checkToldTwice(
  read: ReadonlyMap<string, Sentences>,
  warn: (path: readonly string[], message: string) => void,
): void {
  const first = new Map<string, string>();
  for (const [frame, { takeaway, alt }] of read)
    for (const [key, text] of [['takeaway', takeaway] as const, ['alt', alt] as const]) {
      const other = first.get(text);
      if (other === undefined) first.set(text, `${key} of "${frame}"`);
      else warn(['frames', frame, key], `this ${key} is the ${other} too: expected what this picture alone shows`);
    }
}

function checkLengths(
  frame: string,
  { takeaway, headline, alt }: Sentences,
  report: (path: readonly string[], message: string) => void,
): void {
  for (const [key, text] of [['takeaway', takeaway] as const, ['headline', headline] as const].slice(
    0,
    headline === takeaway ? 1 : 2,
  )) {
    const bytes = new TextEncoder().encode(text).byteLength;
    if (bytes > TAKEAWAY_AT_MOST)
      report(
        ['frames', frame, key],
        `the ${key} takes ${bytes} bytes with its figures: expected at most ${TAKEAWAY_AT_MOST}, the longest title that networks show whole`,
      );
  }
  if (alt.length < ALT_AT_LEAST)
    report(
      ['frames', frame, 'alt'],
      `the text alternative has ${alt.length} characters: expected the picture in a sentence, with its numbers`,
    );
  if (alt.length > ALT_AT_MOST)
    report(
      ['frames', frame, 'alt'],
      `the text alternative has ${alt.length} characters: expected at most ${ALT_AT_MOST}, which is what networks keep of one`,
    );
}
