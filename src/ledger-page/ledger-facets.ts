import type { Figure } from '../ledger/figure.ts';
import { TOPICS } from '../ledger/schema.ts';
import type { Edition } from '../edition/edition.ts';
import type { FacetName } from './ledger-query.ts';
import { standingOf, STANDINGS } from '../edition/standing.ts';

/** One value of a facet, with the figures that have it. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  readonly figures: readonly Figure[];
}

/** One way to select from the ledger. Its choices lead to at least one figure each. */
export interface Facet {
  readonly name: FacetName;
  readonly choices: readonly Choice[];
}

/** The documents a figure comes from or was checked in. */
export const documentsOf = ({ source, check }: Figure): readonly string[] => [
  ...new Set([source, check?.source].filter((id) => id !== undefined)),
];

/** `ledger/topic/loans/` */
export const selectionPath = (facet: FacetName, value: string): string => `ledger/${facet}/${value}/`;

export function facetsOf({ book: { figures, sources }, story, ui: { ledger } }: Edition): readonly Facet[] {
  const all = [...figures.values()];
  const choice = (value: string, words: string, has: (figure: Figure) => boolean): Choice => ({
    value,
    words,
    figures: all.filter(has),
  });
  const facets: readonly Facet[] = [
    {
      name: 'topic',
      choices: TOPICS.map((topic) => choice(topic, ledger.topic[topic], (figure) => figure.topic === topic)),
    },
    {
      name: 'verdict',
      choices: STANDINGS.map((own) => choice(own, ledger.standing[own], (figure) => standingOf(figure) === own)),
    },
    {
      name: 'source',
      choices: [...sources.values()]
        .map(({ id, title }) => choice(id, title, (figure) => documentsOf(figure).includes(id)))
        .sort((a, b) => a.words.localeCompare(b.words, story.language)),
    },
  ];
  return facets.map((facet) => ({ ...facet, choices: facet.choices.filter((each) => each.figures.length > 0) }));
}
