import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import type { LabelName } from '../label-names.ts';
import {
  drawnByMilestones,
  MILESTONES,
  onSigning,
  personalLoan,
  REPAID_FROM,
  whileDrawn,
} from '../../model/diagram-loans.ts';
import { drawStairs, type Picture } from './stairs.ts';

type Row = readonly LabelName<'delayed-draw'>[];

const frame = (picture: Picture, ...rows: readonly Row[]): FrameForm<'delayed-draw'> => ({
  draw: (d) => drawStairs(d, picture),
  table: { caption: 'takeaway', columns: ['column-when', 'column-owed', 'column-pays'], rows },
});

const ALL: Row = ['start', 'all', 'pays-nothing'];
const BACK = ['falling', 'pays-back'] as const;
const SIGNING: Row = ['start', 'nothing', 'pays-fees'];
const DRAWS: Row = ['draws', 'steps', 'pays-interest'];
const END: Row = ['end', 'nothing', 'nothing'];

/** Where a note stands free of the flags: after the last of them. */
const BESIDE_FLAGS = Math.max(...MILESTONES) + 1;

/**
 * A personal loan beside a delayed-draw one, as steps of debt and the payments under them. The loans are made up; only
 * their shape counts.
 */
export const delayedDraw = defineExhibit('delayed-draw', {
  personal: frame({ periods: personalLoan, above: 0, below: 0 }, ALL, ['next', ...BACK], END),
  commitment: frame({ periods: onSigning, above: 0, below: 0 }, SIGNING),
  draws: {
    ...frame({ periods: whileDrawn, above: BESIDE_FLAGS, below: 1, flags: MILESTONES }, SIGNING, DRAWS),
    scrubbed: true,
  },
  repayment: frame(
    { periods: drawnByMilestones, above: BESIDE_FLAGS, below: REPAID_FROM, flags: MILESTONES },
    SIGNING,
    DRAWS,
    ['later', ...BACK],
    END,
  ),
});
