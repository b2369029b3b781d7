import type { Frame } from '../exhibits/exhibit.ts';
import { absolute } from './absolute.ts';
import type { Book } from '../model/book.ts';
import { wordsOf, type Edition, type Plate } from './edition.ts';
import { LICENCE } from './ledger-rows.ts';
import { framePath } from './paths.ts';
import { figuresOf } from './scenes.ts';

/** A document that figures of a frame come from. */
interface Origin {
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
}

/** A frame's data by itself: its rows as the page's table prints them, and all that one needs to use and cite them. */
export interface FrameData {
  readonly title: string;
  readonly takeaway: string;
  readonly description: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The source line of the picture. */
  readonly source: string;
  /** The documents in the ledger that the frame's figures come from, and what those were worked out from. */
  readonly documents: readonly Origin[];
  /** The story's dates: `2025-03-24`. */
  readonly published: string;
  readonly updated: string;
  readonly by: string;
  readonly address: string;
  readonly licence: string;
  readonly licence_address: string;
}

export function frameData({ story, book }: Edition, plate: Plate, frame: Frame, site: URL | undefined): FrameData {
  const words = wordsOf(plate, frame.id);
  const { caption, columns, rows } = frame.table(book.numbers, words);
  return {
    title: `${words.number}. ${words.title}`,
    takeaway: words.takeaway,
    description: words.alt,
    table: caption,
    columns,
    rows,
    source: words.source,
    documents: documentsOf(figuresOf(plate, frame.id, book), book),
    published: story.published,
    updated: story.updated,
    by: `${story.byline}, ${story.title}`,
    address: absolute(site, framePath(plate, frame.id)),
    licence: LICENCE.name,
    licence_address: LICENCE.address,
  };
}

/** The documents that figures come from, by title; for a computed figure those of the figures it starts from. */
function documentsOf(figures: Iterable<string>, { figures: ledger, sources }: Book): readonly Origin[] {
  const ids = new Set(figures);
  // What is added while the set is gone through is gone through too.
  for (const id of ids) for (const input of ledger.get(id)?.from ?? []) ids.add(input);
  const origins = new Set([...ids].flatMap((id) => ledger.get(id)?.source ?? []));
  return [...origins]
    .flatMap((id) => sources.get(id) ?? [])
    .map(({ title, publisher, address }) => ({ title, publisher, address }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
