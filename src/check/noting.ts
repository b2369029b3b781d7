import type { Book } from '../edition/book.ts';
import type { Formats } from '../ledger/formats.ts';
import type { Figures } from '../model/figures.ts';
import { digestOf } from '../ledger/remembered.ts';
import type { Known } from './known.ts';

/** Stands for all of the ledger: what goes through its names rests on every one. */
const ALL = '*';

type Note = (name: string) => void;

/** How work that is remembered asks for figures: see `RememberedByReads`. */
export interface FigureReads {
  /** What stands for a figure as it is now. */
  readonly now: (figure: string) => string;
  /** Notes a figure that is read. */
  readonly note: Note;
}

/** A map that notes what is asked of it. */
class Noting<V> extends Map<string, V> {
  readonly #of: ReadonlyMap<string, V>;
  readonly #note: Note;

  constructor(of: ReadonlyMap<string, V>, note: Note) {
    super();
    this.#of = of;
    this.#note = note;
  }

  private get whole(): ReadonlyMap<string, V> {
    this.#note(ALL);
    return this.#of;
  }

  override get(id: string): V | undefined {
    this.#note(id);
    return this.#of.get(id);
  }

  override has(id: string): boolean {
    this.#note(id);
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
export const notingMap = <V>(of: ReadonlyMap<string, V> | undefined, note: Note): ReadonlyMap<string, V> | undefined =>
  of && new Noting(of, note);

const notingNumbers = (numbers: Figures, note: Note): Figures =>
  new Proxy(numbers, {
    get(all, id) {
      if (typeof id === 'string') note(id);
      return typeof id === 'string' ? all[id] : undefined;
    },
    has(all, id) {
      note(String(id));
      return id in all;
    },
    ownKeys(all) {
      note(ALL);
      return Reflect.ownKeys(all);
    },
  });

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
  figures: new Noting(book.figures, note),
  numbers: notingNumbers(book.numbers, note),
});

/** The same, noting the figures that are asked for. */
export const noting = ({ known, book, numbers, formats }: Against, note: Note): Against => {
  const noted = notingNumbers(numbers, note);
  return {
    known: {
      ...known,
      figures: notingMap(known.figures, note),
      standing: notingMap(known.standing, note),
      values: notingMap(known.values, note),
    },
    book: book && { ...notingBook(book, note), numbers: noted },
    numbers: noted,
    formats,
  };
};

/** A text that stands for a figure, by its name: another one once anything of it that words rest on is another. */
export function fingerprints({
  known,
  numbers,
}: {
  readonly known: Pick<Known, 'values' | 'figures' | 'standing'>;
  readonly numbers: Figures;
}): (id: string) => string {
  const made = new Map<string, string>();
  const whole = (): string => digestOf([JSON.stringify([...(known.values ?? [])]), JSON.stringify(numbers)]);
  const one = (id: string): string => {
    // Where an entry stands is no matter of what it says; how a language writes it is the same for all.
    const figure = known.values?.get(id);
    const content = figure && { ...figure, place: undefined, formats: undefined };
    return JSON.stringify([known.figures?.has(id), content, known.standing?.get(id), numbers[id]]);
  };
  return (id) => {
    const print = made.get(id) ?? (id === ALL ? whole() : one(id));
    made.set(id, print);
    return print;
  };
}
