import { presetsOf } from '../exhibits/presets-of.ts';
import { resultWords } from '../exhibits/result.ts';
import { trialsOf } from '../exhibits/trials.ts';
import { wordsOf, type Edition } from '../edition/edition.ts';
import { box } from '../scene/box.ts';
import { textsOf, type Scene } from '../scene/scene.ts';
import { runsOf } from '../scene/script.ts';
import { hanFaceOf } from './faces.mjs';
import { storyScene, STORY_CARDS, STORY_SHAPES } from '../share/story-card.ts';

type HanFace = ReturnType<typeof hanFaceOf>;

/** Every drawing of an edition: each frame in every shape, what readers can set among them, and the story's cards. */
function* drawings(edition: Edition): Generator<Scene> {
  const { numbers } = edition.book;
  for (const edited of edition.exhibits)
    for (const frame of edited.exhibit.frames) {
      const words = wordsOf(edited, frame.id);
      for (const preset of presetsOf(edited.exhibit)) yield frame.draw(numbers, words, box(preset));
      // What readers set changes which words are said, and no shape has words of its own for that.
      for (const settings of trialsOf(frame, numbers))
        yield frame.draw(numbers, resultWords(frame, numbers, words, settings), box('card'), settings);
    }
  for (const card of STORY_CARDS) for (const shape of STORY_SHAPES) yield storyScene(edition, card, shape);
}

/** The characters that the drawings of some editions set in each Chinese face. */
export function drawnHan(editions: readonly Edition[]): ReadonlyMap<HanFace, ReadonlySet<string>> {
  const drawn = new Map<HanFace, Set<string>>();
  for (const { marks } of editions.flatMap((edition) => [...drawings(edition)]))
    for (const { text, face } of textsOf(marks))
      for (const run of runsOf(text).filter(({ han }) => han)) {
        const those = drawn.get(hanFaceOf(face)) ?? new Set();
        for (const character of run.text) those.add(character);
        drawn.set(hanFaceOf(face), those);
      }
  return drawn;
}
