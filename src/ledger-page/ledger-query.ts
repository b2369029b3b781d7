// What the ledger page's filter means, without the page: the script and the tests share it.

/** The three lists a reader may choose from. */
export const FACETS = ['topic', 'verdict', 'source'] as const;
export type FacetName = (typeof FACETS)[number];

/** What the reader has chosen. The empty string means all. */
export interface Filter extends Readonly<Record<FacetName, string>> {
  /** Words that must all occur in an entry. */
  readonly text: string;
}

/** The values that exist, by facet. */
export type Known = Readonly<Record<FacetName, ReadonlySet<string>>>;

/** An entry as far as the filter looks at it. */
export interface Filed {
  readonly topic: string;
  readonly verdict: string;
  /** The documents it comes from or was checked in. */
  readonly sources: readonly string[];
  /** Everything it says. */
  readonly text: string;
}

/** Text as it is searched: without case, accents and the choice of quotation mark, dash or space. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();

const chosen = (choice: string, values: readonly string[]): boolean => choice === '' || values.includes(choice);

/** @param entry its text already made plain, which is done once and not at every key */
export function matches(entry: Filed, filter: Filter): boolean {
  return (
    chosen(filter.topic, [entry.topic]) &&
    chosen(filter.verdict, [entry.verdict]) &&
    chosen(filter.source, entry.sources) &&
    plain(filter.text)
      .split(/\s+/)
      .every((word) => entry.text.includes(word))
  );
}

/** Reads a query string. A value that does not exist counts as none. */
export function parseFilter(query: URLSearchParams, known: Known): Filter {
  const of = (facet: FacetName): string => {
    const value = query.get(facet) ?? '';
    return known[facet].has(value) ? value : '';
  };
  return { topic: of('topic'), verdict: of('verdict'), source: of('source'), text: (query.get('q') ?? '').trim() };
}

/** The query string of a filter: empty if it lets everything through. */
export function formatFilter(filter: Filter): string {
  const query = new URLSearchParams();
  for (const facet of FACETS) if (filter[facet] !== '') query.set(facet, filter[facet]);
  const text = filter.text.trim();
  if (text !== '') query.set('q', text);
  return query.toString();
}
