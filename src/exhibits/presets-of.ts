import { PRESETS, type Preset, type StagePreset } from '../scene/box.ts';
import type { Exhibit } from './exhibit.ts';

const NAMES = Object.keys(PRESETS).filter((preset): preset is Preset => preset in PRESETS);

/** The shapes an exhibit is drawn for: on a large desk a peak has its spread. */
export const presetsOf = ({ peak }: Pick<Exhibit, 'peak'>): readonly Preset[] =>
  NAMES.filter((preset) => preset !== (peak ? 'large' : 'spread'));

/** Those among them that its stage shows in the page. */
export const stagePresetsOf = (exhibit: Pick<Exhibit, 'peak'>): readonly StagePreset[] =>
  presetsOf(exhibit).filter((preset) => preset !== 'card' && preset !== 'feed' && preset !== 'tall');
