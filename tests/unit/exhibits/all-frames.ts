import { catalogueOf } from '../../../src/edition/catalogue.ts';
import { codeNameOf } from '../../../src/edition/renamed.ts';
import { CATALOGUE } from '../../../src/exhibits/catalogue.ts';
import { wholeAddressesOf, type Exhibit, type Frame, type Words } from '../../../src/exhibits/exhibit.ts';
import { readWords } from '../../../src/edition/words.ts';
import { openBook } from '../../../src/edition/book.ts';
import { readChapter } from '../../../src/edition/chapter.ts';
import { readStory } from '../../../src/edition/story.ts';
import { inTellingOrder, tellingOrder } from '../../../src/edition/telling-order.ts';
import { box, type Preset } from '../../../src/scene/box.ts';
import type { Scene } from '../../../src/scene/scene.ts';

export const book = openBook(process.cwd());
/** The story's title, day and all else that stands in `content/story.yaml`. */
export const story = readStory(process.cwd());

export interface Drawn {
  readonly name: string;
  readonly exhibit: Exhibit;
  readonly frame: Frame;
  readonly words: Words;
}

const chapters = story.chapters.map((id) => readChapter(process.cwd(), story.language, id, book));
const order = tellingOrder(chapters);
// Under the names that an editor has given their frames; charts that an editor describes are no code's to answer for.
const told = inTellingOrder(
  catalogueOf(process.cwd()).filter(({ id }) => CATALOGUE.some((exhibit) => exhibit.id === id)),
  order,
);

/** Every frame of the story with its real words and figures, in the order in which they are told. */
export const frames: readonly Drawn[] = told.flatMap((exhibit, i) => {
  const words = readWords(
    process.cwd(),
    story.language,
    exhibit,
    `Exhibit ${i + 1}`,
    {
      title: 'Short Fuse',
      address: 'short-fuse.example',
      published: '2025-03-24',
      asOf: 'as of 28\u00a0November\u00a02026',
    },
    book,
  );
  return exhibit.frames.map((frame) => {
    const own = words.get(frame.id);
    if (!own) throw new Error(`${exhibit.id}/${frame.id}: no words`);
    // By the name it has in code, at which it answers too: an editor's is no matter for who minds the drawing.
    return { name: `${exhibit.id}/${codeNameOf(process.cwd(), exhibit.id, frame.id)}`, exhibit, frame, words: own };
  });
});

/** Those that a chapter has a step for: others have their pages, and no place in the story. */
export const toldFrames: readonly Drawn[] = frames.filter(({ exhibit, frame }) =>
  order.get(exhibit.id)?.includes(frame.id),
);

/** Addresses of frames, `exhibit/frame`, those they and their exhibits had formerly among them. */
export const addresses: readonly string[] = told.flatMap((exhibit) =>
  wholeAddressesOf(exhibit).map((each) => `${each.exhibit}/${each.address}`),
);

export const draw = ({ frame, words }: Drawn, preset: Preset): Scene => frame.draw(book.numbers, words, box(preset));

export const scenes = (preset: Preset): { name: string; scene: Scene }[] =>
  frames.map((drawn) => ({ name: drawn.name, scene: draw(drawn, preset) }));
