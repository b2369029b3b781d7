import { defineExhibit } from '../define-exhibit.ts';
import type { LabelName } from '../label-names.ts';
import { tableOfLabels } from '../table.ts';
import { drawnByMilestones, MILESTONES, onSigning, personalLoan, REPAID_FROM, whileDrawn } from './loans.ts';
import { drawStairs } from './stairs.ts';

type Row = readonly LabelName<'delayed-draw'>[];

const table = (...rows: readonly Row[]) =>
  tableOfLabels<'delayed-draw'>(['column-when', 'column-owed', 'column-pays'], rows);

const SIGNING: Row = ['start', 'nothing', 'pays-fees'];
const DRAWS: Row = ['draws', 'steps', 'pays-interest'];
const END: Row = ['end', 'nothing', 'pays-nothing'];

/** Where a note stands free of the flags: after the last of them. */
const BESIDE_FLAGS = Math.max(...MILESTONES) + 1;

/**
 * A personal loan beside a delayed-draw one, as steps of debt and the payments under them. The loans are made up; only
 * their shape counts.
 */
export const delayedDraw = defineExhibit('delayed-draw', {
  personal: {
    draw: drawStairs({ periods: personalLoan, above: 0, below: 0 }),
    table: table(['start', 'all', 'pays-nothing'], ['next', 'falling', 'pays-back'], END),
  },
  commitment: { draw: drawStairs({ periods: onSigning, above: 0, below: 0 }), table: table(SIGNING) },
  draws: {
    draw: drawStairs({ periods: whileDrawn, above: BESIDE_FLAGS, below: 1, flags: MILESTONES }),
    table: table(SIGNING, DRAWS),
    scrubbed: true,
  },
  repayment: {
    draw: drawStairs({ periods: drawnByMilestones, above: BESIDE_FLAGS, below: REPAID_FROM, flags: MILESTONES }),
    table: table(SIGNING, DRAWS, ['later', 'falling', 'pays-back'], END),
  },
});
