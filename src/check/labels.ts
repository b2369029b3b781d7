import type { Template } from '../edition/words.ts';
import { text, type Frame, type Words } from '../exhibits/exhibit.ts';
import { trialsOf } from '../exhibits/trials.ts';
import { nearest } from '../ledger/nearest.ts';
import type { Formats } from '../ledger/formats.ts';
import { kept } from '../ledger/kept.ts';
import { RememberedByReads } from '../ledger/remembered.ts';
import type { Figures } from '../model/figures.ts';
import { box, type Preset } from '../scene/box.ts';
import { askAgain, notingNumbers, type FigureReads } from './noting.ts';

type Content = NonNullable<Template['content']>;

/** Labels that a frame asked for, whether its words have them or not. */
export class Asked {
  readonly names = new Set<string>();
  /** Whether some of what was tried failed, and may have asked for more. */
  failed = false;

  /** Labels of which there is always one of any name. */
  of(labels: Words['labels']): Words['labels'] {
    return new Proxy(labels, {
      get: (all, name) => {
        if (typeof name !== 'string') return undefined;
        this.names.add(name);
        return all[name] ?? name;
      },
    });
  }
}

/** A frame's words as their editor wrote them, figures not filled in: enough to see which of them are asked for. */
function written(id: string, content: Content, formats: Formats): Words {
  const { takeaway, alt, labels } = content.frames[id] ?? { takeaway: '', alt: '', labels: {} };
  const story = { title: '', address: '', published: '2025-01-01', asOf: '' };
  const { title, subtitle, source } = content;
  const headline = { takeaway, takeaways: [takeaway], headline: takeaway, headlines: [takeaway] };
  return {
    formats,
    frame: id,
    number: '',
    title,
    subtitle,
    source,
    story,
    alt,
    labels: { ...content.labels, ...labels },
    ...headline,
  };
}

/** What the page asks of a frame that a reader can set: names of its controls, and what they come to. */
function askControls(frame: Frame, numbers: Figures, words: Words): void {
  const { controls } = frame;
  if (!controls) return;
  const presets = frame.presets?.(numbers) ?? {};
  const named = [
    'controls',
    ...controls.map(({ id }) => `control-${id}`),
    ...Object.keys(presets).flatMap((name) => ['presets', `preset-${name}`]),
    ...(frame.result ? ['terms'] : []),
  ];
  for (const name of named) text(words, name);
  // Every fifth of many settings: words differ between outcomes, not between settings.
  for (const settings of trialsOf(frame, numbers).filter((_, i) => i % 5 === 0)) {
    for (const { id, show } of controls) show(settings[id] ?? 0, words);
    frame.draw(numbers, words, box('phone'), settings);
    frame.summary?.(numbers, words, settings);
    frame.brief?.(numbers, words, settings);
    frame.result?.(numbers, words, settings);
    frame.outcome?.(numbers, words, settings);
  }
}

/** Does something that asks for labels, whatever comes of it. */
function attempt(notes: Asked, work: () => void): void {
  try {
    work();
  } catch {
    // What cannot be drawn is reported where the whole of it is drawn; a figure that cannot be read, in the ledger.
    notes.failed = true;
  }
}

/** What a frame asks for besides its drawing as it starts. */
export const askRest = (frame: Frame, numbers: Figures, words: Words, notes: Asked): void =>
  attempt(notes, () => askControls(frame, numbers, { ...words, labels: notes.of(words.labels) }));

/** By frame, as what is found in drawing it: see `drawnFrame`. */
const known = new WeakMap<Frame, RememberedByReads<Asked>>();
const STATES = 6;

/**
 * Every label that a frame asks for, of words that need not be right otherwise.
 *
 * @param now what stands for what was read of a figure, as it is now
 */
export function askedBy(
  frame: Frame,
  presets: readonly Preset[],
  content: Content,
  numbers: Figures,
  formats: Formats,
  now: FigureReads['now'],
): Asked {
  const words = written(frame.id, content, formats);
  return kept(known, frame, () => new RememberedByReads<Asked>(STATES)).of(
    [JSON.stringify([words, presets])],
    now,
    (note) => {
      const notes = new Asked();
      const noted = { ...words, labels: notes.of(words.labels) };
      const read = nameless(notingNumbers(numbers, note));
      for (const preset of presets) attempt(notes, () => frame.draw(read, noted, box(preset)));
      attempt(notes, () => frame.table(read, noted));
      askRest(frame, read, words, notes);
      return notes;
    },
    (name) => askAgain(numbers, name),
  );
}

/** Figures among which none is looked for that is called nearly as one that is not there: nobody is told. */
const nameless = (numbers: Figures): Figures =>
  new Proxy<Figures>(
    {},
    {
      get: (_, id): unknown => Reflect.get(numbers, id),
      has: (_, id) => Reflect.has(numbers, id),
      getOwnPropertyDescriptor(_, id) {
        const own = Reflect.getOwnPropertyDescriptor(numbers, id);
        return own && { ...own, configurable: true };
      },
    },
  );

/** A label that a frame needs and its words do not have. */
export interface Missing {
  readonly frame: string;
  readonly name: string;
  /** The label that is probably a misspelling of it: one that nothing asks for, and where it stands. */
  readonly meant: { readonly name: string; readonly path: readonly string[] } | undefined;
}

/** A label that nothing asks for. */
export interface Spare {
  readonly name: string;
  readonly path: readonly string[];
}

/** Labels whose names begin alike, `quarter-first` and `quarter-third`: a drawing chooses one by its figures. */
const stemOf = (name: string): string => name.replace(/-[^-]*$/, '');

/** Labels that frames of an exhibit ask for in vain, and labels that none asks for, if that is known. */
export function labelsAsked(
  content: Content,
  notes: ReadonlyMap<string, Asked>,
): { readonly missing: readonly Missing[]; readonly spare: readonly Spare[] } {
  const asked = new Map([...notes].map(([id, { names }]) => [id, names] as const));
  const wanted = new Set([...asked.values()].flatMap((names) => [...names]));
  const shared = Object.keys(content.labels).filter((name) => !wanted.has(name));
  const ownOf = (frame: string): readonly string[] => Object.keys(content.frames[frame]?.labels ?? {});
  const pathOf = (frame: string, name: string): readonly string[] =>
    ownOf(frame).includes(name) ? ['frames', frame, 'labels', name] : ['labels', name];
  const reported = new Set<string>();
  const missing = [...asked].flatMap(([frame, names]) => {
    const unasked = [...ownOf(frame).filter((name) => !names.has(name)), ...shared];
    return [...names].flatMap((name): Missing[] => {
      if (ownOf(frame).includes(name) || name in content.labels || reported.has(name)) return [];
      reported.add(name);
      const meant = nearest(name, unasked);
      return [{ frame, name, meant: meant === undefined ? undefined : { name: meant, path: pathOf(frame, meant) } }];
    });
  });
  const meant = new Set(missing.map((each) => each.meant?.name));
  const stems = new Set([...wanted].map(stemOf));
  const spare = [
    ...shared.map((name): Spare => ({ name, path: ['labels', name] })),
    ...[...asked].flatMap(([id, names]) =>
      ownOf(id).flatMap((name): Spare[] => (names.has(name) ? [] : [{ name, path: pathOf(id, name) }])),
    ),
  ].filter(({ name }) => !meant.has(name) && !(name.includes('-') && stems.has(stemOf(name))));
  return { missing, spare: [...notes.values()].some(({ failed }) => failed) ? [] : spare };
}
