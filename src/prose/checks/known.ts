import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../ledger/source-text.ts';
import type { Speller } from './spelling.ts';

/** What a chapter may refer to, and what it is measured by. */
export interface Known {
  /** The date each figure describes, by id; undefined where only the id could be read, because the ledger has mistakes. */
  readonly figures: ReadonlyMap<string, string | undefined>;
  /** Ids of the glossary; undefined if it could not be read. */
  readonly terms: ReadonlySet<string> | undefined;
  /** The story's two dates; undefined if they could not be read. */
  readonly dates: { readonly published: string; readonly updated: string } | undefined;
  readonly speller: Speller;
}

/** The ids written in the ledger's files, whatever else is wrong there. */
export function declaredIds(root: string): ReadonlyMap<string, undefined> {
  const folder = join(root, 'content/ledger');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readText(join(folder, name)).text);
  return new Map(
    texts.flatMap((text) => [...text.matchAll(/^- id: *['"]?([a-z0-9-]+)/gm)].map(([, id = '']) => [id, undefined])),
  );
}
