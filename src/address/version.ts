import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ownLanguage } from '../edition/content-files.ts';
import { kept } from '../ledger/kept.ts';
import { ROOT } from '../ledger/root.ts';
import type { Edition } from '../edition/edition.ts';
import { hash, scenesPath } from './paths.ts';
import { VERSION_TO_COME } from './version-to-come.ts';

const known = new WeakMap<Edition, string>();

/**
 * A short name of the story as it stands: another one whenever its text, a figure or a drawing is. What is open in a
 * reader's tab compares by it.
 */
export const versionOf = (edition: Edition): string =>
  kept(known, edition, () => hash([contentOf(ROOT, edition.story.language), drawingsOf(edition)]));

/** The version as a page says it: in a build it is put in at the end. */
export const versionInPage = (edition: Edition): string =>
  import.meta.env.PROD ? VERSION_TO_COME : versionOf(edition);

/**
 * What readers of a language may be shown: its texts, and the story's own.
 *
 * @param root the folder that holds `content`
 */
export const contentOf = (root: string, language: string): readonly string[] =>
  readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|mdx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isOfAnother(root, language, file))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));

/** Whether a file is of a language that its readers are not shown. */
function isOfAnother(root: string, language: string, file: string): boolean {
  const [, id] =
    /^content\/(?:chapters|exhibits|pages|words)\/([^/]+)\//.exec(relative(root, file).split(sep).join('/')) ?? [];
  return id !== undefined && id !== language && id !== ownLanguage(root);
}

/** In every shape: they have one version. */
const drawingsOf = ({ exhibits, book }: Edition): readonly string[] =>
  exhibits.map((edited) => scenesPath(edited, book, 'phone'));
