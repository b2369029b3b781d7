import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { YamlFile } from '../ledger/read.ts';

// Where content that is written in a language stands, from the project's root. `story.yaml` says which language the
// story is in.

export const chaptersFolder = (language: string): string => `content/chapters/${language}`;
export const pagesFolder = (language: string): string => `content/pages/${language}`;
export const exhibitsFolder = (language: string): string => `content/exhibits/${language}`;

/** @param id the chapter's file name, without `.mdx` */
export const chapterFile = (language: string, id: string): string => `${chaptersFolder(language)}/${id}.mdx`;
/** @param id the exhibit's */
export const exhibitFile = (language: string, id: string): string => `${exhibitsFolder(language)}/${id}.yaml`;
export const interfaceFile = (language: string): string => `content/words/${language}/interface.yaml`;

/**
 * The story's language as far as its file can be read, which the check says better: otherwise the first that has
 * chapters.
 */
export function languageOf(root: string): string {
  const { data } = new YamlFile(root, join(root, 'content/story.yaml'));
  const told = typeof data === 'object' && data !== null && 'language' in data ? data.language : undefined;
  const there = readdirSync(join(root, 'content/chapters')).sort();
  return there.find((language) => language === told) ?? there[0] ?? 'en';
}
