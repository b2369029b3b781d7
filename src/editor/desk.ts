import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkStory } from '../check/check.ts';
import { chapterFile, fileOrOwn, ownLanguage, pagesFolder } from '../edition/content-files.ts';
import type { Edition } from '../edition/edition.ts';
import { readGlossary } from '../edition/glossary.ts';
import { usageOf } from '../edition/usage.ts';
import type { SourcePlace } from '../edition/chapter.ts';
import { readPlace } from './places.ts';
import { correctionDrafts, publishedBook } from './since-published.ts';
import type { Book } from '../edition/book.ts';
import { dateOf, dayNumber } from '../ledger/day.ts';
import { printed, type Figure } from '../ledger/figure.ts';
import type { Finding } from '../ledger/read.ts';
import { readText } from '../ledger/source-text.ts';

/** A line of the desk page: what it is about, what is said of it, and where it is written. */
export interface DeskLine {
  readonly name: string;
  readonly text: string;
  readonly place: SourcePlace | undefined;
  /** Lines to be pasted elsewhere. */
  readonly draft?: string;
}

/** What an editor wants to know of the story as it stands. */
export interface Desk {
  /** Notes to colleagues, and what is to come. */
  readonly waiting: readonly DeskLine[];
  /** Figures that nobody has checked and the story prints or draws. */
  readonly unverified: readonly DeskLine[];
  /** Figures that nothing prints or draws, and why. */
  readonly unused: readonly DeskLine[];
  /** Terms that no chapter and no page explains. */
  readonly terms: readonly DeskLine[];
  /** Figures in use whose check is long ago, the oldest first, and how many say no day of theirs. */
  readonly recheck: readonly DeskLine[];
  /** What became of claims, where it was last judged long ago. */
  readonly postscript: readonly DeskLine[];
  /** Figures that changed since the story was last published, each with a draft of its correction. */
  readonly changed: readonly DeskLine[];
  /** The takeaways nearest to the limit, the longest first. */
  readonly longest: readonly DeskLine[];
}

/** So many takeaways are listed. */
const LONGEST = 12;

/** A check is looked at again after so many days, what became of a claim after so many. */
const CHECKED_FOR = 180;
const JUDGED_FOR = 90;

/** The day so many days before another. */
const daysBefore = (day: string, days: number): string => dateOf(dayNumber(day) - days);

const lineOf = (figure: Figure, text: string): DeskLine => ({
  name: `${figure.id}, ${printed(figure)}`,
  text,
  place: readPlace(figure.place),
});

/** The terms that running text explains. */
function explained(root: string, { story }: Edition): ReadonlySet<string> {
  const { language } = story;
  const files = [
    ...story.chapters.map((id) => fileOrOwn(root, language, (each) => chapterFile(each, id))),
    ...readdirSync(join(root, pagesFolder(ownLanguage(root)))).map((name) =>
      fileOrOwn(root, language, (each) => `${pagesFolder(each)}/${name}`),
    ),
  ];
  return new Set(
    files.flatMap((file) =>
      [...readText(join(root, file)).text.matchAll(/<Term id="([^"]+)"/g)].map(([, id]) => id ?? ''),
    ),
  );
}

/** Figures in use that were checked before a day, the oldest first; then how many do not say when they were. */
function unchecked(figures: readonly Figure[], before: string): readonly DeskLine[] {
  const stated = figures.filter(({ kind, unit }) => kind !== 'computed' && unit !== 'outcome');
  const dated = stated.filter(({ checked }) => checked !== undefined && checked < before);
  const undated = stated.filter(({ checked }) => checked === undefined).length;
  return [
    ...dated
      .toSorted((a, b) => (a.checked ?? '').localeCompare(b.checked ?? ''))
      .map((figure) => lineOf(figure, `${figure.checked ?? ''}. ${figure.statement}`)),
    ...(undated > 0 ? [{ name: String(undated), text: 'checked:', place: undefined }] : []),
  ];
}

/**
 * What the editors' own page lists of an edition: see `Desk`.
 *
 * @param findings of the check of all content
 * @param today `2026-11-28`
 * @param published figures as they were last published, if that is known
 */
export function deskOf(
  edition: Edition,
  findings: readonly Finding[] = checkStory(edition.root),
  today = new Date().toISOString().slice(0, 10),
  published: Book | undefined = publishedBook(edition),
): Desk {
  const usage = usageOf(edition);
  const figures = [...edition.book.figures.values()];
  const used = ({ id }: Figure): boolean => usage.get(id)?.some(({ path }) => !path.startsWith('ledger/')) ?? false;
  const terms = explained(edition.root, edition);
  return {
    waiting: findings
      .filter(({ waits }) => waits)
      .map(({ file, line, message }) => ({ name: `${file}:${line}`, text: message, place: { file, line } })),
    unverified: figures
      .filter((figure) => figure.check?.verdict === 'unverified' && used(figure))
      .map((figure) => lineOf(figure, figure.statement)),
    unused: figures.filter(({ id }) => !usage.has(id)).map((figure) => lineOf(figure, figure.unused ?? '')),
    terms: [...readGlossary(edition.root, edition.story.language).values()]
      .filter(({ id }) => !terms.has(id))
      .map(({ term, definition }) => ({ name: term, text: definition, place: undefined })),
    recheck: unchecked(figures.filter(used), daysBefore(today, CHECKED_FOR)),
    postscript: figures
      .filter(({ unit, checked, asOf }) => unit === 'outcome' && (checked ?? asOf) < daysBefore(today, JUDGED_FOR))
      .map((figure) => lineOf(figure, `${figure.checked ?? figure.asOf}. ${figure.statement}`)),
    changed: (published ? correctionDrafts(published, edition, usage, today) : []).map(({ figure, was, is, yaml }) => ({
      ...lineOf(figure, `${was} → ${is}`),
      draft: yaml,
    })),
    longest: edition.exhibits
      .flatMap(({ exhibit, words }) =>
        [...words.values()].map(({ frame, takeaway }) => ({ name: `${exhibit.id}/${frame}`, text: takeaway })),
      )
      .map((each) => ({ ...each, bytes: new TextEncoder().encode(each.text).byteLength, place: undefined }))
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, LONGEST),
  };
}
