import { FACES } from '../fonts/faces.mjs';
import type { Face } from '../scene/text.ts';

/** A face as a file of its own asks for it, and what stands in where it is not installed. */
export interface FileFace {
  readonly family: string;
  readonly weight: number;
}

const fileFace = (face: Face, ...instead: readonly string[]): FileFace => ({
  family: [FACES[face].family, ...instead].join(', '),
  weight: FACES[face].weight,
});

/** By the names under which their makers publish them, large letters and small ones apart or not. */
export const FILE_FACES: Readonly<Record<Face, FileFace>> = {
  display: fileFace('display', 'Newsreader', 'Georgia', 'serif'),
  text: fileFace('text', 'Newsreader', 'Georgia', 'serif'),
  label: fileFace('label', 'Helvetica', 'Arial', 'sans-serif'),
  'label-strong': fileFace('label-strong', 'Helvetica', 'Arial', 'sans-serif'),
};
