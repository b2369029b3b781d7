import { join } from 'node:path';
import { readInterface } from '../../src/edition/interface.ts';
import { exhibitFile } from '../../src/edition/content-files.ts';
import { YamlFile } from '../../src/ledger/read.ts';
import { valueAt } from '../../src/ledger/schema-keys.ts';

/** Words of the pages as they are today: a test presses a button by its name, whatever an editor has called it. */
export const ui = readInterface(process.cwd(), 'en');

/** What a text with fields, `{n}` or `[n]`, says whatever they hold: the longest of its other parts. */
export const unfilled = (phrase: string): string =>
  phrase.split(/\{[^{}]*\}|\[[^\]]*\]/).reduce((longest, part) => (part.length > longest.length ? part : longest), '');

/** A label of an exhibit's frame as it is today. @throws Error if there is none */
export function labelOf(exhibit: string, frame: string, label: string): string {
  const file = new YamlFile(process.cwd(), join(process.cwd(), exhibitFile('en', exhibit)));
  const [own, shared] = [
    ['frames', frame, 'labels', label],
    ['labels', label],
  ].map((path) => valueAt(file.data, path));
  if (typeof own === 'string') return own;
  if (typeof shared === 'string') return shared;
  throw new Error(`${exhibit}/${frame} has no label "${label}"`);
}
