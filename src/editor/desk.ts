import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkStory } from '../check/check.ts';
import { chapterFile, fileOrOwn, ownLanguage, pagesFolder } from '../edition/content-files.ts';
import type { Edition } from '../edition/edition.ts';
import { readGlossary } from '../edition/glossary.ts';
import { usageOf } from '../edition/usage.ts';
import type { Place } from '../edition/chapter.ts';
import { readPlace } from './places.ts';
import { printed, type Figure } from '../ledger/figure.ts';
import type { Finding } from '../ledger/read.ts';
import { readText } from '../ledger/source-text.ts';

/** A line of the desk page: what it is about, what is said of it, and where it is written. */
export interface DeskLine {
  readonly name: string;
  readonly text: string;
  readonly place: Place | undefined;
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
  /** The takeaways nearest to the limit, the longest first. */
  readonly longest: readonly DeskLine[];
}

/** So many takeaways are listed. */
const LONGEST = 12;

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

/** @param findings of the check of all content */
export function deskOf(edition: Edition, findings: readonly Finding[] = checkStory(edition.root)): Desk {
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
    longest: edition.plates
      .flatMap(({ exhibit, words }) =>
        [...words.values()].map(({ frame, takeaway }) => ({ name: `${exhibit.id}/${frame}`, text: takeaway })),
      )
      .map((each) => ({ ...each, bytes: new TextEncoder().encode(each.text).byteLength, place: undefined }))
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, LONGEST),
  };
}
