import { byScroll, text, type Exhibit, type Frame } from '../exhibit.ts';
import { draw, type FrameId } from './draw.ts';
import type { Moment } from './days.ts';

/** Each event with the label of the value that was put on the company then. */
const VALUES: Readonly<Record<Moment, string>> = {
  filed: 'peak-and-basis',
  postponed: 'talk-and-basis',
  neumann: 'none',
  withdrawn: 'none',
  spac: 'spac-and-basis',
  bankrupt: 'none',
  delisted: 'none',
  exit: 'exit-and-basis',
  'cw-filed': 'cw-and-basis',
};

const TOLD: Readonly<Record<FrameId, readonly (keyof typeof VALUES)[]>> = {
  weeks: ['filed', 'postponed', 'neumann', 'withdrawn'],
  spac: ['filed', 'postponed', 'spac'],
  bankruptcy: ['filed', 'postponed', 'spac', 'bankrupt', 'delisted'],
  small: ['filed', 'postponed', 'spac', 'bankrupt', 'exit'],
  blank: ['filed', 'postponed', 'spac', 'bankrupt', 'exit', 'cw-filed'],
};

const frame = (id: FrameId): Frame => ({
  id,
  draw: (model, words, box) => draw(id, model, words, box),
  table: (_, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-when'), text(words, 'column-what'), text(words, 'column-worth')],
    rows: TOLD[id].map((moment) => [
      text(words, `date-${moment}`),
      text(words, `what-${moment}`),
      text(words, VALUES[moment]),
    ]),
  }),
});

export const whatBecameOfIt: Exhibit = {
  id: 'what-became-of-it',
  frames: [
    frame('weeks'),
    byScroll(frame('spac')),
    byScroll(frame('bankruptcy')),
    byScroll(frame('small')),
    frame('blank'),
  ],
};
