import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { CHARGES } from './charges.ts';
import { drawCord, type Burning } from './cord.ts';
import { drawWires } from './wires.ts';

const columns = (words: Words): readonly string[] => [
  text(words, 'column-charge'),
  text(words, 'column-figure'),
  text(words, 'column-record'),
];

/** The charges so far, the last with what is on record. */
const wireFrame = (id: string, current: number): Frame => ({
  id,
  draw: (_, words, box) => drawWires(current, words, box),
  table: (_, words) => ({
    caption: words.subtitle,
    columns: columns(words),
    rows: CHARGES.slice(0, current + 1).map((charge) => [
      text(words, charge.id),
      text(words, `${charge.id}-value`),
      text(words, `${charge.id}-record`),
    ]),
  }),
});

const cordFrame = (id: string, burning: Burning): Frame => ({
  id,
  draw: (_, words, box) => drawCord(burning, words, box),
  table: (_, words) => ({
    caption: words.subtitle,
    columns: columns(words),
    rows: [[text(words, 'point'), text(words, 'figure'), `${text(words, 'record-figure')}: ${text(words, 'record')}`]],
  }),
});

/** Months from the critic's writing, in March 2025, to the second loan's first repayment. */
const MONTHS_TO_OCTOBER = 7;

export const fiveWires: Exhibit = {
  id: 'five-wires',
  frames: [
    ...CHARGES.map(({ id }, i) => wireFrame(id, i)),
    cordFrame('one-year', { months: 0, fact: 'ipo-funds-one-year', record: 'ipo-years-with-credit' }),
    cordFrame('october', { months: MONTHS_TO_OCTOBER, fact: 'oct-2025-500m-quarter', record: 'both-loans-2025-q4' }),
  ],
};
