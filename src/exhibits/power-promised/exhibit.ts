import { byScroll, type Exhibit } from '../exhibit.ts';
import { listed } from '../listed.ts';
import {
  allPromised,
  builtOrNot,
  drawCash,
  drawIpo,
  drawPower,
  drawRest,
  drawSpentFrame,
  onlyMissing,
} from './draw.ts';

const frame = listed(['column-what', 'column-amount'], (row) => [`row-${row}`, `${row}-value`]);

/** Power that runs against power under contract, and what building the difference would cost against the money at hand. */
export const powerPromised: Exhibit = {
  id: 'power-promised',
  frames: [
    frame('contracted', drawPower('cw-power-contracted', 'none', allPromised), ['contracted']),
    byScroll(frame('active', drawPower('cw-power-active', 'both', builtOrNot), ['active', 'contracted'])),
    frame('gap', drawPower('power-to-build', 'both', onlyMissing), ['active', 'to-come', 'contracted']),
    frame('spent', drawSpentFrame, ['active', 'spent', 'gpus']),
    frame('rest', drawRest, ['spent', 'gpus', 'bill']),
    byScroll(frame('cash', drawCash, ['bill', 'cash', 'credit'])),
    byScroll(frame('ipo', drawIpo, ['bill', 'cash', 'credit', 'ipo'])),
  ],
};
