import type { Figures } from '../../model/figures.ts';
import { criticsView, filingsHope, whatHappened } from '../../model/presets.ts';
import { runway, type Scenario } from '../../model/runway.ts';
import type { Exhibit, Frame } from '../exhibit.ts';
import { draw } from './draw.ts';
import { runwayTable } from './table.ts';
import { yours } from './yours.ts';

/** A view of the years to come, as a frame of its own: it has a page and a card. */
const view = (id: string, scenario: (model: Figures) => Scenario): Frame => ({
  id,
  draw: (model, words, box) => draw(runway(scenario(model)), words, box),
  table: (model, words) => runwayTable(runway(scenario(model)), words),
});

export const yourFuse: Exhibit = {
  id: 'your-fuse',
  peak: true,
  facts: [
    'conc-62',
    'cw-revenue-2024',
    'cw-opex-2024',
    'cw-da-2024',
    'cw-cash-2024',
    'cw-debt-total-2024',
    'cw-ddtl1-size',
    'cw-ddtl1-2024',
    'ddtl1-rate-2024',
    'ddtl1-instalment',
    'cw-ddtl2-size',
    'cw-ddtl2-2024',
    'cw-ddtl2-undrawn',
    'ddtl2-rate',
    'ddtl2-years',
    'cw-principal-mar25-2025',
    'cw-principal-mar25-2026',
    'cw-principal-mar25-2027',
    'cw-principal-mar25-2028',
    'cw-principal-mar25-2029',
    'cw-revolver',
    'cw-power-active',
    'cw-power-contracted',
    'np-7-5b-gpus',
  ],
  frames: [view('critic', criticsView), view('filing', filingsHope), view('happened', whatHappened), yours],
};
