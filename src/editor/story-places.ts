import { bare } from './bare-text.ts';
import { editAddress, showPlace, wordsPlace } from './places.ts';
import type { Block, SourcePlace } from '../edition/chapter.ts';
import type { Interface } from '../edition/interface.ts';
import type { Manuscript } from './manuscript.ts';

/** A way to a place in a file. */
export interface EditLink {
  readonly address: string;
  /** `content/chapters/en/prologue.mdx:12` */
  readonly place: string;
}

/** Everything on the story's page that an editor may want to open. */
export interface StoryPlaces {
  /** What the links say. */
  readonly says: Interface['preview'];
  /** In the order of the page; `text` as it stands there, letters and digits only. */
  readonly passages: readonly (EditLink & { readonly text: string })[];
  /** By exhibit, and by `exhibit/frame`. */
  readonly exhibits: Readonly<Record<string, EditLink>>;
  readonly steps: Readonly<Record<string, { readonly step: EditLink; readonly words: EditLink }>>;
}

/**
 * Links that open each passage, step and exhibit of the story page at its line.
 *
 * @param repository the repository's page on its host; undefined for the editor on this machine
 */
export function storyPlaces(
  root: string,
  { chapters, story }: Manuscript,
  repository: string | undefined,
  says: Interface['preview'],
): StoryPlaces {
  const link = (place: SourcePlace): EditLink => ({
    address: editAddress(root, place, repository),
    place: showPlace(place),
  });
  const passagesOf = (block: Block): StoryPlaces['passages'] => {
    if (block.kind === 'exhibit') return block.steps.flatMap(({ body }) => body.flatMap(passagesOf));
    if (block.kind !== 'check') return [{ ...link(block.place), text: bare(block.text) }];
    return [{ ...link(block.place), text: bare(block.finding) }, ...block.body.flatMap(passagesOf)];
  };
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const sequences = blocks.filter((block) => block.kind === 'exhibit');
  return {
    says,
    passages: chapters.flatMap((chapter) => [
      { ...link(chapter.place), text: bare(chapter.opening) },
      ...chapter.blocks.flatMap(passagesOf),
    ]),
    exhibits: Object.fromEntries(sequences.map(({ exhibit, place }) => [exhibit, link(place)])),
    steps: Object.fromEntries(
      sequences.flatMap(({ exhibit, steps }) =>
        steps.map(({ frame, place }) => [
          `${exhibit}/${frame}`,
          { step: link(place), words: link(wordsPlace(root, story.language, exhibit, frame)) },
        ]),
      ),
    ),
  };
}
