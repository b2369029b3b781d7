// Every frame's scene in every shape. Run as a program it prints them, so that an earlier state of the project can be
// asked for its own.
import { pathToFileURL } from 'node:url';
import { PRESETS, type Preset } from '../../src/scene/box.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { draw, frames } from '../unit/exhibits/all-frames.ts';

export interface NamedScene {
  /** `exhibit/frame` */
  readonly name: string;
  readonly preset: Preset;
  readonly scene: Scene;
}

const presets = Object.keys(PRESETS).filter((preset): preset is Preset => preset in PRESETS);

/** Drawn anew at each call. */
export const allScenes = (): NamedScene[] =>
  frames.flatMap((drawn) => presets.map((preset) => ({ name: drawn.name, preset, scene: draw(drawn, preset) })));

const program = process.argv[1];
if (program !== undefined && import.meta.url === pathToFileURL(program).href)
  process.stdout.write(JSON.stringify(allScenes()));
