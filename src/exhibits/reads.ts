import { recording, type Figures } from '../model/figures.ts';
import { box, type Preset } from '../scene/box.ts';
import type { Frame, Settings, Words } from './exhibit.ts';
import { initialSettings, trialsOf } from './trials.ts';

/** What a frame asked for while it drew. */
export interface Reads {
  /** Ids of figures it read from the model or names on a mark. */
  readonly figures: ReadonlySet<string>;
  /** Names of labels it read from its words. */
  readonly labels: ReadonlySet<string>;
}

/**
 * Everything a frame asks for, all that a browser does with it: its drawing in every box, its table, and what an
 * interactive one asks for as it starts, from its presets and under the settings of `trialsOf`. The list of a frame's
 * figures follows from this; nobody keeps one.
 *
 * @param presets the shapes it is drawn for
 */
export function readsOf(frame: Frame, figures: Figures, words: Words, presets: readonly Preset[]): Reads {
  const { controls = [] } = frame;
  const [asked, labels] = [new Set<string>(), new Set<string>()];
  const { figures: recorded, read } = recording(figures);
  const noting = (all: Words['labels'], name: string): string | undefined => {
    labels.add(name);
    return all[name];
  };
  const noted: Words = { ...words, labels: new Proxy(words.labels, { get: noting }) };
  /** Notes the figures that marks name too: some are words or are drawn by hand, and no number of theirs is read. */
  const draw = (preset: Preset, settings?: Settings): void => {
    for (const { fact } of frame.draw(recorded, noted, box(preset), settings).marks) if (fact) asked.add(fact);
  };
  const gather = (): void => read.forEach((id) => asked.add(id));
  for (const preset of presets) draw(preset);
  frame.table(recorded, noted);
  initialSettings(controls, recorded);
  frame.presets?.(recorded);
  gather();
  for (const { fact } of controls) if (fact) asked.add(fact);
  // A reader sets a frame on a phone or at a desk: one box a trial, in turn.
  for (const [i, settings] of trialsOf(frame, figures).entries()) {
    draw(i % 2 === 0 ? 'phone' : 'desk', settings);
    frame.table(recorded, noted, settings);
    frame.summary?.(recorded, noted, settings);
    frame.brief?.(recorded, noted, settings);
    frame.outcome?.(recorded, noted, settings);
    for (const { id, show } of controls) show(settings[id] ?? 0, noted);
    gather();
  }
  return { figures: asked, labels };
}
