import { CLAIM_GROUPS, CLAIMS, outcomeOf, type ClaimGroup, type JudgedClaim } from '../../model/claims.ts';
import type { Figures } from '../../model/figures.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { claimsOf } from './claims.ts';
import { drawPiles } from './piles.ts';
import { drawRows } from './rows.ts';

const tableOf = (claims: readonly JudgedClaim[], model: Figures, words: Words) => ({
  caption: words.subtitle,
  columns: [text(words, 'claimed'), text(words, 'on-record'), text(words, 'column-outcome')],
  rows: claims.map((claim) => [
    text(words, claim.id),
    `${text(words, `${claim.id}-figure`)} ${text(words, `${claim.id}-record`)}`,
    text(words, outcomeOf(model, claim)),
  ]),
});

/** One group of claims, each in a row beside what is on record. */
const groupFrame = (group: ClaimGroup): Frame => ({
  id: group,
  draw: (model, words, box) => drawRows(group, model, words, box),
  table: (model, words) => tableOf(claimsOf(group), model, words),
});

const verdict: Frame = {
  id: 'verdict',
  draw: drawPiles,
  table: (model, words) => tableOf(CLAIMS, model, words),
};

export const claimsAndRecord: Exhibit = {
  id: 'claims-and-record',
  frames: [...CLAIM_GROUPS.map(groupFrame), verdict],
};
