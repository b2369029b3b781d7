/** Stands for a figure, which is printed as one word: a character for private use, which no text has. */
export const FIGURE = '\uE000';

/** A text as its readers see it, with the way back to what was written. */
export interface Condensed {
  readonly text: string;
  /** Where a character of it stands in the file. */
  readonly at: (index: number) => number;
}

const MARKUP =
  /(?<figure><\w[^<>]*\/>|\{[^{}|]*\})|\{\s*(?<words>[^{}|]*?)\s*\|[^{}]*\}|(?<gone><[^<>]+>|\]\([^()\s]*\)|\*{1,2})|(?<space>&nbsp;|\\_)|(?<sign>&#?\w+;|\\.)/g;

/**
 * A text without its markup: a figure is one character, words tied to a figure are themselves, tags, addresses of links
 * and emphasis are gone.
 *
 * @param start where the text begins in its file
 */
export function condensed(source: string, start: number): Condensed {
  let text = '';
  const offsets: number[] = [];
  const put = (characters: string, from: number, step: 0 | 1): void => {
    for (let i = 0; i < characters.length; i++) offsets.push(start + from + i * step);
    text += characters;
  };
  let end = 0;
  for (const { 0: all, index, groups = {} } of source.matchAll(MARKUP)) {
    put(source.slice(end, index), end, 1);
    const { figure, words, space, sign } = groups;
    if (figure !== undefined) put(FIGURE, index, 0);
    else if (words !== undefined) put(words, index + all.indexOf(words), 1);
    else if (space !== undefined) put('\u00a0', index, 0);
    else if (sign !== undefined) put(sign.startsWith('\\') ? sign.slice(1) : '·', index, 0);
    end = index + all.length;
  }
  put(source.slice(end), end, 1);
  return { text, at: (index) => offsets[index] ?? start + source.length };
}
