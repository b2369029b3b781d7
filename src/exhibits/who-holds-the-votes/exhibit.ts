import { figure } from '../../model/figures.ts';
import { text, type Exhibit, type Frame, type Table, type Words } from '../exhibit.ts';
import type { FactId } from '../../ledger/ids.ts';
import { drawSales } from './sales.ts';
import { drawSeats } from './seats.ts';
import { drawSlope } from './slope.ts';

const cashedOut: Frame = {
  id: 'cashed-out',
  draw: drawSales,
  table: (_, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-who'), text(words, 'column-amount')],
    rows: [
      ...['venturo', 'intrator', 'mcbee'].map((name) => [text(words, name), text(words, `${name}-value`)]),
      [text(words, 'total'), text(words, 'figure')],
    ],
  }),
};

/** Two rows: the founders' part of a hundred, and what is left to everybody else. */
function shareTable(words: Words, share: number): Table {
  return {
    caption: words.subtitle,
    columns: [text(words, 'column-who'), text(words, 'column-share')],
    rows: [
      [text(words, 'founders'), `${Math.round(share * 100)}%`],
      [text(words, 'everybody-else'), `${Math.round((1 - share) * 100)}%`],
    ],
  };
}

const seats = (id: string, fact: FactId, majority: boolean): Frame => ({
  id,
  draw: (model, words, box) => drawSeats({ fact, share: figure(model, fact), majority }, words, box),
  table: (model, words) => shareTable(words, figure(model, fact)),
});

const meta: Frame = {
  id: 'meta',
  draw: drawSlope,
  table: (_, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-who'), text(words, 'of-shares'), text(words, 'of-votes')],
    rows: ['founders', 'zuckerberg'].map((name) => [
      text(words, name),
      text(words, `${name}-shares-value`),
      text(words, `${name}-votes-value`),
    ]),
  }),
};

export const whoHoldsTheVotes: Exhibit = {
  id: 'who-holds-the-votes',
  frames: [cashedOut, seats('shares', 'founders-own-30', false), seats('votes', 'founders-votes-82', true), meta],
};
