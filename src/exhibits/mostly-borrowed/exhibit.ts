import { defineExhibit } from '../define-exhibit.ts';
import type { LabelName } from '../label-names.ts';
import { tableOfLabels } from '../table.ts';
import { drawBorrowed, drawRaised, drawTwoLoans } from './block.ts';
import { drawSecured } from './secured.ts';

const amounts = (...rows: readonly (readonly LabelName<'mostly-borrowed'>[])[]) =>
  tableOfLabels<'mostly-borrowed'>(['column-what', 'column-amount'], rows);

/** The money raised, how much of it is debt, the two loans in it, and the chips those stand on. */
export const mostlyBorrowed = defineExhibit('mostly-borrowed', {
  raised: { draw: drawRaised, table: amounts(['raised', 'raised-value']) },
  borrowed: {
    draw: drawBorrowed,
    table: amounts(['raised', 'raised-value'], ['owed', 'owed-value'], ['undrawn', 'undrawn-value']),
  },
  'two-loans': {
    draw: drawTwoLoans,
    table: amounts(
      ['second', 'second-value'],
      ['first', 'first-value'],
      ['makers', 'makers-value'],
      ['term-loan', 'term-loan-value'],
      ['second-rest', 'second-rest-value'],
    ),
  },
  secured: {
    draw: drawSecured,
    table: amounts(
      ['second', 'second-size-value'],
      ['first', 'first-size-value'],
      ['lambda', 'lambda-value'],
      ['crusoe', 'crusoe-value'],
    ),
  },
});
