import { join } from 'node:path';
import { chapterFile } from '../edition/content-files.ts';
import type { Formats } from '../ledger/formats.ts';
import type { Finding } from '../ledger/read.ts';
import { placeIn, readText } from '../ledger/source-text.ts';

const KICKER = /^---\n(?:.*\n)*?kicker: *(?:['"]?)(.*?)(?:['"]?) *$/m;

interface Counted {
  readonly file: string;
  readonly kicker: string;
  /** What is counted: `problem`. */
  readonly of: string;
  readonly number: number;
  readonly place: { readonly line: number; readonly column: number };
}

/** The line above a chapter's title, if it ends in a number: “Problem two”. */
function countedIn(root: string, file: string, words: readonly string[]): Counted | undefined {
  const { text } = readText(join(root, file));
  const match = KICKER.exec(text);
  const kicker = match?.[1] ?? '';
  const [, of = '', last = ''] = /^(.*\S)\s+(\S+)$/.exec(kicker) ?? [];
  const number = /^\d+$/.test(last) ? Number(last) : words.indexOf(last.toLowerCase());
  if (!match || of === '' || number < 0) return undefined;
  return { file, kicker, of: of.toLowerCase(), number, place: placeIn(text, match.index + match[0].indexOf(kicker)) };
}

/**
 * Chapters that count, “Problem one”, “Problem two”, out of the order in which they are told.
 *
 * @param chapters in the story's order
 */
export function checkKickers(
  root: string,
  chapters: readonly string[],
  language: string,
  { words = [] }: Pick<Formats, 'words'>,
): readonly Finding[] {
  const counted = chapters.flatMap((id) => countedIn(root, chapterFile(language, id), words) ?? []);
  return [...Map.groupBy(counted, ({ of }) => of).values()].flatMap((all) =>
    all.flatMap((one, i): readonly Finding[] => {
      const before = all[i - 1];
      if (!before || before.number < one.number) return [];
      const which = before.number === one.number ? 'stands twice: also' : `comes after “${before.kicker}”`;
      return [
        {
          file: one.file,
          ...one.place,
          message: `“${one.kicker}” ${which} in ${before.file}, by the order of chapters in content/story.yaml: expected numbers that rise`,
          warning: true,
        },
      ];
    }),
  );
}
