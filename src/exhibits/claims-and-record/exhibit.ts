import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { CLAIMS, claimsOf, GROUPS, type Claim, type Group } from './claims.ts';
import { drawPiles } from './piles.ts';
import { drawRows } from './rows.ts';

const tableOf = (claims: readonly Claim[], words: Words) => ({
  caption: words.subtitle,
  columns: [text(words, 'claimed'), text(words, 'on-record'), text(words, 'column-outcome')],
  rows: claims.map(({ id, outcome }) => [
    text(words, id),
    `${text(words, `${id}-figure`)} ${text(words, `${id}-record`)}`,
    text(words, outcome),
  ]),
});

/** One group of claims, each in a row beside what is on record. */
const groupFrame = (group: Group): Frame => ({
  id: group,
  draw: (_, words, box) => drawRows(group, words, box),
  table: (_, words) => tableOf(claimsOf(group), words),
});

const verdict: Frame = {
  id: 'verdict',
  draw: (_, words, box) => drawPiles(words, box),
  table: (_, words) => tableOf(CLAIMS, words),
};

export const claimsAndRecord: Exhibit = {
  id: 'claims-and-record',
  frames: [...GROUPS.map(groupFrame), verdict],
};
