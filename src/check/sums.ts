import type { Told } from '../ledger/mistake.ts';
import { noFigure, printed, type Figure } from '../ledger/figure.ts';
import { formatFigure } from '../ledger/format.ts';
import { entriesIn } from '../ledger/ledger.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import type { Book } from '../edition/book.ts';
import { isToCome } from '../edition/to-come.ts';
import { checkTypedAgain } from './typed-again.ts';

/** Half of a number's last decimal: 62 may stand for 61.5 to 62.5. */
function roundingOf(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

/** Binary fractions: 0.1 + 0.2 is not 0.3. */
const NOISE = 1e-9;

/** What is wrong with a sum; undefined if it adds up within the rounding of its parts and its own. */
function sumMistake(
  total: { readonly value: number; readonly unit: Figure['unit'] },
  names: readonly string[],
  book: Book,
): readonly [at: number | undefined, told: Told] | undefined {
  const { value: whole, unit } = total;
  let [sum, slack] = [0, roundingOf(whole)];
  const terms: string[] = [];
  for (const [at, name] of names.entries()) {
    const part = book.figures.get(name);
    if (!part) return [at, noFigure(name, book.figures)];
    const { value } = part;
    if (part.unit !== unit || typeof value !== 'number')
      return [at, `"${name}" is in ${part.unit}, the sum in ${unit}: expected figures of one unit`];
    sum += value;
    // What is worked out is not rounded.
    if (part.kind !== 'computed') slack += roundingOf(value);
    terms.push(`${printed(part, 'exact')} (${name})`);
  }
  if (Math.abs(sum - whole) <= slack + NOISE * Math.abs(whole)) return undefined;
  const exact = (value: number): string =>
    formatFigure({ value: Number(value.toFixed(6)), unit }, 'exact', book.formats);
  return [
    undefined,
    `no longer adds up: ${terms.join(' + ')} is ${exact(sum)}, and this says ${exact(whole)}: ` +
      'expected one of them to be put right, or the line "adds" to be taken away',
  ];
}

/**
 * Checks that stated figures which are said to add up (`adds: [conc-62, cw-custc-2024]`) do, and that nobody has looked
 * at one on a day to come.
 *
 * @param files the ledger's files
 * @returns a warning for each sum that does not, at its value; a mistake for what cannot be added
 */
export function checkSums(root: string, files: readonly string[], book: Book): readonly Finding[] {
  return files.flatMap((path) => {
    const file = new YamlFile(root, path);
    entriesIn(file).forEach((entry, i) => {
      if (entry?.checked !== undefined && isToCome(entry.checked, root))
        file.report(
          [i, 'checked'],
          `${entry.checked} is still to come: expected the day on which somebody last looked`,
        );
      if (entry?.kind === 'computed' || entry?.adds === undefined || typeof entry.value !== 'number') return;
      const [at, told] = sumMistake({ value: entry.value, unit: entry.unit }, entry.adds, book) ?? [];
      if (told === undefined) return;
      // Which of the figures is the wrong one nobody knows, and the story can be built with any of them.
      if (at === undefined) file.warn([i, 'value'], told);
      else file.report([i, 'adds', at], told);
    });
    checkTypedAgain(file, book);
    return file.findings;
  });
}
