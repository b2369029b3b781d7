import type { Exhibit } from '../exhibit.ts';
import { listed } from '../listed.ts';
import { drawBorrowed, drawRaised, drawTwoLoans } from './block.ts';
import { drawSecured } from './secured.ts';

const frame = listed<readonly [string, string]>(['column-what', 'column-amount'], (row) => row);

/** The money raised, how much of it is debt, the two loans in it, and the chips those stand on. */
export const mostlyBorrowed: Exhibit = {
  id: 'mostly-borrowed',
  frames: [
    frame('raised', drawRaised, [['raised', 'raised-value']]),
    frame('borrowed', drawBorrowed, [
      ['raised', 'raised-value'],
      ['owed', 'owed-value'],
      ['undrawn', 'undrawn-value'],
    ]),
    frame('two-loans', drawTwoLoans, [
      ['second', 'second-value'],
      ['first', 'first-value'],
      ['makers', 'makers-value'],
      ['term-loan', 'term-loan-value'],
      ['second-rest', 'second-rest-value'],
    ]),
    frame('secured', drawSecured, [
      ['second', 'second-size-value'],
      ['first', 'first-size-value'],
      ['lambda', 'lambda-value'],
      ['crusoe', 'crusoe-value'],
    ]),
  ],
};
