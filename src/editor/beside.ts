import type { Step } from '../edition/chapter.ts';
import { exhibitFile, ownLanguage } from '../edition/content-files.ts';
import { makeEdition, exhibitNamed, wordsOf, type Edition } from '../edition/edition.ts';
import { sinceRevised, type SinceRevised } from '../check/revised.ts';
import { overlaysIn } from '../edition/overlays.ts';
import type { Words } from '../exhibits/exhibit.ts';
import { kept } from '../ledger/kept.ts';

/** A step as the story's own language has it, beside the same in another. */
interface Beside {
  readonly lang: string;
  /** What the language calls itself. */
  readonly language: string;
  readonly words: Words;
  readonly step: Step | undefined;
  /** Whether its text or its picture's words have changed since the other language was last revised. */
  readonly changed: boolean;
}

const own = new WeakMap<Edition, Edition>();
const revised = new WeakMap<Edition, SinceRevised>();

/** The same step in the story's own language; undefined where the edition is in it. */
export function besideOf(edition: Edition, exhibit: string, frame: string): Beside | undefined {
  const { root, story } = edition;
  const [first] = story.languages;
  if (!first || story.language === ownLanguage(root)) return undefined;
  const { exhibits, chapters, ...rest } = kept(own, edition, () => makeEdition(root, undefined, first.id));
  const since = kept(revised, edition, () =>
    sinceRevised(root, story, story.language, overlaysIn(root, story.language)),
  );
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const step = blocks
    .flatMap((block) => (block.kind === 'exhibit' && block.exhibit === exhibit ? block.steps : []))
    .find((each) => each.frame === frame);
  const lines = new Set(step?.body.map(({ place }) => `${place.file}:${place.line}`));
  return {
    changed:
      since.hasChanged(exhibitFile(first.id, exhibit), `frames/${frame}`) ||
      since.findings.some(({ file, line }) => lines.has(`${file}:${line}`)),
    lang: first.tag,
    language: first.name,
    words: wordsOf(exhibitNamed({ exhibits, chapters, ...rest }, exhibit), frame),
    step,
  };
}
