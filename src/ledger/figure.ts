import { formatFigure, type Style } from './format.ts';
import type { Formats } from './formats.ts';
import { calledNow, isOfAnotherPeriod, type Mistake } from './mistake.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { Check, Kind, Topic } from './schema.ts';
import type { Unit } from './units.ts';
import type { z } from 'astro/zod';

/** A figure with its value, whether somebody stated it or the model computed it: what prose and pictures print. */
export interface Figure {
  readonly id: string;
  readonly topic: Topic;
  readonly statement: string;
  /** In the ledger's unit: 62 for 62 percent, 1915.426 for USD million. */
  readonly value: number | string;
  readonly unit: Unit;
  readonly digits?: number | undefined;
  readonly asOf: string;
  readonly saidBy: string;
  readonly kind: Kind;
  /** Id in sources.yaml; a computed figure has none. */
  readonly source?: string | undefined;
  readonly check?: z.infer<typeof Check> | undefined;
  /** Formula with the numbers put in, for computed figures. */
  readonly working?: string | undefined;
  /** Ids of the figures a computed one starts from. */
  readonly from?: readonly string[] | undefined;
  readonly unused?: string | undefined;
  /** The day on which it was last held against its source. */
  readonly checked?: string | undefined;
  /** Ids it has borne. */
  readonly formerly?: readonly string[] | undefined;
  /** `content/ledger/loans.yaml:12` */
  readonly place: string;
  /** How its language writes it. */
  readonly formats: Formats;
}

/** A piece of a text: plain, or what is printed for a figure. */
export interface Piece {
  readonly text: string;
  /** Id of the figure that the piece prints or puts into words. */
  readonly figure?: string;
}

/** A figure as its book’s language writes it. */
export const printed = (figure: Figure, style: Style = 'prose'): string => formatFigure(figure, style, figure.formats);

/**
 * A figure that the ledger does not have, with the nearest that it has. Where that one's name differs in its digits
 * or its period alone it is probably another year's, so its value and what it states are told with it.
 *
 * @param say what is said of it, given the nearest, ` (did you mean "x"?)`, or nothing
 */
export function noFigure(
  id: string,
  figures: ReadonlyMap<string, Figure>,
  say = (near: string): string => `no figure "${id}" in the ledger${near}`,
): Mistake {
  const now = [...figures.values()].find(({ formerly }) => formerly?.includes(id));
  const meant = now?.id ?? nearest(id, figures.keys());
  return {
    message: say(now ? calledNow(now.id) : nearestIn(id, meant, figures)),
    about: { kind: 'figure', name: id, meant },
  };
}

const lettersOf = (id: string): string => id.replace(/\d/g, '');

function nearestIn(id: string, near: string | undefined, figures: ReadonlyMap<string, Figure>): string {
  const figure = near === undefined ? undefined : figures.get(near);
  if (!figure || near === undefined || !(isOfAnotherPeriod(near, id) || lettersOf(near) === lettersOf(id)))
    return didYouMean(id, figures.keys());
  return ` (there is "${near}", ${printed(figure)}: ${figure.statement.replace(/\.$/, '')}; take it only if that is meant)`;
}
