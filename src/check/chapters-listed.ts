import { join } from 'node:path';
import { chapterFile, chaptersFolder } from '../edition/content-files.ts';
import type { Story } from '../edition/story.ts';
import { isToCome } from '../edition/to-come.ts';
import { addressesOf, type Exhibit } from '../exhibits/exhibit.ts';
import { lostFrame } from '../ledger/mistake.ts';
import { didYouMean, nearest } from '../ledger/nearest.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { readText } from '../ledger/source-text.ts';
import { filesIn } from './files.ts';

/**
 * The chapters to check: those of the story, or all there are if it cannot be read. A chapter that it does not list is
 * a draft.
 *
 * @returns also the exhibits that drafts tell
 */
export function chaptersListed(
  root: string,
  language: string,
  story: Story | undefined,
  catalogue: readonly Exhibit[],
): { chapters: readonly string[]; drafted: ReadonlySet<string>; missing: Finding[] } {
  const folder = chaptersFolder(language);
  const there = filesIn(join(root, folder), '.mdx').map((name) => name.slice(0, -'.mdx'.length));
  if (!story) return { chapters: there, drafted: new Set(), missing: [] };
  const file = new YamlFile(root, join(root, 'content/story.yaml'));
  story.chapters.forEach((id, i) => {
    if (!there.includes(id))
      file.report(
        ['chapters', i],
        `no chapter "${id}" in ${folder}${didYouMean(id, there)}: expected a file ${id}.mdx there, or this line taken out`,
      );
    if (story.chapters.indexOf(id) < i) file.report(['chapters', i], `the chapter "${id}" is listed twice`);
  });
  const frames = catalogue.flatMap((exhibit) => addressesOf(exhibit).map(({ address }) => `${exhibit.id}/${address}`));
  if (!frames.includes(story.card)) file.report(['card'], lostFrame(story.card, frames));
  const updated = valueAt(file.data, ['updated']);
  if (typeof updated === 'string' && updated < story.published)
    file.report(['updated'], `updated before it was published, ${story.published}`);
  if (typeof updated === 'string' && isToCome(updated, root))
    file.report(['updated'], `${updated} is still to come: expected the day of the last change, today or earlier`);
  const drafts = there.filter((id) => !story.chapters.includes(id));
  // What a misspelt name was meant for is no draft.
  const meant = new Set(story.chapters.filter((id) => !there.includes(id)).map((id) => nearest(id, drafts)));
  const told = drafts
    .filter((id) => !meant.has(id))
    .map((id): Finding => {
      const path = chapterFile(language, id);
      return { file: path, line: 1, column: 1, message: 'a draft: content/story.yaml does not list it', warning: true };
    });
  const chapters = [...new Set(story.chapters)].filter((id) => there.includes(id));
  const drafted = drafts.flatMap((id) =>
    [...readText(join(root, chapterFile(language, id))).text.matchAll(/<Scrolly exhibit="([^"]*)"/g)].map(
      ([, exhibit = '']) => exhibit,
    ),
  );
  return { chapters, drafted: new Set(drafted), missing: [...file.findings, ...told] };
}
