/** A piece of a paragraph: text that may be changed, or what prints in place of a figure, a component or a mark. */
interface Piece {
  /** As a reader reads it; in the source's own quotation marks. */
  readonly plain: string;
  readonly source: string;
  readonly fixed: boolean;
}

/** What is no plain text in a chapter's paragraph: components with what they hold, links, emphasis, notes. */
const FIXED =
  /<Note>(?:[^<]|<(?=\s))*<\/Note>|<(\w+)\b[^>]*?(?:\/>|>[^<]*<\/\1>)|\[[^\]]*\]\([^)]*\)|(\*{1,2})[^*]+\2/g;

/** What a fixed piece prints. @param figure a figure as it is printed, by its component's source */
function printedBy(source: string, figure: (component: string) => string): string {
  if (source.startsWith('<Note>')) return '';
  if (source.startsWith('<Fact')) return figure(source);
  return source
    .replace(/^<[^>]*>|<\/[^>]*>$/g, '')
    .replace(/^\[([^\]]*)\]\([^)]*\)$/, '$1')
    .replace(/^\*{1,2}|\*{1,2}$/g, '');
}

/** A paragraph's source, taken apart. */
function piecesOf(source: string, figure: (component: string) => string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: fixed, index } of source.matchAll(FIXED)) {
    const text = source.slice(at, index);
    pieces.push({ plain: text, source: text, fixed: false });
    pieces.push({ plain: printedBy(fixed, figure), source: fixed, fixed: true });
    at = index + fixed.length;
  }
  const rest = source.slice(at);
  return [...pieces, { plain: rest, source: rest, fixed: false }];
}

/** A change within a paragraph as it is read: what stands from one character up to another becomes other text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Signs that mean something in a chapter's source. */
const MEANS_SOMETHING = /[<>{}*_`[\]\\]/;

/** Quotation marks and spaces in one form, character for character: Word and the page set them their own way. */
export const levelled = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00a0\u202f\n]/g, ' ');

/**
 * A paragraph's source with changes made in it.
 *
 * @param plain the paragraph as it is read, to which the edits' places refer
 * @returns undefined if the source does not read so, or an edit touches what is not plain text or would become markup:
 * nothing is guessed
 */
export function editedSource(
  source: string,
  plain: string,
  edits: readonly Edit[],
  figure: (component: string) => string,
): string | undefined {
  const pieces = piecesOf(source, figure);
  const read = pieces.map((piece) => piece.plain).join('');
  if (levelled(read) !== levelled(plain)) return undefined;
  if (edits.some(({ text }) => MEANS_SOMETHING.test(text))) return undefined;
  let result = '';
  let at = 0;
  let left = [...edits].sort((a, b) => a.from - b.from);
  for (const piece of pieces) {
    const end = at + piece.plain.length;
    if (piece.fixed) {
      if (left.some(({ from, to }) => from < end && to > at)) return undefined;
      result += piece.source;
    } else {
      const own = left.filter(({ from, to }) => from >= at && to <= end);
      let text = '';
      let done = at;
      for (const { from, to, text: now } of own) {
        text += piece.source.slice(done - at, from - at) + now;
        done = to;
      }
      result += text + piece.source.slice(done - at);
      left = left.filter((edit) => !own.includes(edit));
    }
    at = end;
  }
  return left.length === 0 ? result : undefined;
}
