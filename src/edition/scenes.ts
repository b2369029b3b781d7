import { frameOf, type Frame, type Words } from '../exhibits/exhibit.ts';
import { presetsOf } from '../exhibits/presets-of.ts';
import { readsOf, type Reads } from '../exhibits/reads.ts';
import { kept } from '../ledger/kept.ts';
import { digestOf, RememberedByReads } from '../ledger/remembered.ts';
import type { Book } from './book.ts';
import { recording, type Figures } from '../model/figures.ts';
import { box, type Preset, type StagePreset } from '../scene/box.ts';
import type { Scene } from '../scene/scene.ts';
import { sent, type StageData } from '../stage/stage-data.ts';
import { contentVersion } from './content-version.ts';
import { overBuilds } from './last-build.ts';
import { wordsOf, type ExhibitEdition } from './edition.ts';

/**
 * What was drawn from a book's figures and the words that an exhibit has in its edition: a page and its addresses ask
 * for the same things again and again.
 */
const drawn = new WeakMap<Book, WeakMap<ExhibitEdition, Map<string, Scene>>>();
const sentFiles = new WeakMap<Book, WeakMap<ExhibitEdition, Map<string, string>>>();
const noted = new WeakMap<Book, WeakMap<ExhibitEdition, Map<string, Reads>>>();
/** For how many words of a frame, in how many shapes, results are kept over states of the content. */
const STATES = 24;

/**
 * The same over all states of the content since the start (memoisation): a frame is a pure function of its words and of
 * the figures it reads, so that a preview draws anew only what a saved file has changed.
 */
const everDrawn = new WeakMap<Frame, RememberedByReads<Scene>>();
const everNoted = new WeakMap<Frame, RememberedByReads<Reads>>();
/** What stands for a frame's words, by themselves. */
const digests = new WeakMap<Words, string>();
const digestOfWords = (words: Words): string => kept(digests, words, () => digestOf([JSON.stringify(words)]));
/** What stands for a figure as a frame reads it. */
const standsFor =
  ({ numbers }: Book) =>
  (id: string): string =>
    String(numbers[id]);

/**
 * The scene of a frame in a preset's box. Drawn once for the same words and figures (memoisation).
 *
 * @throws Error if the exhibit has no such frame
 */
export const sceneOf = (edited: ExhibitEdition, frame: string, preset: Preset, book: Book): Scene =>
  remembered(drawn, book, edited, `${frame}.${preset}`, () => {
    const [drawing, words] = [named(edited, frame), wordsOf(edited, frame)];
    const states = kept(everDrawn, drawing, () => new RememberedByReads<Scene>(STATES));
    return states.of([preset, digestOfWords(words)], standsFor(book), (note) => {
      const { figures, read } = recording(book.numbers);
      const scene = drawing.draw(figures, words, box(preset));
      read.forEach(note);
      return scene;
    });
  });

/** What a frame asks for: see `readsOf` in exhibits. */
export const frameReads = (edited: ExhibitEdition, frame: string, book: Book): Reads =>
  remembered(noted, book, edited, frame, () => {
    const [drawing, words] = [named(edited, frame), wordsOf(edited, frame)];
    const states = kept(everNoted, drawing, () => new RememberedByReads<Reads>(STATES));
    return states.of([digestOfWords(words), JSON.stringify(presetsOf(edited.exhibit))], standsFor(book), (note) => {
      const { figures, labels } = overBuilds(['reads', drawnFrom(edited, book), frame], () => {
        const reads = readsOf(drawing, book.numbers, words, presetsOf(edited.exhibit));
        return { figures: [...reads.figures], labels: [...reads.labels] };
      });
      figures.forEach(note);
      return { figures: new Set(figures), labels: new Set(labels) };
    });
  });

const allNumbers = new WeakMap<Book, string>();
const allWords = new WeakMap<ExhibitEdition, string>();

/** What stands for all that an exhibit's drawings, in the order in which they are told, follow from but the code. */
export function drawnFrom(edited: ExhibitEdition, book: Book): string {
  const numbers = kept(allNumbers, book, () => digestOf([JSON.stringify(book.numbers)]));
  const words = kept(allWords, edited, () => {
    const { id, frames } = edited.exhibit;
    return digestOf([id, JSON.stringify(frames.map((frame) => [frame.id, digestOfWords(wordsOf(edited, frame.id))]))]);
  });
  return `${numbers}${words}`;
}

function named(edited: ExhibitEdition, frame: string): Frame {
  const found = frameOf(edited.exhibit, frame);
  if (!found) throw new Error(`"${edited.exhibit.id}" has no frame "${frame}"`);
  return found;
}

function remembered<Value>(
  cache: WeakMap<Book, WeakMap<ExhibitEdition, Map<string, Value>>>,
  book: Book,
  edited: ExhibitEdition,
  key: string,
  make: () => Value,
): Value {
  const editions = kept(cache, book, () => new WeakMap<ExhibitEdition, Map<string, Value>>());
  const frames = kept(editions, edited, () => new Map<string, Value>());
  return kept(frames, key, make);
}

/**
 * Ids of every figure a frame shows: those it reads, and those its words print in it and around it. Of an interactive
 * frame those that it reads under the settings of `trialsOf`.
 */
export function figuresOf(edited: ExhibitEdition, frame: string, book: Book): ReadonlySet<string> {
  const { figures, labels } = frameReads(edited, frame, book);
  const printed = edited.printed.get(frame);
  return new Set([
    ...figures,
    ...(printed?.around ?? []),
    ...[...labels].flatMap((label) => printed?.labels[label] ?? []),
  ]);
}

/** All of an exhibit's scenes in one preset. */
export const scenesOf = (edited: ExhibitEdition, preset: Preset, book: Book): Record<string, Scene> =>
  Object.fromEntries(edited.exhibit.frames.map(({ id }) => [id, sceneOf(edited, id, preset, book)]));

/**
 * The numbers a frame reads, for a browser that draws it. All there are where a file was saved in a live preview: to
 * find those that an interactive frame reads is to draw it a hundred times, and who has saved one is waiting.
 */
function numbersOf(edited: ExhibitEdition, frame: string, book: Book): Figures {
  const { numbers } = book;
  if (contentVersion() > 0) return numbers;
  const { figures } = frameReads(edited, frame, book);
  return Object.fromEntries([...figures].flatMap((id) => (numbers[id] === undefined ? [] : [[id, numbers[id]]])));
}

/**
 * What a stage shows of an exhibit in one preset: all its scenes, and what a frame that the reader may set is drawn
 * from.
 */
export function stageDataOf(edited: ExhibitEdition, preset: StagePreset, book: Book): StageData {
  const settable = edited.exhibit.frames.find((frame) => frame.controls);
  return {
    frames: scenesOf(edited, preset, book),
    ...(settable && {
      interactive: {
        frame: settable.id,
        words: wordsOf(edited, settable.id),
        figures: numbersOf(edited, settable.id, book),
      },
    }),
  };
}

/** What `stageDataOf` gives, as the JSON text of the file that a browser fetches. */
export const stageFileOf = (edited: ExhibitEdition, preset: StagePreset, book: Book): string =>
  remembered(sentFiles, book, edited, preset, () => JSON.stringify(sent(stageDataOf(edited, preset, book))));
