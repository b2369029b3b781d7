import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { YamlFile } from '../ledger/read.ts';
import type { Exhibit } from '../exhibits/exhibit.ts';
import type { Place } from './chapter.ts';

/** Where a frame's words are written. */
export function wordsPlace(root: string, exhibit: string, frame: string): Place {
  const file = `content/exhibits/en/${exhibit}.yaml`;
  // The value starts a line below its name.
  return { file, line: new YamlFile(root, join(root, file)).lineOf(['frames', frame]) - 1 };
}

/**
 * Where a frame is drawn: the line in its exhibit's folder that names it, in exhibit.ts before any other file.
 *
 * @throws Error if no file of the exhibit names the frame
 */
export function drawingPlace(root: string, exhibit: Exhibit, frame: string): Place {
  const folder = `src/exhibits/${exhibit.id}`;
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));
  const ordered = ['exhibit.ts', ...files.filter((name) => name !== 'exhibit.ts').sort()];
  for (const name of ordered) {
    const lines = readFileSync(join(root, folder, name), 'utf8').split('\n');
    const frames = lines.findIndex((line) => /^\s*frames: \[/.test(line));
    const named = (from: number) => lines.findIndex((line, i) => i >= from && line.includes(`'${frame}'`));
    const at = [named(Math.max(0, frames)), named(0)].find((index) => index >= 0);
    if (at !== undefined) return { file: `${folder}/${name}`, line: at + 1 };
  }
  throw new Error(`${folder}: no file names the frame "${frame}" of "${exhibit.id}"`);
}

/** `content/chapters/en/prologue.mdx:12` */
export const showPlace = ({ file, line }: Place): string => `${file}:${line}`;

/**
 * An address that opens a place for editing.
 *
 * @param repository the repository's page on its host; undefined for the editor on this machine
 */
export function editAddress(root: string, { file, line }: Place, repository: string | undefined): string {
  if (repository === undefined || repository === '') return `vscode://file/${join(root, file)}:${line}`;
  return `${repository.replace(/\/$/, '')}/blob/HEAD/${file}#L${line}`;
}
