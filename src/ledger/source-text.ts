import { readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { kept } from './kept.ts';

/** Something wrong with a file as such, at its place in it. */
export interface Flaw {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
}

/** A text file an editor wrote. */
export interface SourceText {
  /** Line ends are `\n`, whatever the file has. Empty if the file could not be read. */
  readonly text: string;
  /** Nothing more can be said of a file that has any. */
  readonly flaws: readonly Flaw[];
}

/** Line and column, both from 1, of an offset, from 0. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  let [line, start] = [1, 0];
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: Math.min(offset, text.length) - start + 1 };
}

/** What is said of a file that is not there. */
export const MISSING = 'the file is missing';

/** What keeps a file from being read, by what the system calls it. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: MISSING,
  ENOTDIR: 'the file is missing, as one of the folders that lead to it is a file: expected a folder',
  EISDIR: 'a folder of this name: expected a file',
  EACCES: 'nobody may read this file: expected the right to read it for whoever runs this',
};

const REPLACEMENT = '\ufffd';
/**
 * Characters that nobody sees and that change what others see: directions turned by hand, zero-width spaces, control
 * characters, lines and objects that another program breaks and lays in; and those that each font has as it likes
 * (private use), as the bullets of Word are.
 */
const UNSEEN = /[\p{Cc}\p{Co}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffd]/gu;

/** What a byte behind the first of a sign in UTF-8 is in windows-1252. */
const BEHIND = '[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ\u017d‘’“”•–—˜™š›œ\u017eŸ]';
/** UTF-8 that was read as windows-1252, and saved so: “â€™” for ’, “Ã©” for é, “ä¸­å›½” for two Chinese signs. */
const MISREAD = new RegExp(`[ÂÃ]${BEHIND}|â€${BEHIND}?|(?:[ã-é]${BEHIND}{2}){2,}`, 'gu');
/** Of more, the file is probably no text. */
const TOLD_ONE_BY_ONE = 20;
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/gm;

/** Files as they were last read: a check asks for each some ten times over, and only new bytes are looked through. */
const lastRead = new Map<string, { readonly bytes: Buffer; readonly text: SourceText }>();
/** The content has some two hundred files, a few copies of it in tests. */
const KEPT_AT_MOST = 600;

/** Reads a text file; never throws: a file that is missing, not UTF-8 or left half merged is reported as a flaw. */
export function readText(path: string): SourceText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = UNREADABLE[code] ?? `the file cannot be read: ${code}`;
    return { text: '', flaws: [{ line: 1, column: 1, message }] };
  }
  const last = lastRead.get(path);
  if (last?.bytes.equals(bytes)) return last.text;
  const text = asText(bytes);
  // The first of a Map is what was kept longest.
  const [oldest] = lastRead.keys();
  if (lastRead.size >= KEPT_AT_MOST && oldest !== undefined) lastRead.delete(oldest);
  lastRead.delete(path);
  lastRead.set(path, { bytes, text });
  return text;
}

const known = new WeakMap<SourceText, string>();

/**
 * What is read of a file, as one text by which it is known again: the very same text while the file is as it was.
 *
 * @param path from `root`
 */
export function readAs(root: string, path: string): string {
  const read = readText(join(root, path));
  return kept(known, read, () => JSON.stringify([path, read]));
}

/** What `readText` makes of a file's bytes. */
export function asText(bytes: Buffer): SourceText {
  const text = bytes.toString('utf8').replace(/\r\n?/g, '\n');
  const flaw = (offset: number, message: string): Flaw => ({ ...placeIn(text, offset), message });
  if (!isUtf8(bytes))
    return {
      text: '',
      flaws: [flaw(text.indexOf(REPLACEMENT), 'not UTF-8 from here on: expected the file to be saved as UTF-8')],
    };
  if (text.startsWith('\ufeff'))
    return {
      text: '',
      flaws: [flaw(0, 'begins with a byte-order mark: expected the file to be saved as UTF-8 without one')],
    };
  const conflicts = [...text.matchAll(CONFLICT)].map(({ index, 0: mark }) =>
    flaw(index, `a merge conflict is left: expected one of the two versions, without the line "${mark}"`),
  );
  const signs = [...text.matchAll(UNSEEN)].filter(({ 0: character }) => character !== '\n' && character !== '\t');
  const unseen = signs.map(({ index, 0: character }) =>
    flaw(index, `a character that cannot be seen, ${codePoint(character)}: expected it to be deleted`),
  );
  const [misread] = text.matchAll(MISREAD);
  if (misread)
    conflicts.push(
      flaw(
        misread.index,
        `"${misread[0]}" is a sign that was read in another encoding than it was saved in: expected the words as they were, in a file that is read and saved as UTF-8`,
      ),
    );
  const [first] = signs;
  if (!first || signs.length <= TOLD_ONE_BY_ONE) return { text, flaws: [...conflicts, ...unseen] };
  const many = `${signs.length} characters that cannot be seen, ${codePoint(first[0])} the first: expected text, or the file as it was last saved`;
  return { text, flaws: [...conflicts, flaw(first.index, many)] };
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
