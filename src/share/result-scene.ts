import { wordsOf, type Plate } from '../edition/edition.ts';
import type { Book } from '../edition/book.ts';
import { box, type Preset } from '../scene/box.ts';
import type { Scene } from '../scene/scene.ts';
import type { Example } from './examples.ts';

/** The picture of a reader's result: the frame on settings that come to it, under a headline of its own. */
export function resultScene(plate: Plate, { frame, settings, outcome }: Example, preset: Preset, book: Book): Scene {
  const { headline } = outcome;
  const words = {
    ...wordsOf(plate, frame.id),
    headline,
    headlines: [headline],
    takeaway: headline,
    takeaways: [headline],
  };
  return frame.draw(book.numbers, words, box(preset), settings);
}
