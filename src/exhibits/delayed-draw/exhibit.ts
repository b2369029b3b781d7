import type { Figures } from '../../model/figures.ts';
import { byScroll, text, type Exhibit, type Frame } from '../exhibit.ts';
import { drawnByMilestones, MILESTONES, onSigning, personalLoan, REPAID_FROM, whileDrawn } from './loans.ts';
import { drawStairs, type Picture } from './stairs.ts';

/** A row of the table: labels of when, what is owed, and what is paid. */
type Row = readonly [when: string, owed: string, pays: string];

function frame(id: string, picture: (model: Figures) => Picture, rows: readonly Row[]): Frame {
  return {
    id,
    draw: (model, words, box) => drawStairs(picture(model), words, box),
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-when'), text(words, 'column-owed'), text(words, 'column-pays')],
      rows: rows.map((row) => row.map((name) => text(words, name))),
    }),
  };
}

const SIGNING: Row = ['start', 'nothing', 'pays-fees'];
const DRAWS: Row = ['draws', 'steps', 'pays-interest'];

/** Where a note stands free of the flags: after the last of them. */
const BESIDE_FLAGS = Math.max(...MILESTONES) + 1;

/** A personal loan beside a delayed-draw one, as steps of debt and the payments under them. The loans are made up; only their shape counts. */
export const delayedDraw: Exhibit = {
  id: 'delayed-draw',
  frames: [
    frame(
      'personal',
      (model) => ({
        periods: personalLoan(model),
        notes: [
          { label: 'first', period: 0, side: 'above' },
          { label: 'second', period: 0, side: 'below' },
        ],
      }),
      [
        ['start', 'all', 'pays-nothing'],
        ['next', 'falling', 'pays-back'],
        ['end', 'nothing', 'pays-nothing'],
      ],
    ),
    frame(
      'commitment',
      () => ({
        periods: onSigning(),
        notes: [
          { label: 'first', period: 0, side: 'above' },
          { label: 'second', period: 0, side: 'below' },
        ],
      }),
      [SIGNING],
    ),
    byScroll(
      frame(
        'draws',
        (model) => ({
          periods: whileDrawn(model),
          flags: MILESTONES,
          notes: [
            { label: 'first', period: BESIDE_FLAGS, side: 'above' },
            { label: 'second', period: 1, side: 'below' },
          ],
        }),
        [SIGNING, DRAWS],
      ),
    ),
    frame(
      'repayment',
      (model) => ({
        periods: drawnByMilestones(model),
        flags: MILESTONES,
        notes: [
          { label: 'first', period: BESIDE_FLAGS, side: 'above' },
          { label: 'second', period: REPAID_FROM, side: 'below' },
        ],
      }),
      [SIGNING, DRAWS, ['later', 'falling', 'pays-back'], ['end', 'nothing', 'pays-nothing']],
    ),
  ],
};
