import type { Figure } from '../ledger/figure.ts';
import { kept } from '../ledger/kept.ts';
import { readArithmetic, type Recomputed } from './arithmetic.ts';
import { briefAnchor, readBrief, type Brief } from './brief.ts';
import type { Book } from './book.ts';
import type { Chapter } from './chapter.ts';
import { figuresOf, wordedIn } from './chapter-figures.ts';
import type { Edition, ExhibitEdition } from './edition.ts';
import { tellingPath } from './page-paths.ts';
import type { Interface } from './interface.ts';
import { readPages } from './pages.ts';
import { fill } from './phrase.ts';
import { figuresOf as figuresOfFrame } from './scenes.ts';

/** Somewhere a figure is used. */
export interface UsePlace {
  /** In readers' words: `Problem one: Two customers`, `Exhibit 3, Two customers: picture 2 of 6` */
  readonly label: string;
  /** From the site's root: `#the-bill/first-claim`, `ledger/#microsoft-revenue`. */
  readonly path: string;
}

/**
 * Places by figure id: in the text first, then in exhibits, then in our own sums and on their page, then on the pages
 * beside the story. A figure used nowhere is not in it.
 */
export type Usage = ReadonlyMap<string, readonly UsePlace[]>;

/** How places are named. */
type Names = Pick<Interface['ledger'], 'chapter' | 'exhibit' | 'frame' | 'workedOut'>;

interface Use extends UsePlace {
  readonly figure: string;
}

const known = new WeakMap<Edition, Usage>();

/** Where each figure is used. */
export const usageOf = (edition: Edition): Usage => kept(known, edition, () => collect(edition));

function collect({ root, story, chapters, book, exhibits, ui }: Edition): Usage {
  const uses = [
    ...chapters.flatMap((chapter) => usesInChapter(chapter, exhibits, ui.ledger)),
    ...exhibits.flatMap((edited) => usesInExhibit(edited, book, ui.ledger)),
    ...[...book.figures.values()].flatMap((figure) => usesInWorking(figure, ui.ledger)),
    ...readArithmetic(root, book).flatMap((row) =>
      usesInArithmetic(row, ui.arithmetic.heading, book.formats.marks.titled),
    ),
    ...usesInBrief(readBrief(root, book)),
    ...readPages(root, story.language).flatMap(({ title, path, figures }) =>
      figures.map((figure) => ({ figure, label: title, path })),
    ),
  ];
  return new Map(
    [...Map.groupBy(uses, ({ figure }) => figure)].map(([figure, own]) => [figure, gathered(own, exhibits, ui.ledger)]),
  );
}

/** Each address once; where every frame of an exhibit shows the figure, the exhibit as a whole. */
export function gathered(
  uses: readonly UsePlace[],
  exhibits: readonly ExhibitEdition[],
  names: Names,
): readonly UsePlace[] {
  const places = new Map(uses.map(({ label, path }) => [path, { label, path }]));
  for (const edited of exhibits) {
    const frames = edited.exhibit.frames.map(({ id }) => tellingPath(edited, id));
    const [first] = frames;
    if (first === undefined || frames.length === 1 || !frames.every((path) => places.has(path))) continue;
    const kept = [...places].filter(([path]) => !frames.includes(path));
    const whole: UsePlace = {
      label: fill(names.exhibit, { exhibit: edited.number, title: titleOf(edited) }),
      path: tellingPath(edited),
    };
    const at = [...places.keys()].indexOf(first);
    places.clear();
    for (const [path, place] of [...kept.slice(0, at), [whole.path, whole] as const, ...kept.slice(at)])
      places.set(path, place);
  }
  return [...places.values()];
}

const titleOf = ({ words }: ExhibitEdition): string => words.values().next().value?.title ?? '';

/** By its place among the exhibit's pictures: a frame's id is a name for editors. */
const atFrame = (edited: ExhibitEdition, frame: string, names: Names): UsePlace => ({
  label: fill(names.frame, {
    exhibit: edited.number,
    title: titleOf(edited),
    n: edited.exhibit.frames.findIndex(({ id }) => id === frame) + 1,
    all: edited.exhibit.frames.length,
  }),
  path: tellingPath(edited, frame),
});

/** The figures a chapter prints or puts into words: in a step at the step's frame, elsewhere at the chapter. */
export function usesInChapter(chapter: Chapter, exhibits: readonly ExhibitEdition[], names: Names): readonly Use[] {
  const { id, kicker, title } = chapter;
  const whole: UsePlace = { label: fill(names.chapter, { kicker, title }), path: `#chapter-${id}` };
  const usesAt = (place: UsePlace, figures: readonly string[]) => figures.map((figure) => ({ figure, ...place }));
  const uses = chapter.blocks.flatMap((block) => {
    const edited = block.kind === 'exhibit' ? exhibits.find(({ exhibit }) => exhibit.id === block.exhibit) : undefined;
    if (block.kind !== 'exhibit' || !edited) return usesAt(whole, figuresOf(block));
    return block.steps.flatMap(({ frame, body }) => usesAt(atFrame(edited, frame, names), body.flatMap(figuresOf)));
  });
  return [...usesAt(whole, wordedIn(chapter)), ...uses];
}

/** The figures that an exhibit's frames show, each at its frame. */
const usesInExhibit = (edited: ExhibitEdition, book: Book, names: Names): readonly Use[] =>
  edited.exhibit.frames.flatMap(({ id }) =>
    [...figuresOfFrame(edited, id, book)].map((figure) => ({ figure, ...atFrame(edited, id, names) })),
  );

/** The figures a computed one starts from. */
const usesInWorking = ({ id, statement, from = [] }: Figure, { workedOut }: Names): readonly Use[] =>
  from.map((figure) => ({
    figure,
    label: fill(workedOut, { statement: statement.replace(/[.。]$/, '') }),
    path: `ledger/#${id}`,
  }));

/** The figures of a row of the arithmetic page. */
const usesInArithmetic = (
  { id, says, claim, results, named }: Recomputed,
  heading: string,
  titled: string,
): readonly Use[] =>
  [claim.id, ...results.map((result) => result.id), ...named].map((figure) => ({
    figure,
    label: `${heading}${titled}${says.replace(/[.。]$/, '')}`,
    path: `arithmetic/#${id}`,
  }));

/** The figures that sentences of the story in brief print or put into words. */
const usesInBrief = ({ title, frames }: Brief): readonly Use[] =>
  frames.flatMap((each) =>
    each.pieces.flatMap(({ figure }) =>
      figure === undefined ? [] : [{ figure, label: title, path: `brief/#${briefAnchor(each)}` }],
    ),
  );
