import type { Passage, Report } from './report.ts';

/** What is filled in later, and addresses: a name stands there rightly. */
const FILLED_IN = /\{[^{}]*\}|https?:\/\/\S+/g;
/** A name with a digit, as figures have and words have not. */
const NAME = /(?<![\w/.{-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*-[a-z0-9]*\d[a-z0-9]*(?:-[a-z0-9]+)*(?![\w/-])/g;

/**
 * Names of figures among words that readers see: `cw-revenue-2024` would be printed as it stands.
 *
 * @param figures undefined if they are not known: then nothing is said
 * @param printed how one is printed there, with `ID` for its name
 */
export function checkNamesPrinted(
  { text, start }: Passage,
  figures: { has(id: string): boolean } | undefined,
  printed: string,
  report: Report,
): void {
  const words = text.replace(FILLED_IN, (match) => ' '.repeat(match.length));
  for (const { 0: name, index } of words.matchAll(NAME))
    if (figures?.has(name))
      report.mark(
        start + index,
        `"${name}" is the name of a figure, and would be printed: expected ${printed.replace('ID', name)}`,
      );
}
