// Every frame's scene in every shape. Run as a program it prints them, so that an earlier state of the project can be
// asked for its own.
import { pathToFileURL } from 'node:url';
import { recording } from '../../src/model/figures.ts';
import { presetsOf } from '../../src/exhibits/presets-of.ts';
import { box, type Preset } from '../../src/scene/box.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { book, frames, type Drawn } from '../unit/exhibits/all-frames.ts';

/** What a frame was drawn from. */
export interface Source {
  /** Names of the labels it was given and of the figures it asked for: those are the code's. */
  readonly names: readonly string[];
  /** Its words and the values of those figures: those are the editor's. */
  readonly content: unknown;
}

export interface NamedScene {
  /** `exhibit/frame` */
  readonly name: string;
  readonly preset: Preset;
  readonly scene: Scene;
  readonly from: Source;
}

/** Draws a frame, and notes from what. */
function drawn({ frame, words }: Drawn, preset: Preset): Pick<NamedScene, 'scene' | 'from'> {
  const { figures, read } = recording(book.numbers);
  const scene = frame.draw(figures, words, box(preset));
  const ids = [...read].sort();
  const values = ids.map((id) => book.numbers[id]);
  // How figures are written is the house's, for all pictures at once: of a change there each has to be looked at.
  const own = { ...words, formats: undefined };
  return { scene, from: { names: [...Object.keys(words.labels).sort(), ...ids], content: [own, values] } };
}

/** Drawn anew at each call. */
export const allScenes = (): NamedScene[] =>
  frames.flatMap((each) =>
    presetsOf(each.exhibit).map((preset) => ({ name: each.name, preset, ...drawn(each, preset) })),
  );

const program = process.argv[1];
if (program !== undefined && import.meta.url === pathToFileURL(program).href)
  process.stdout.write(JSON.stringify(allScenes()));
