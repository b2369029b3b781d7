import { join } from 'node:path';
import type { Exhibit } from '../exhibits/exhibit.ts';
import { readText } from '../ledger/source-text.ts';
import { chapterFile } from './content-files.ts';
import type { Story } from './story.ts';

/** Ids of exhibits in the order in which the story tells them, each with its frames in theirs. */
export type TellingOrder = ReadonlyMap<string, readonly string[]>;

const TAG = /<(Scrolly|Step)\s[^>]*?\b(?:exhibit|frame)="([^"]*)"/g;

/** The order that the chapters give to exhibits and frames: what stands in a chapter is written nowhere else. */
export function tellingOrder(root: string, { chapters, language }: Pick<Story, 'chapters' | 'language'>): TellingOrder {
  const order = new Map<string, string[]>();
  let frames: string[] = [];
  for (const chapter of chapters)
    for (const [, tag, id = ''] of readText(join(root, chapterFile(language, chapter))).text.matchAll(TAG)) {
      if (tag === 'Step') frames.push(id);
      else order.set(id, (frames = order.get(id) ?? []));
    }
  return order;
}

/** The exhibits as the story tells them. What it does not tell comes last, as in the catalogue. */
export const inTellingOrder = (catalogue: readonly Exhibit[], order: TellingOrder): readonly Exhibit[] =>
  sorted(catalogue, [...order.keys()]).map((exhibit) => ({
    ...exhibit,
    frames: sorted(exhibit.frames, order.get(exhibit.id) ?? []),
  }));

function sorted<T extends { readonly id: string }>(items: readonly T[], order: readonly string[]): readonly T[] {
  const at = ({ id }: T): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return items.toSorted((a, b) => at(a) - at(b));
}
