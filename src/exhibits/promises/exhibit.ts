import type { Figures } from '../../model/figures.ts';
import type { Box } from '../../scene/box.ts';
import type { Scene } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawSum, drawUpTo, drawWhose } from './draw.ts';
import { PROMISES } from './stack.ts';

/** A frame whose table has the promises made so far, what they are worth, and whose money it is. */
function frame(
  id: string,
  count: number,
  draw: (model: Figures, words: Words, box: Box) => Scene,
  whose = false,
): Frame {
  return {
    id,
    draw,
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [
        text(words, 'column-what'),
        text(words, 'column-amount'),
        ...(whose ? [text(words, 'column-whose')] : []),
      ],
      rows: PROMISES.slice(0, count).map(({ id: name, partners }) => [
        text(words, name),
        text(words, `${name}-value`),
        ...(whose
          ? [text(words, partners ? 'pile-partners' : name === 'core-scientific' ? 'pile-rent' : 'pile-own')]
          : []),
      ]),
    }),
  };
}

/** Promises to build, piled up in the order the article names them until they outgrow the drawing; then sorted by whose money they are. */
export const promises: Exhibit = {
  id: 'promises',
  frames: [
    frame('jersey', 1, drawUpTo(1, 'commit-nj-1b')),
    frame('venture', 2, drawUpTo(2, 'commit-blueowl-5b')),
    frame('abroad', 4, drawUpTo(4, 'commit-eu-2-2b')),
    frame('virginia', 5, drawUpTo(5, 'commit-va-600m')),
    frame('core-scientific', 6, drawUpTo(6, 'cs-8-7b-12yr')),
    frame('sum', 6, drawSum),
    frame('check', 6, drawWhose, true),
  ],
};
