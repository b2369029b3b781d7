import type { FactId } from '../../ledger/ids.ts';
import { figure } from '../../model/figures.ts';
import { defineExhibit, type FrameForm } from '../define-exhibit.ts';
import { amount, type Amount } from '../cell.ts';
import { text } from '../exhibit.ts';
import { tableOf } from '../table.ts';
import { drawSales, FOUNDERS } from './sales.ts';
import { drawSeats } from './seats.ts';
import { CLIMBS, drawSlope } from './slope.ts';

const percent = (share: number): Amount => amount(Math.round(share * 100), 'percent');

/** A frame of the chamber. Its table has two rows: the founders' part of a hundred, and what is left to everybody else. */
const seats = (fact: FactId, majority: boolean): FrameForm<'who-holds-the-votes'> => ({
  draw: drawSeats(fact, majority),
  table: (figures, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-who'), text(words, 'column-share')],
    rows: [
      [text(words, 'founders'), percent(figure(figures, fact))],
      [text(words, 'everybody-else'), percent(1 - figure(figures, fact))],
    ],
  }),
});

/** Who sold, who owns and who decides. */
export const whoHoldsTheVotes = defineExhibit('who-holds-the-votes', {
  'cashed-out': {
    draw: drawSales,
    table: tableOf([...FOUNDERS.map(({ name }) => [name, `${name}-value`] as const), ['total', 'figure'] as const], {
      columns: ['column-who', 'column-amount'],
      row: (cells) => cells,
      caption: 'subtitle',
    }),
  },
  shares: seats('founders-own-30', false),
  votes: seats('founders-votes-82', true),
  meta: {
    draw: drawSlope,
    table: tableOf(CLIMBS, {
      columns: ['column-who', 'of-shares', 'of-votes'],
      row: ({ name }) => [name, `${name}-shares-value`, `${name}-votes-value`],
      caption: 'subtitle',
    }),
  },
});
