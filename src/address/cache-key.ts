import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ownLanguage } from '../edition/content-files.ts';
import type { Edition } from '../edition/edition.ts';
import { usageOf } from '../edition/usage.ts';
import { CODE, inputsOf } from '../ledger/inputs.ts';
import { kept } from '../ledger/kept.ts';
import { digestOf } from '../ledger/remembered.ts';
import { hasFilms, isOffline } from './built-with.ts';

// Incremental build: while a path's cache key is the same, a build takes its file from the last one. A key stands for
// all that the file may follow from: all code, and all content but running text, since a sentence is what changes most
// often. A page with running text has none, and is made anew by each build.

/** What a path of `getStaticPaths` says of its data: no key where none can be known. */
interface Keyed {
  readonly cacheKey?: string;
}

/** Folders of content/ with a folder for each language. */
const BY_LANGUAGE = ['exhibits', 'words'];
/** Folders of content/ with running text. */
const PROSE = ['chapters', 'pages'];

/** All content but running text and other languages, as paths from the project's root. */
export function withoutProse({ root, story }: Edition): readonly string[] {
  const languages = [...new Set([ownLanguage(root), story.language])];
  return readdirSync(join(root, 'content'))
    .filter((name) => !PROSE.includes(name))
    .sort()
    .flatMap((name) =>
      BY_LANGUAGE.includes(name) ? languages.map((language) => `content/${name}/${language}`) : [`content/${name}`],
    );
}

const keys = new WeakMap<Edition, Keyed>();
const pageKeys = new WeakMap<Edition, Keyed>();

/** Of a file that tells nothing of the running text but which frames it tells, and in which order. */
export const cacheKey = (edition: Edition): Keyed =>
  kept(keys, edition, () => {
    const files = inputsOf(edition.root, [...CODE, ...withoutProse(edition)]);
    const told = edition.exhibits.map(({ exhibit, number, told: frames }) => [exhibit.id, number, ...frames]);
    return files === undefined ? {} : { cacheKey: digestOf([files, JSON.stringify([told, hasFilms(), isOffline()])]) };
  });

/** Of a page that says besides where the running text uses which figures. */
export const pageCacheKey = (edition: Edition): Keyed =>
  kept(pageKeys, edition, () => {
    const { cacheKey: key } = cacheKey(edition);
    return key === undefined ? {} : { cacheKey: digestOf([key, JSON.stringify([...usageOf(edition)])]) };
  });
