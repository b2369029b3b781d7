import type { Figure } from '../ledger/figure.ts';
import { TOPICS } from '../ledger/schema.ts';
import type { Book } from '../edition/book.ts';
import type { FacetName } from './ledger-query.ts';
import { standingOf, STANDING_WORDS, STANDINGS, TOPIC_WORDS } from '../edition/ledger-words.ts';

/** One value of a facet, with the figures that have it. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  readonly figures: readonly Figure[];
}

/** One way to select from the ledger. Its choices lead to at least one figure each. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** The documents a figure comes from or was checked in. */
export const documentsOf = ({ source, check }: Figure): readonly string[] => [
  ...new Set([source, check?.source].filter((id) => id !== undefined)),
];

/** `ledger/topic/loans/` */
export const selectionPath = (facet: FacetName, value: string): string => `ledger/${facet}/${value}/`;

export function facetsOf({ figures, sources }: Book): readonly Facet[] {
  const all = [...figures.values()];
  const choice = (value: string, words: string, has: (figure: Figure) => boolean): Choice => ({
    value,
    words,
    figures: all.filter(has),
  });
  const facets: readonly Facet[] = [
    {
      name: 'topic',
      label: 'Topic',
      choices: TOPICS.map((topic) => choice(topic, TOPIC_WORDS[topic], (figure) => figure.topic === topic)),
    },
    {
      name: 'verdict',
      label: 'Verdict',
      choices: STANDINGS.map((own) => choice(own, STANDING_WORDS[own], (figure) => standingOf(figure) === own)),
    },
    {
      name: 'source',
      label: 'Document',
      choices: [...sources.values()]
        .map(({ id, title }) => choice(id, title, (figure) => documentsOf(figure).includes(id)))
        .sort((a, b) => a.words.localeCompare(b.words, 'en')),
    },
  ];
  return facets.map((facet) => ({ ...facet, choices: facet.choices.filter((each) => each.figures.length > 0) }));
}
