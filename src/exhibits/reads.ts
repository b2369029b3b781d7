import { recording, type Figures } from '../model/figures.ts';
import { box, type Preset } from '../scene/box.ts';
import type { Scene } from '../scene/scene.ts';
import type { Frame, Settings, Words } from './exhibit.ts';
import { initialSettings, trialsOf } from './trials.ts';

/** What a frame asked for while it drew. */
export interface Reads {
  /** Ids of figures it read from the model or names on a mark. */
  readonly figures: ReadonlySet<string>;
  /** Names of labels it read from its words. */
  readonly labels: ReadonlySet<string>;
}

/** What frames ask for, as it gathers. */
class Notes implements Reads {
  readonly figures = new Set<string>();
  readonly labels = new Set<string>();

  /** Does something with figures and words, and notes what it asks of them. */
  while<Result>(figures: Figures, words: Words, work: (figures: Figures, words: Words) => Result): Result {
    const { figures: recorded, read } = recording(figures);
    const result = work(recorded, { ...words, labels: this.noting(words.labels) });
    for (const id of read) this.figures.add(id);
    return result;
  }

  /**
   * Notes the figures that a scene's marks name: some are words or are drawn by hand, and no number of theirs is read.
   */
  seen(scene: Scene): Scene {
    for (const { fact } of scene.marks) if (fact !== undefined) this.figures.add(fact);
    return scene;
  }

  private noting(labels: Words['labels']): Words['labels'] {
    return new Proxy(labels, {
      get: (all, name: string) => {
        this.labels.add(name);
        return all[name];
      },
    });
  }
}

/**
 * Notes what a frame asks for under some settings, all that a browser does with it: drawing, table, summary, each
 * control's value.
 */
function noteSettings(
  frame: Frame,
  { figures, words, settings, preset }: { figures: Figures; words: Words; settings: Settings; preset: Preset },
  notes: Notes,
): void {
  notes.while(figures, words, (recorded, noted) => {
    notes.seen(frame.draw(recorded, noted, box(preset), settings));
    frame.table(recorded, noted, settings);
    frame.summary?.(recorded, noted, settings);
    frame.brief?.(recorded, noted, settings);
    frame.outcome?.(recorded, noted, settings);
    for (const { id, show } of frame.controls ?? []) show(settings[id] ?? 0, noted);
  });
}

/**
 * Everything a frame asks for: its drawing in every box, its table, and what an interactive one asks for as it starts,
 * from its presets and under the settings of `trialsOf`. The list of a frame's figures follows from this; nobody keeps
 * one.
 *
 * @param presets the shapes it is drawn for
 */
export function readsOf(frame: Frame, figures: Figures, words: Words, presets: readonly Preset[]): Reads {
  const notes = new Notes();
  notes.while(figures, words, (recorded, noted) => {
    for (const preset of presets) notes.seen(frame.draw(recorded, noted, box(preset)));
    frame.table(recorded, noted);
    if (frame.controls) initialSettings(frame.controls, recorded);
    frame.presets?.(recorded);
  });
  for (const { fact } of frame.controls ?? []) if (fact !== undefined) notes.figures.add(fact);
  // A reader sets a frame on a phone or at a desk: one box a trial, in turn.
  for (const [i, settings] of trialsOf(frame, figures).entries())
    noteSettings(frame, { figures, words, settings, preset: i % 2 === 0 ? 'phone' : 'desk' }, notes);
  return notes;
}
