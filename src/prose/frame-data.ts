import type { Frame } from '../exhibits/exhibit.ts';
import { absolute } from './absolute.ts';
import { wordsOf, type Edition, type Plate } from './edition.ts';
import { LICENCE } from './ledger-rows.ts';
import { framePath } from './paths.ts';

/** A document that figures of an exhibit come from. */
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
  /** The documents in the ledger that the exhibit's figures come from. */
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
  const ids = new Set(plate.exhibit.facts.flatMap((fact) => book.figures.get(fact)?.source ?? []));
  const documents = [...ids]
    .flatMap((id) => book.sources.get(id) ?? [])
    .map(({ title, publisher, address }) => ({ title, publisher, address }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return {
    title: `${words.number}. ${words.title}`,
    takeaway: words.takeaway,
    description: words.alt,
    table: caption,
    columns,
    rows,
    source: words.source,
    documents,
    published: story.published,
    updated: story.updated,
    by: `${story.byline}, ${story.title}`,
    address: absolute(site, framePath(plate, frame.id)),
    licence: LICENCE.name,
    licence_address: LICENCE.address,
  };
}
