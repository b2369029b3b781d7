import type { Exhibit } from '../exhibits/exhibit.ts';
import { sequencesOf, type Chapter } from './chapter.ts';

/** Ids of exhibits in the order in which the story tells them, each with its frames in theirs. */
export type TellingOrder = ReadonlyMap<string, readonly string[]>;

/** The order that the chapters give to exhibits and frames: what stands in a chapter is written nowhere else. */
export function tellingOrder(chapters: readonly Chapter[]): TellingOrder {
  const order = new Map<string, readonly string[]>();
  for (const { exhibit, steps } of chapters.flatMap(sequencesOf))
    order.set(exhibit, [...(order.get(exhibit) ?? []), ...steps.map(({ frame }) => frame)]);
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
