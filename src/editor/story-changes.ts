import { show } from '../ledger/read.ts';
import type { Edition } from '../edition/edition.ts';
import { usageOf } from '../edition/usage.ts';
import { figureChanges } from './figure-changes.ts';
import { readEarlier, readManuscript, type Manuscript } from './manuscript.ts';
import { showPlace } from './places.ts';
import { sectionsOf, type Section } from './plain-text.ts';
import { changesBetween, type Change } from './sentence-changes.ts';
import { glossarySection, wordsSections } from './words-text.ts';

const HEADS: Readonly<Record<Change['kind'], string>> = { removed: 'Removed', added: 'Added', changed: 'Changed' };

const allSections = (manuscript: Manuscript): readonly Section[] => [
  ...sectionsOf(manuscript),
  ...wordsSections(manuscript),
  glossarySection(manuscript),
];

const said = ({ kind, text, place }: Change): string =>
  `  ${HEADS[kind]} (${kind === 'removed' ? `was ${showPlace(place)}` : showPlace(place)}):\n    ${text}`;

/** The order of chapters, where it changed. */
function orderChange(old: readonly string[], now: readonly string[]): readonly string[] {
  return old.join() === now.join() ? [] : [`  Order of chapters: ${old.join(', ')} -> ${now.join(', ')}`];
}

/**
 * What changed in words and figures between two states of the content, as prose an editor can read: each part of the
 * story with the sentences that went, came or were reworded, then every figure that changed. A sentence that differs
 * only in a figure's value is told with the figure, not as a rewording.
 *
 * @param earlier the folder that holds the earlier `content`
 * @param edition today's edition
 * @param root the folder that holds today's `content`
 * @throws ContentError if either story file, or today's content, cannot be read
 */
export function storyChanges(earlier: string, root: string, edition: Edition): string {
  const now = readManuscript(root, edition);
  const { manuscript: old, book, findings } = readEarlier(earlier, edition);
  const [was, is] = [allSections(old), allSections(now)];
  const ids = new Set([...is, ...was].map(({ id, name }) => (name.startsWith('Words of') ? `words/${id}` : id)));
  const find = (sections: readonly Section[], key: string) =>
    sections.find(({ id, name }) => (name.startsWith('Words of') ? `words/${id}` : id) === key);

  const parts = [...ids].flatMap((key) => {
    const [before, after] = [find(was, key), find(is, key)];
    const order = key === 'cover' ? orderChange(old.story.chapters, now.story.chapters) : [];
    const changes = [...order, ...changesBetween(before, after).map(said)];
    const state = before ? (after ? '' : ' (removed)') : ' (new)';
    return changes.length === 0 ? [] : [[`${(after ?? before)?.name ?? key}${state}`, ...changes].join('\n')];
  });
  const figures = book ? figureChanges(book, edition.book, usageOf(edition)) : [];
  const unread = findings.map((finding) => `  ${show(finding)}`);
  return [
    ...parts,
    ...(figures.length > 0 ? [['Figures', ...figures.map((line) => line.replace(/^/gm, '  '))].join('\n')] : []),
    ...(unread.length > 0 ? [['Not compared, because today’s code cannot read it:', ...unread].join('\n')] : []),
    ...(parts.length + figures.length + unread.length === 0 ? ['Nothing changed.'] : []),
  ].join('\n\n');
}
