import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kept } from '../ledger/kept.ts';
import { ROOT } from '../ledger/root.ts';
import type { Edition } from '../edition/edition.ts';
import { hash, scenesPath } from './paths.ts';

const known = new WeakMap<Edition, string>();

/**
 * A short name of the story as it stands: another one whenever its text, a figure or a drawing is. What is open in a
 * reader's tab compares by it.
 */
export const versionOf = (edition: Edition): string =>
  kept(known, edition, () => hash([contentOf(ROOT), drawingsOf(edition)]));

const contentOf = (root: string): readonly string[] =>
  readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|mdx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));

const drawingsOf = ({ plates, book }: Edition): readonly string[] =>
  plates.flatMap((plate) => [scenesPath(plate, book, 'phone'), scenesPath(plate, book, 'desk')]);
