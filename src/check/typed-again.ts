import type { Book } from '../edition/book.ts';
import type { YamlFile } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';

const KEYS: readonly (string | undefined)[] = ['statement', 'note', 'unused'];
const AMOUNT = /\$(\d[\d,]*(?:\.\d+)?) (million|billion)\b/g;
/** With fewer digits two figures may well be alike by chance. */
const DIGITS = 4;

/** A sum of money as it is typed in a text of the ledger. */
interface Typed {
  /** The entry's id. */
  readonly of: string;
  /** Where in the file, from 0. */
  readonly at: number;
  readonly shown: string;
  readonly value: number;
  readonly decimals: number;
  /** In USD million. */
  readonly scale: number;
}

// By file: the amounts of one that is as it was stand where they stood.
const amounts = new Remembered<readonly Typed[]>(60);

function typedIn(file: YamlFile): readonly Typed[] {
  let of = '';
  return file.texts().flatMap(({ path, start, text }): Typed[] => {
    if (path.at(-1) === 'id') of = text;
    if (!KEYS.includes(path.at(-1))) return [];
    const plain = text.replace(/\{[^{}]*\}/g, (match) => ' '.repeat(match.length));
    return Array.from(plain.matchAll(AMOUNT)).flatMap(({ 0: shown, 1: written = '', 2: by, index }) => {
      const digits = written.replaceAll(',', '');
      if (digits.replace('.', '').replace(/^0+/, '').length < DIGITS) return [];
      const decimals = digits.split('.')[1]?.length ?? 0;
      const scale = by === 'billion' ? 1000 : 1;
      return [{ of, at: start + index, shown, value: Number(digits), decimals, scale }];
    });
  });
}

/**
 * Warns of sums typed into the texts of a ledger's file that another entry states: they would stay as they are when
 * that one is corrected.
 */
export function checkTypedAgain(file: YamlFile, { figures }: Pick<Book, 'figures'>): void {
  const money = [...figures.values()].flatMap(({ id, unit, value }) =>
    unit === 'USD million' && typeof value === 'number' ? [{ id, value }] : [],
  );
  for (const { of, at, shown, value, decimals, scale } of amounts.of([file.file, file.source], () => typedIn(file))) {
    const same = money.find(
      (each) => each.id !== of && (each.value / scale).toFixed(decimals) === value.toFixed(decimals),
    );
    if (same)
      file.warnAt(
        at,
        `"${shown}" is {${same.id}:exact}, typed by hand: expected that in its place, so that it follows`,
      );
  }
}
