import type { Step } from '../edition/chapter.ts';
import { ownLanguage } from '../edition/content-files.ts';
import { makeEdition, plateNamed, wordsOf, type Edition } from '../edition/edition.ts';
import type { Words } from '../exhibits/exhibit.ts';
import { kept } from '../ledger/kept.ts';

/** A step as the story's own language has it, beside the same in another. */
interface Beside {
  readonly lang: string;
  /** What the language calls itself. */
  readonly language: string;
  readonly words: Words;
  readonly step: Step | undefined;
}

const own = new WeakMap<Edition, Edition>();

/** The same step in the story's own language; undefined where the edition is in it. */
export function besideOf(edition: Edition, exhibit: string, frame: string): Beside | undefined {
  const { root, story } = edition;
  const [first] = story.languages;
  if (!first || story.language === ownLanguage(root)) return undefined;
  const { plates, chapters, ...rest } = kept(own, edition, () => makeEdition(root, undefined, first.id));
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const step = blocks
    .flatMap((block) => (block.kind === 'exhibit' && block.exhibit === exhibit ? block.steps : []))
    .find((each) => each.frame === frame);
  return {
    lang: first.tag,
    language: first.name,
    words: wordsOf(plateNamed({ plates, chapters, ...rest }, exhibit), frame),
    step,
  };
}
