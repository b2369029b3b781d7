import { inHanFace, isHan } from './script.ts';

/** Part of a text that is not broken at a line's end: a word, with the punctuation that belongs to it. */
export interface Piece {
  readonly text: string;
  /** Whether a space stands before it, which a line's end takes the place of. */
  readonly spaced: boolean;
}

// Kinsoku, as the Requirements for Chinese Text Layout have it (W3C, 3.1.3): what may not begin a line, and what may
// not end one.
const NEVER_FIRST = '，。、；：？！）》」』】〕〉”’—…·～％‰℃,.;:!?)]}%';
const NEVER_LAST = '（《「『【〔〈“‘([{$£€¥￥第';

/** Particles lean on the word before them: a line that begins with one is read twice. */
const LEANING = new Set(['的', '了', '着', '过', '地', '得', '们', '吗', '呢', '吧']);

const NO_BREAK = '\u00a0';

/** What a number is counted in stays with it: 19|亿美元 reads as two things. */
const COUNTED = /^[十百千万亿兆年月日号季美元港角分倍个家项份座台块张期笔条次步根天周小时度千瓦级点吨人名股%％]/u;
const SCALE = /[\d.,%]\u00a0?$|[万亿]$/u;

const first = (text: string): string => Array.from(text)[0] ?? '';
const last = (text: string): string => Array.from(text).at(-1) ?? '';

/** Whether a line may end between two neighbours that no space parts. */
function mayBreak(before: string, after: string): boolean {
  const [end, start] = [last(before), first(after)];
  if (!inHanFace(end) && !inHanFace(start)) return false;
  if (end === NO_BREAK || start === NO_BREAK) return false;
  if (NEVER_FIRST.includes(start) || NEVER_LAST.includes(end)) return false;
  if (LEANING.has(after)) return false;
  return !(SCALE.test(before) && COUNTED.test(after));
}

const joined = (segments: readonly string[]): Piece[] => {
  const pieces: { text: string; spaced: boolean }[] = [];
  let spaced = false;
  for (const segment of segments) {
    if (/^[ \n\t]+$/.test(segment)) {
      spaced = true;
      continue;
    }
    const previous = pieces.at(-1);
    if (previous && !spaced && !mayBreak(previous.text, segment)) previous.text += segment;
    else pieces.push({ text: segment, spaced });
    spaced = false;
  }
  return pieces;
};

/**
 * Finds words where none are parted by spaces: a line may end between any two ideographs, and reads better if it ends
 * between two words. Made when first asked for: English never does.
 */
let words: Intl.Segmenter | undefined;
const wordsIn = (text: string): string[] =>
  Array.from((words ??= new Intl.Segmenter('zh', { granularity: 'word' })).segment(text), ({ segment }) => segment);

/** The parts of a text between which its lines may end: by spaces, and in Chinese between words too. */
export function piecesOf(text: string): readonly Piece[] {
  if (isHan(text)) return joined(wordsIn(text));
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, i) => ({ text: word, spaced: i > 0 }));
}

/** A Chinese piece that is too long for a line, between its characters. */
export const charactersOf = ({ text, spaced }: Piece): readonly Piece[] =>
  isHan(text) ? joined(Array.from(text)).map((each, i) => (i === 0 ? { ...each, spaced } : each)) : [{ text, spaced }];

/** The longest that a text can't be broken into. */
export const unbroken = (text: string): readonly string[] => piecesOf(text).map((piece) => piece.text);
