import { join } from 'node:path';
import { chapterFile, chaptersFolder, pagesFolder } from '../edition/content-files.ts';
import { addressOfPage, LAID_OUT } from '../edition/pages.ts';
import type { Story } from '../edition/story.ts';
import { isToCome } from '../edition/to-come.ts';
import { addressesOf, type Exhibit } from '../exhibits/exhibit.ts';
import { lostFrame } from '../ledger/mistake.ts';
import { didYouMean, nearest } from '../ledger/nearest.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { readText } from '../ledger/source-text.ts';
import { filesIn } from './files.ts';

/** Pages that the site has and that have no file. */
export function pagesLacking(root: string, language: string): readonly Finding[] {
  const folder = pagesFolder(language);
  const there = filesIn(join(root, folder), '.mdx');
  return LAID_OUT.filter((name) => !there.includes(name)).map((name) => ({
    file: `${folder}/${name}`,
    line: 1,
    column: 1,
    message: `the file is missing${didYouMean(name, there)}: expected it under this name, for the page ${addressOfPage(name)}`,
  }));
}

/** What a chapter’s file may be called, as its name is part of addresses. */
const CHAPTER_NAME = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/** The same name as it may be. */
const inSmallLetters = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');

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
        id.endsWith('.mdx')
          ? `a chapter is listed by its name alone: expected "${id.slice(0, -'.mdx'.length)}"`
          : `no chapter "${id}" in ${folder}${didYouMean(id, there)}: expected a file ${id}.mdx there, or this line taken out`,
      );
    else if (!CHAPTER_NAME.test(id))
      file.report(
        ['chapters', i],
        `"${id}" is part of addresses: expected small letters with hyphens, here and for the file, like ${inSmallLetters(id) || 'two-customers'}`,
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
