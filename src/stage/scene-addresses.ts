import type { StagePreset } from '../scene/box.ts';

/** Stands for a preset in an address that is one for each. */
export const ANY_PRESET = ':preset';

/** Where an exhibit's scenes are: in the story for every stage it has, elsewhere for two. */
export interface SceneAddresses {
  /** `/scenes/the-bill.:preset.3f9c1a2b.json`: a page names those of two dozen exhibits, each of them once. */
  readonly at: string;
  readonly presets: readonly StagePreset[];
}

/** Where the scenes of one preset are. */
export const sceneAddress = ({ at }: SceneAddresses, preset: StagePreset): string => at.replace(ANY_PRESET, preset);

/**
 * As a page names a file of scenes, whichever preset that is of; any other file as it is.
 *
 * @param file `scenes/the-bill.desk.3f9c1a2b.json`
 */
export const atAnyPreset = (file: string): string =>
  file.replace(/^(scenes\/[^.]+\.)\w+(?=\.\w+\.json$)/, `$1${ANY_PRESET}`);
