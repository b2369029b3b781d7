import type { Book } from '../edition/book.ts';
import type { Exhibit } from '../exhibits/exhibit.ts';
import type { Figure } from '../ledger/figure.ts';
import { declaredIds, ledgerAsRead } from '../ledger/ledger.ts';
import type { Kind, Verdict } from '../ledger/schema.ts';
import type { Justified } from './justified.ts';
import type { OwnWords } from './own-words.ts';
import type { Sound } from './sound.ts';
import type { Speller } from './spelling.ts';

/** Who stands behind a figure, and what our check of it found. */
export interface Standing {
  readonly kind: Kind;
  /** A computed figure may have none. */
  readonly verdict?: Verdict | undefined;
  readonly saidBy: string;
  readonly asOf: string;
  /** Whether that date is told to be a slip, at the entry. */
  readonly misdated?: boolean | undefined;
  /** Whether the document that a reported figure was checked in was read by us. */
  readonly read?: boolean | undefined;
  /** For a computed figure: what it starts from. */
  readonly from?: readonly Standing[] | undefined;
}

/** What a chapter may refer to, and what it is measured by. */
export interface Known {
  /** Every exhibit there is, told by a chapter or not. */
  readonly catalogue: readonly Exhibit[];
  /** Names of the charts whose files have mistakes. */
  readonly unread: ReadonlySet<string>;
  /**
   * The date each figure describes, by id; no date where only the ids could be read, because the ledger has mistakes.
   * Undefined if not even they could.
   */
  readonly figures: ReadonlyMap<string, string | undefined> | undefined;
  /** What figures are called now, by the names that they have borne. */
  readonly formerly: ReadonlyMap<string, string>;
  /** Who stands behind each figure; undefined if the ledger could not be worked out. */
  readonly standing: ReadonlyMap<string, Standing> | undefined;
  /** Every figure with its value; undefined if the ledger could not be worked out. */
  readonly values: ReadonlyMap<string, Figure> | undefined;
  /** Ids of the glossary; undefined if it could not be read. */
  readonly terms: ReadonlySet<string> | undefined;
  /** The story's two dates; undefined if they could not be read. */
  readonly dates: { readonly published: string; readonly updated: string } | undefined;
  /** Whom the story is about; undefined if it could not be read. */
  readonly names: readonly string[] | undefined;
  /** The story's own words; undefined if they could not be read. */
  readonly own: OwnWords | undefined;
  /** Numbers in words that no figure keeps true, with their reasons; undefined if the list could not be read. */
  readonly justified: readonly Justified[] | undefined;
  readonly speller: Speller;
  /** Passages known to be sound. */
  readonly sound: Sound;
}

/**
 * The date each figure describes, by id.
 *
 * @param root the project's folder
 * @param book undefined if the ledger has mistakes: then no date, or nothing at all if not even the ids can be read
 */
export function datesOf(root: string, book: Book | undefined): Known['figures'] {
  if (book) return new Map([...book.figures.values()].map(({ id, asOf }) => [id, asOf]));
  const ids = declaredIds(root);
  return ids && new Map([...ids].map((id) => [id, undefined]));
}

/** What figures are called now, by the names that they have borne, as far as the ledger can be read. */
export const formerNames = (root: string): Known['formerly'] =>
  new Map(
    [...ledgerAsRead(root).ledger.entries.values()].flatMap(({ id, formerly = [] }) =>
      formerly.map((name) => [name, id] as const),
    ),
  );

/** Who stands behind a figure. */
export const standingIn = (
  book: Book,
  { id, kind, check, source, saidBy, asOf, from }: Figure,
  misdated: ReadonlySet<string> = new Set(),
): Standing => ({
  kind,
  verdict: check?.verdict,
  saidBy,
  asOf,
  misdated: misdated.has(id) || undefined,
  // What reports a figure is no check of it.
  read:
    check?.source !== undefined && check.source !== source && book.sources.get(check.source)?.seen.startsWith('Read'),
  from: from?.flatMap((id) => {
    const input = book.figures.get(id);
    return input ? [standingIn(book, input, misdated)] : [];
  }),
});
