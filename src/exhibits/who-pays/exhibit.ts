import type { Exhibit } from '../exhibit.ts';
import { listed } from '../listed.ts';
import { drawCash, drawFronts, drawOneSite, drawReimbursed, drawSpending } from './draw.ts';

const frame = listed(['column-what', 'column-amount'], (row) => [row, `${row}-value`]);

/** The building as a wall of bricks: who lays them, who pays them back, and how many there is cash for. */
export const whoPays: Exhibit = {
  id: 'who-pays',
  frames: [
    frame('spending', drawSpending, ['whole']),
    frame('reimbursed', drawReimbursed, ['whole', 'back', 'own']),
    frame('fronts', drawFronts, ['whole', 'back', 'own']),
    frame('cash', drawCash, ['cash', 'own', 'gap']),
    frame('one-site', drawOneSite, ['contracted', 'muskogee', 'austin']),
  ],
};
