import type { Figure } from '../ledger/figure.ts';
import { TOPICS } from '../ledger/schema.ts';
import type { Edition } from '../edition/edition.ts';
import type { FacetName } from './ledger-query.ts';
import { langOf } from '../edition/lang.ts';
import { standingOf, STANDINGS } from '../edition/standing.ts';

/** One value of a facet, with the figures that have it. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  /** The language of the words, where it is not the page's. */
  readonly lang?: string | undefined;
  readonly figures: readonly Figure[];
}

/** One way to select from the ledger. */
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

/**
 * Every selection that has a page. A document keeps its page when no figure comes from it any more: it was linked to.
 */
export function selectionsOf(edition: Edition): readonly Facet[] {
  const {
    book: { figures, sources },
    story,
    ui: { ledger },
  } = edition;
  const all = [...figures.values()];
  const choice = (value: string, words: string, has: (figure: Figure) => boolean): Choice => ({
    value,
    words,
    figures: all.filter(has),
  });
  return [
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
        .map(({ id, title }) => ({
          ...choice(id, title, (figure) => documentsOf(figure).includes(id)),
          lang: langOf(edition, `${id}/title`),
        }))
        .sort((a, b) => a.words.localeCompare(b.words, story.language)),
    },
  ];
}

/** What the ledger can be filtered by: choices that lead to at least one figure each. */
export const facetsOf = (edition: Edition): readonly Facet[] =>
  selectionsOf(edition).map((facet) => ({
    ...facet,
    choices: facet.choices.filter((each) => each.figures.length > 0),
  }));
