import { wordsOf, type ExhibitEdition } from '../edition/edition.ts';
import type { Book } from '../edition/book.ts';
import { resultWords } from '../exhibits/result.ts';
import { box, type Preset } from '../scene/box.ts';
import type { Scene } from '../scene/scene.ts';
import type { Example } from './examples.ts';

/** The picture of a reader's result: the frame on settings that come to it, under a headline of its own. */
export const resultScene = (edited: ExhibitEdition, { frame, settings }: Example, preset: Preset, book: Book): Scene =>
  frame.draw(
    book.numbers,
    resultWords(frame, book.numbers, wordsOf(edited, frame.id), settings),
    box(preset),
    settings,
  );
