import { printed, type Figure } from '../ledger/figure.ts';
import { formatDate } from '../ledger/format.ts';
import type { Verdict } from '../ledger/schema.ts';
import type { Book } from '../edition/book.ts';
import type { Edition, ExhibitEdition } from '../edition/edition.ts';
import { href } from '../address/href.ts';
import { figuresOf } from '../edition/chapter-figures.ts';
import { langOf } from '../edition/lang.ts';
import { fill } from '../edition/phrase.ts';
import { gapOf } from '../ledger/sentences.ts';
import { hash } from '../address/paths.ts';
import { overBuilds } from '../edition/last-build.ts';
import { drawnFrom, scenesOf } from '../edition/scenes.ts';
import { stagePresetsOf } from '../exhibits/presets-of.ts';

/** What a figure's note says, as text: nothing is left to format in the browser. */
export interface PopoverText {
  /** As exactly as the ledger has it. */
  readonly value: string;
  readonly statement: string;
  /** The language of what the page's has not got: by what of the note it is. */
  readonly lang?: { readonly [text in 'statement' | 'note' | 'title']?: string | undefined };
  /** Who says so, and the date it describes. */
  readonly who: string;
  readonly working?: string | undefined;
  readonly check?:
    | {
        readonly verdict: Verdict;
        readonly words: string;
        readonly note: string;
        readonly instead?: string | undefined;
      }
    | undefined;
  readonly source?: { readonly title: string; readonly address: string } | undefined;
}

/** The notes of the story page, as its script fetches them. */
export interface PopoverData {
  /** Address of the ledger, up to a figure's id. */
  readonly ledger: string;
  /** What the link to it says. */
  readonly inLedger: string;
  readonly figures: Readonly<Record<string, PopoverText>>;
}

function popoverText(figure: Figure, edition: Edition): PopoverText {
  const {
    book,
    ui: { figure: words },
  } = edition;
  const { check, working } = figure;
  const source = book.sources.get(figure.source ?? '');
  const instead = book.figures.get(check?.instead ?? '');
  const lang = {
    statement: langOf(edition, `${figure.id}/statement`),
    note: check && langOf(edition, `${figure.id}/note`),
    title: source && langOf(edition, `${source.id}/title`),
  };
  return {
    value: printed(figure, 'exact'),
    statement: figure.statement,
    ...(Object.values(lang).some((each) => each !== undefined) && { lang }),
    who: `${fill(words.saidBy[figure.kind], { who: figure.saidBy })}${gapOf(figure.formats)}${fill(words.asOf, { day: formatDate(figure.asOf, figure.formats) })}`,
    working: working === undefined ? undefined : fill(words.working, { formula: working }),
    check: check && {
      verdict: check.verdict,
      words: words.verdict[check.verdict],
      note: check.note,
      instead: instead && fill(words.instead, { figure: printed(instead) }),
    },
    source: source && { title: source.title, address: source.address },
  };
}

/** Ids of the figures that marks of an exhibit's scenes show. */
function markedIn(edited: ExhibitEdition, book: Book): readonly string[] {
  const scenes = stagePresetsOf(edited.exhibit).flatMap((preset) => Object.values(scenesOf(edited, preset, book)));
  return [...new Set(scenes.flatMap(({ marks }) => marks.flatMap(({ fact }) => fact ?? [])))];
}

/**
 * Ids of the figures a reader of the story can open: those its chapters print and those the marks of its exhibits show.
 */
function openable({ chapters, exhibits, book }: Edition): readonly string[] {
  const drawn = exhibits
    .filter(({ told }) => told.size > 0)
    .flatMap((edited) => overBuilds(['marked', drawnFrom(edited, book)], () => markedIn(edited, book)));
  const printed = chapters.flatMap(({ blocks }) => blocks.flatMap(figuresOf));
  return [...new Set([...printed, ...drawn])].sort();
}

/** What the notes of the story page say, for every figure that its reader can open. */
export function popoverData(edition: Edition): PopoverData {
  const { book, ui } = edition;
  const figures = openable(edition).flatMap((id) => {
    const figure = book.figures.get(id);
    return figure ? [[id, popoverText(figure, edition)] as const] : [];
  });
  return { ledger: href('ledger/#'), inLedger: ui.figure.inLedger, figures: Object.fromEntries(figures) };
}

/** `figures/3f9c1a2b00.json`: named by what it holds, so that it may be kept for ever and never be stale. */
export const popoverDataPath = (edition: Edition): string => `figures/${hash(popoverData(edition))}.json`;
