import type { Finding } from '../ledger/read.ts';
import type { Exhibit } from '../exhibits/exhibit.ts';
import { addressesOf, type Ids } from './addresses.ts';
import type { CheckedText } from './chapter.ts';
import { checkFrames, unusedExhibits, type WordsFile, type WordsOrder } from './frames.ts';
import { checkLink } from './links.ts';

/**
 * Checks what only shows across the story: frames, anchors and links. Findings go to the texts' own reports; those that
 * belong to no text are returned.
 *
 * @param pages texts beside the story, by their addresses
 * @param story how the words of its exhibits are ordered, whether these are all its chapters,
 *   the exhibits there are, and those that drafts tell
 */
export function checkAcross(
  chapters: readonly CheckedText[],
  pages: ReadonlyMap<string, CheckedText>,
  ids: Ids,
  {
    wordsOrder,
    wordsFile,
    whole,
    drafted,
    catalogue,
    unread: mistaken,
  }: {
    readonly wordsOrder: WordsOrder;
    readonly wordsFile: WordsFile;
    readonly whole: boolean;
    readonly drafted: ReadonlySet<string>;
    readonly catalogue: readonly Exhibit[];
    readonly unread: ReadonlySet<string>;
  },
): readonly Finding[] {
  const tellings = chapters.flatMap((chapter) => chapter.tellings);
  checkFrames(tellings, catalogue, wordsOrder, wordsFile);

  // While a chapter is missing or cannot be read, nobody knows what it tells.
  const unread = chapters.some(({ report, tellings: own }) => report.findings.length > 0 && own.length === 0);
  const known = whole && !unread;
  const told = new Set(tellings.map(({ exhibit }) => exhibit));
  checkLeads(chapters, pages, ids, { told, isTold: (id) => !known || told.has(id), catalogue });

  const unknown = tellings.some(({ exhibit }) => !mistaken.has(exhibit) && !catalogue.some(({ id }) => id === exhibit));
  if (!known || unknown) return [];
  const unused = unusedExhibits(tellings, catalogue).filter(({ id }) => !drafted.has(id));
  return unused.map(({ id }) => ({
    file: wordsFile(id),
    line: 1,
    column: 1,
    message: `no chapter tells this exhibit: expected <Scrolly exhibit="${id}">`,
    warning: true,
  }));
}

/** What others lead to in a text, and where it leads. */
type Leading = Pick<CheckedText, 'report' | 'headings' | 'links'>;

/**
 * Checks the anchors and links of the texts of one language.
 *
 * @param pages texts beside the story, by their addresses
 * @param told the exhibits that its chapters are known to tell, and whether one may be told
 */
export function checkLeads(
  chapters: readonly Leading[],
  pages: ReadonlyMap<string, Leading>,
  ids: Ids,
  {
    told,
    isTold,
    catalogue,
  }: {
    readonly told: ReadonlySet<string>;
    readonly isTold: (exhibit: string) => boolean;
    readonly catalogue: readonly Exhibit[];
  },
): void {
  const headings = new Map([...pages].map(([address, page]) => [address, page.headings.map(({ anchor }) => anchor)]));
  headings.set(
    '',
    chapters.flatMap((chapter) => chapter.headings.map(({ anchor }) => anchor)),
  );
  const addresses = addressesOf(ids, headings, isTold, catalogue);
  checkAnchors(chapters, told);
  for (const { links } of [...chapters, ...pages.values()]) for (const link of links) checkLink(link, addresses);
}

/** All chapters stand on one page: an anchor may be there once. */
function checkAnchors(chapters: readonly Leading[], exhibits: ReadonlySet<string>): void {
  const seen = new Map<string, string>();
  for (const { headings, report } of chapters)
    for (const { anchor, offset } of headings) {
      const earlier = exhibits.has(anchor) ? `the exhibit "${anchor}"` : seen.get(anchor);
      if (earlier !== undefined)
        report.error(offset, `this heading has the same address, #${anchor}, as ${earlier}: expected other words`);
      seen.set(anchor, `the one in ${report.file}`);
    }
}

/** A text as it was checked by itself, without what an earlier look across the story has found in it. */
export const alone = <T extends Pick<CheckedText, 'report' | 'ownFindings'>>(text: T): T => {
  const { report, ownFindings } = text;
  report.findings.length = ownFindings;
  return text;
};
