import type { Book } from '../edition/book.ts';
import type { Formats } from '../ledger/formats.ts';
import type { Figures } from '../model/figures.ts';
import type { Figure } from '../ledger/figure.ts';
import { kept } from '../ledger/kept.ts';
import { digestOf } from '../ledger/remembered.ts';
import type { Known } from './known.ts';

/** Stands for all of the ledger: what goes through its names rests on every one. */
const ALL = '*';

/**
 * What may be read of a figure: its day, who stands behind it, its entry with its value, the value as the model has it,
 * whether there is one. A text that names a figure does not rest on its value, and a drawing not on its note.
 */
type Aspect = 'day' | 'standing' | 'entry' | 'number' | 'is';

const nameOf = (aspect: Aspect, figure: string): string => `${aspect} ${figure}`;

/** The figure of which something was read, by the name under which that is noted. */
export const figureRead = (name: string): string => name.slice(name.indexOf(' ') + 1);

type Note = (name: string) => void;

/** Notes an aspect of each figure once, however often it is asked for. */
function once(aspect: Aspect, note: Note): (figure: string) => void {
  const noted = new Set<string>();
  return (figure) => {
    if (noted.has(figure)) return;
    noted.add(figure);
    note(nameOf(aspect, figure));
  };
}

/** How work that is remembered asks for figures: see `RememberedByReads`. */
export interface FigureReads {
  /** What stands for what was read of a figure, as it is now. */
  readonly now: (name: string) => string;
  /** Notes what is read of a figure: see `figureRead`. */
  readonly note: Note;
}

/** A map that notes what is asked of it. */
class Noting<V> extends Map<string, V> {
  readonly #of: ReadonlyMap<string, V>;
  readonly #asked: (id: string) => void;
  readonly #looked: (id: string) => void;
  readonly #note: Note;

  constructor(of: ReadonlyMap<string, V>, aspect: Aspect, note: Note) {
    super();
    this.#of = of;
    this.#asked = once(aspect, note);
    this.#looked = once('is', note);
    this.#note = note;
  }

  private get whole(): ReadonlyMap<string, V> {
    this.#note(ALL);
    return this.#of;
  }

  override get(id: string): V | undefined {
    this.#asked(id);
    return this.#of.get(id);
  }

  override has(id: string): boolean {
    this.#looked(id);
    return this.#of.has(id);
  }

  override get size(): number {
    return this.whole.size;
  }

  override keys(): MapIterator<string> {
    return this.whole.keys();
  }

  override values(): MapIterator<V> {
    return this.whole.values();
  }

  override entries(): MapIterator<[string, V]> {
    return this.whole.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.whole.entries();
  }

  override forEach(each: (value: V, key: string, map: Map<string, V>) => void): void {
    for (const [key, value] of this.whole) each(value, key, this);
  }
}

/** The same map, noting what is asked of it. */
const notingMap = <V>(
  of: ReadonlyMap<string, V> | undefined,
  aspect: Aspect,
  note: Note,
): ReadonlyMap<string, V> | undefined => of && new Noting(of, aspect, note);

type OfFigures = Pick<Known, 'figures' | 'values' | 'standing'>;

/** What texts ask of figures, noting it. */
export const notingFigures = <K extends Partial<OfFigures>>(known: K, note: Note): K => ({
  ...known,
  figures: notingMap(known.figures, 'day', note),
  standing: notingMap(known.standing, 'standing', note),
  values: notingMap(known.values, 'entry', note),
});

/** Figures that note which of them are asked for. */
export function notingNumbers(numbers: Figures, note: Note): Figures {
  const asked = once('number', note);
  return new Proxy(numbers, {
    get(all, id) {
      if (typeof id === 'string') asked(id);
      return typeof id === 'string' ? all[id] : undefined;
    },
    has(all, id) {
      note(nameOf('is', String(id)));
      return id in all;
    },
    ownKeys(all) {
      note(ALL);
      return Reflect.ownKeys(all);
    },
  });
}

/** Asks figures for what `notingNumbers` has noted, so that those who note it too learn of it. */
export function askAgain(numbers: Figures, name: string): void {
  const id = figureRead(name);
  if (name === ALL) Reflect.ownKeys(numbers);
  else if (name === nameOf('is', id)) Reflect.has(numbers, id);
  else Reflect.get(numbers, id);
}

/** What words are checked against. */
export interface Against {
  readonly known: Known;
  readonly book: Book | undefined;
  /** Figures as far as they can be read. */
  readonly numbers: Figures;
  /** How the language writes them; undefined if that cannot be read. */
  readonly formats: Formats | undefined;
}

/** A book that notes the figures that are asked of it. */
export const notingBook = (book: Book, note: Note): Book => ({
  ...book,
  figures: new Noting(book.figures, 'entry', note),
  numbers: notingNumbers(book.numbers, note),
});

/** The same, noting the figures that are asked for. */
export const noting = ({ known, book, numbers, formats }: Against, note: Note): Against => {
  const noted = notingNumbers(numbers, note);
  return {
    known: notingFigures(known, note),
    book: book && { ...notingBook(book, note), numbers: noted },
    numbers: noted,
    formats,
  };
};

const entries = new WeakMap<Figure, string>();
/** Where an entry stands is no matter of what it says; how a language writes it is the same for all. */
const entryOf = (figure: Figure): string =>
  kept(entries, figure, () => JSON.stringify({ ...figure, place: undefined, formats: undefined }));

/** What stands for something read of a figure: another text once it is another. */
export function fingerprints({
  known,
  numbers,
}: {
  readonly known: OfFigures;
  readonly numbers: Figures;
}): (name: string) => string {
  const made = new Map<string, string>();
  const whole = (): string => digestOf([JSON.stringify([...(known.values ?? [])]), JSON.stringify(numbers)]);
  const readings: Readonly<Record<Aspect, (id: string) => string>> = {
    day: (id) => JSON.stringify([known.figures?.get(id)]),
    standing: (id) => JSON.stringify([known.standing?.get(id)]),
    entry(id) {
      const figure = known.values?.get(id);
      return figure ? entryOf(figure) : '';
    },
    number: (id) => JSON.stringify([numbers[id]]),
    is: (id) => JSON.stringify([known.figures?.has(id), known.standing?.has(id), known.values?.has(id), id in numbers]),
  };
  const isAspect = (name: string): name is Aspect => name in readings;
  const one = (name: string): string => {
    const [aspect = ''] = name.split(' ', 1);
    return isAspect(aspect) ? readings[aspect](figureRead(name)) : '';
  };
  return (name) => kept(made, name, () => (name === ALL ? whole() : one(name)));
}
