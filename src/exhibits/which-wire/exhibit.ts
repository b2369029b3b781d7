import type { Setting } from '../../model/wires.ts';
import type { Exhibit, Frame } from '../exhibit.ts';
import { drawBoth, drawSetting, wireTable } from './draw.ts';

const setting = (id: Setting): Frame => ({
  id,
  draw: (model, words, box) => drawSetting(model, id, words, box),
  table: wireTable,
});

/** Which belief by itself makes the cord longer or shorter, from each of the story's settings. */
export const whichWire: Exhibit = {
  id: 'which-wire',
  frames: [setting('critic'), setting('contracts'), { id: 'live', draw: drawBoth, table: wireTable }],
};
