import { FACES, HEI, SONG } from '../fonts/faces.mjs';
import type { Face } from '../scene/text.ts';

/** A face as a file of its own asks for it, and what stands in where it is not installed. */
export interface FileFace {
  readonly family: string;
  /** For words with Chinese among them. */
  readonly chinese: string;
  readonly weight: number;
}

const fileFace = (face: Face, chinese: readonly string[], ...instead: readonly string[]): FileFace => ({
  family: [FACES[face].family, ...instead].join(', '),
  chinese: [FACES[face].family, ...chinese].join(', '),
  weight: FACES[face].weight,
});

/**
 * Font stacks of picture files, by face: the story's own family first, then what those who open the file may have
 * instead.
 */
export const FILE_FACES: Readonly<Record<Face, FileFace>> = {
  display: fileFace('display', SONG, 'Newsreader', 'Georgia', 'serif'),
  text: fileFace('text', SONG, 'Newsreader', 'Georgia', 'serif'),
  label: fileFace('label', HEI, 'Helvetica', 'Arial', 'sans-serif'),
  'label-strong': fileFace('label-strong', HEI, 'Helvetica', 'Arial', 'sans-serif'),
};
