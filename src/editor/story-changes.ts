import { show } from '../ledger/read.ts';
import type { Edition } from '../edition/edition.ts';
import { usageOf } from '../edition/usage.ts';
import { daysLeft } from './days-left.ts';
import { figureChanges } from './figure-changes.ts';
import { readEarlier, readManuscript, type Manuscript } from './manuscript.ts';
import { withMoves, type Move } from './moves.ts';
import { showPlace } from './places.ts';
import { sectionsOf, type Section } from './plain-text.ts';
import { filesThatDiffer, restOfContent } from './rest-of-content.ts';
import { changesBetween, type Change } from './sentence-changes.ts';
import { glossarySection, wordsSections } from './words-text.ts';

const HEADS: Readonly<Record<Change['kind'], string>> = { removed: 'Removed', added: 'Added', changed: 'Changed' };

const allSections = (root: string, manuscript: Manuscript, rest: readonly Section[]): readonly Section[] => [
  ...sectionsOf(manuscript),
  ...wordsSections(manuscript, root),
  glossarySection(manuscript, root),
  ...rest,
];

function lineOf(change: Change | Move): string {
  const { kind, text, place } = change;
  if (kind === 'moved') return `  Moved (was ${showPlace(change.from)}, now ${showPlace(place)}):\n    ${text}`;
  return `  ${HEADS[kind]} (${kind === 'removed' ? `was ${showPlace(place)}` : showPlace(place)}):\n    ${text}`;
}

/** The order of chapters, where it changed. */
function orderChange(old: readonly string[], now: readonly string[]): readonly string[] {
  return old.join() === now.join() ? [] : [`  Order of chapters: ${old.join(', ')} -> ${now.join(', ')}`];
}

/**
 * What changed in words and figures between two states of the content, as prose an editor can read: each part of the
 * story with the sentences that went, came, moved or were reworded, then every figure that changed. A sentence that
 * differs only in a figure's value is told with the figure, not as a rewording.
 *
 * @param earlier the folder that holds the earlier `content`
 * @param edition today's edition
 * @param root the folder that holds today's `content`
 * @throws ContentError if either story file, or today's content, cannot be read
 */
export function storyChanges(earlier: string, root: string, edition: Edition): string {
  const now = readManuscript(root, edition);
  const { manuscript: old, book, findings } = readEarlier(earlier, edition);
  const rests = [restOfContent(earlier, old.story.language), restOfContent(root, now.story.language)] as const;
  // What one of the two states has broken would all look new, or gone.
  const broken = rests.flat().filter(({ mistakes }) => mistakes.length > 0);
  const readable = rests.map((rest) => rest.filter(({ id }) => broken.every((other) => other.id !== id)));
  const [was, is] = [allSections(earlier, old, readable[0] ?? []), allSections(root, now, readable[1] ?? [])];
  const keyOf = ({ id, name }: Section): string => (name.startsWith('Words of') ? `words/${id}` : id);
  const [before, after] = [was, is].map((all) => new Map(all.map((section) => [keyOf(section), section])));
  const keys = [...new Set([...is, ...was].map(keyOf))];
  const changes = keys.map((key) => changesBetween(before?.get(key), after?.get(key)));

  const parts = withMoves(changes).flatMap((own, i) => {
    const key = keys[i] ?? '';
    const [earlierPart, presentPart] = [before?.get(key), after?.get(key)];
    const order = key === 'cover' ? orderChange(old.story.chapters, now.story.chapters) : [];
    const lines = [...order, ...own.map(lineOf)];
    const state = earlierPart ? (presentPart ? '' : ' (removed)') : ' (new)';
    return lines.length === 0 ? [] : [[`${(presentPart ?? earlierPart)?.name ?? key}${state}`, ...lines].join('\n')];
  });
  const figures = book ? figureChanges(book, edition.book, usageOf(edition)) : [];
  const days = daysLeft(changes.flat(), is, edition.formats);
  const mistakes = [...findings, ...broken.flatMap((section) => section.mistakes)];
  const unread = [...new Set(mistakes.map((finding) => `  ${show(finding)}`))];
  const changed = new Set(changes.flat().map(({ place }) => place.file));
  const otherFiles = filesThatDiffer(earlier, root).filter(
    (file) =>
      !changed.has(file) &&
      !(file.startsWith('content/ledger/') && figures.length > 0) &&
      !(file === 'content/story.yaml' && parts.length > 0) &&
      unread.every((line) => !line.includes(file)),
  );
  return [
    ...parts,
    ...(figures.length > 0 ? [['Figures', ...figures.map((line) => line.replace(/^/gm, '  '))].join('\n')] : []),
    ...(days.length > 0 ? [['Days that still stand elsewhere', ...days.map((line) => `  ${line}`)].join('\n')] : []),
    ...(unread.length > 0 ? [['Not compared, because today’s code cannot read it:', ...unread].join('\n')] : []),
    ...(otherFiles.length > 0
      ? [
          [
            'Changed in what prints no words (spaces, comments, addresses, how words are tied):',
            ...otherFiles.map((file) => `  ${file}`),
          ].join('\n'),
        ]
      : []),
    ...(parts.length + figures.length + unread.length + otherFiles.length === 0 ? ['Nothing changed.'] : []),
  ].join('\n\n');
}
