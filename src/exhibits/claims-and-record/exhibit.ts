import { CLAIMS, outcomeOf, type Claim, type ClaimGroup } from '../../model/claims.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { tableOf } from '../table.ts';
import { drawPiles } from './piles.ts';
import { claimsOf, drawRows } from './rows.ts';

const table = (claims: readonly Claim[]) =>
  tableOf<'claims-and-record', Claim>(claims, {
    columns: ['claimed', 'on-record', 'column-outcome'],
    row: (claim, figures) => [claim.id, [`${claim.id}-figure`, `${claim.id}-record`], outcomeOf(figures, claim)],
    caption: 'subtitle',
  });

/** One group of claims, each in a row beside what is on record. */
const rows = (group: ClaimGroup): FrameForm<'claims-and-record'> => ({
  draw: drawRows(group),
  table: table(claimsOf(group)),
});

/** What the story's claims about the future came to, group by group, and all of them counted. */
export const claimsAndRecord = defineExhibit('claims-and-record', {
  money: rows('money'),
  lenders: rows('lenders'),
  customers: rows('customers'),
  demand: rows('demand'),
  partner: rows('partner'),
  worth: rows('worth'),
  verdict: { draw: drawPiles, table: table(CLAIMS) },
});
