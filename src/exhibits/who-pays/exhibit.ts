import type { Exhibit } from '../exhibit.ts';
import { listed } from '../listed.ts';
import { drawCash, drawFronts, drawOneSite, drawReimbursed, drawSpending } from './draw.ts';

const frame = listed(['column-what', 'column-amount'], (row) => [row, `${row}-value`]);

/** The building as a wall of bricks: who lays them, who pays them back, and how many there is cash for. */
export const whoPays: Exhibit = {
  id: 'who-pays',
  facts: [
    'cs-capex-1-14b',
    'cs-reimbursed-899m',
    'cs-own-capex',
    'cz-cash-2024',
    'cs-cash-gap',
    'cs-contracted-590mw',
    'cs-okla-nov-it',
    'cs-austin-16mw',
  ],
  frames: [
    frame('spending', drawSpending, ['whole']),
    frame('reimbursed', drawReimbursed, ['whole', 'back', 'own']),
    frame('fronts', drawFronts, ['whole', 'back', 'own']),
    frame('cash', drawCash, ['cash', 'own', 'gap']),
    frame('one-site', drawOneSite, ['contracted', 'muskogee', 'austin']),
  ],
};
