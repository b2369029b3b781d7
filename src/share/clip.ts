import { piecesOf } from '../scene/pieces.ts';
import { isHan } from '../scene/script.ts';

/** What a text that is cut does not end with. */
const ENDING = /[\s,;:.，、；：。——]+$/;

/** As many of a Chinese text's words as stand in so many characters. */
function firstPieces(text: string, most: number): string {
  let kept = '';
  for (const { text: piece, spaced } of piecesOf(text)) {
    const longer = `${kept}${spaced ? ' ' : ''}${piece}`;
    if (longer.length > most) return kept === '' ? text.slice(0, most) : kept;
    kept = longer;
  }
  return kept;
}

/**
 * A text no longer than a network shows, ended between two words.
 *
 * @param most characters, the ellipsis included
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  if (isHan(text)) return `${firstPieces(text, most - 1).replace(ENDING, '')}…`;
  const kept = text.slice(0, most - 1);
  const end = kept.lastIndexOf(' ');
  return `${(end > 0 ? kept.slice(0, end) : kept).replace(ENDING, '')}…`;
}

/**
 * The first of some titles of at most 70 bytes in UTF-8, which is what Discord shows whole; the last if none is so
 * short.
 */
export function fittingTitle(...titles: readonly [string, ...string[]]): string {
  return titles.find((title) => new TextEncoder().encode(title).byteLength <= 70) ?? titles.at(-1) ?? titles[0];
}
