import { recalled } from './recalled.ts';
import { inHanFace, isHan } from './script.ts';

/** Part of a text that is not broken at a line's end: a word, with what belongs to it. */
export interface Piece {
  readonly text: string;
  /** Whether a space stands before it, which a line's end takes the place of. */
  readonly spaced: boolean;
}

// Kinsoku, as the Requirements for Chinese Text Layout have it (W3C, 3.1.3): what may not begin a line, and what may
// not end one.
const NEVER_FIRST = '，。、；：？！）》」』】〕〉”’—…·～％‰℃,.;:!?)]}%';
const NEVER_LAST = '（《「『【〔〈“‘([{$£€¥￥';

// Short words that lean on a neighbour: a line that is parted from it is read twice. Particles, postpositions and
// endings of nouns lean on what stands before them, adverbs, prepositions and conjunctions on what follows.
const LEANING_BACK = new Set(
  ['的了着过地得们吗呢吧里中上下前后内外起时来去于多', '书商者家期额率量业员方款权费价值线图表型化性部所处'].flatMap(
    (all) => Array.from(all),
  ),
);
for (const word of ['以上', '以下', '以内', '以外', '以来', '之内', '之外', '之前', '之后', '左右', '一下'])
  LEANING_BACK.add(word);
const LEANING_ON = new Set(
  Array.from(
    '几替付不没很更最太就也都还再又才只每各某第被把给对向从在由以靠按据凭和与及或将要为比是能会已够买先多同新光',
  ),
);

/** Words of finance and of this story that dictionaries for breaking lines take apart. */
const COMPOUND =
  /(齐特隆|欠债|几十万|几百|营收|招股书|供应商|贷款方|供货|净亏损|本息|还本|付息|票面|吉瓦|兆瓦|算力|矿企|矿场|矿机|单价|尾款|折旧|贬值|租约|股份|首份|季报|年报|淘金热|投用|提取|还款|按揭|租金|投资级|云巨头|比特币|大半|大多|创始人|芯片|借钱|卖股|签约|所缺|一半|四分之一|五分之一|三分之一)/u;

const NO_BREAK = '\u00a0';
/** What a number is counted in stays with it: 19|亿美元 reads as two things. */
const COUNTED =
  /^[十百千万亿兆吉年月日号季美元港英镑角分倍个家项份座台块张期笔股条次步根天周小时度瓦级点吨人名股层栋处成%％]/u;
const SCALE = /[\d.,%]\u00a0?$|[万亿兆吉]$/u;
/** A number in signs, counted or as one of a row: 三, 第二. */
const NUMERAL = /^第?[一二两三四五六七八九十百千]+$/u;
const CURRENCY = '美元|英镑|欧元|港元';
/** Between how many and of what, where a sum of money is broken if it must be: 8.63亿|美元. */
const inMoney = (piece: string, after: string): boolean =>
  /[万亿]$/.test(piece) && new RegExp(`^(?:${CURRENCY})`).test(after);
/** Signs, but for those that mean nothing by themselves. */
const SIGNS = new RegExp(`${CURRENCY}|.`, 'gsu');

/** What ends a clause. */
export const CLAUSE = /[，。；：！？—…][”》）]?$/;

/** Words of a name that is written in Latin letters: Core Scientific, DDTL 1.0. */
const NAME = /[A-Z][\w.-]*$/;

const first = (text: string): string => Array.from(text)[0] ?? '';
const last = (text: string): string => Array.from(text).at(-1) ?? '';

/** A segment of a text, and the one before it, of which the piece so far ends. */
interface Neighbours {
  readonly piece: string;
  readonly before: string;
  readonly after: string;
  readonly spaced: boolean;
  /** Whether the piece begins a text, or a clause within it. */
  readonly opens: boolean;
}

/** Whether a line may end between two neighbours, by what no line may break. */
function mayBreak({ piece, before, after, spaced }: Neighbours): boolean {
  if (spaced) return true;
  const [end, start] = [last(piece), first(after)];
  if (!inHanFace(end) && !inHanFace(start)) return false;
  if (end === NO_BREAK || start === NO_BREAK) return false;
  if (NEVER_FIRST.includes(start) || NEVER_LAST.includes(end)) return false;
  if (NUMERAL.test(before) && COUNTED.test(after)) return false;
  return !(SCALE.test(piece) && COUNTED.test(after)) || inMoney(piece, after);
}

/** The same where names stay whole. */
const keepsNames = (neighbours: Neighbours): boolean =>
  mayBreak(neighbours) && !(neighbours.spaced && NAME.test(neighbours.piece) && /^[A-Z\d]/.test(neighbours.after));

/** The same for a line that is read at once. */
function breaksWell(neighbours: Neighbours): boolean {
  const { piece, before, after, spaced, opens } = neighbours;
  if (!keepsNames(neighbours)) return false;
  if (spaced) return true;
  if (inMoney(piece, after)) return false;
  // A sign alone between a clause's beginning and a line's end is read as the end of what stands before.
  if (opens && /^\p{Script=Han}$/u.test(piece)) return false;
  return !LEANING_BACK.has(after) && !LEANING_ON.has(before);
}

function joined(segments: readonly string[], breaks: (neighbours: Neighbours) => boolean): Piece[] {
  const pieces: { text: string; spaced: boolean }[] = [];
  let [before, spaced] = ['', false];
  for (const after of segments) {
    if (/^[ \n\t]+$/.test(after)) {
      spaced = true;
      continue;
    }
    const piece = pieces.at(-1);
    const opens = CLAUSE.test(pieces.at(-2)?.text ?? '，');
    if (piece && !breaks({ piece: piece.text, before, after, spaced, opens }))
      piece.text += (spaced ? ' ' : '') + after;
    else pieces.push({ text: after, spaced });
    before = after;
    spaced = false;
  }
  return pieces;
}

/**
 * Finds words where none are parted by spaces: a line may end between any two ideographs, and reads better if it ends
 * between two words. Made when first asked for: English never does.
 */
let words: Intl.Segmenter | undefined;
const wordsIn = (text: string): string[] =>
  text
    .split(COMPOUND)
    .flatMap((part, i) =>
      i % 2 === 1
        ? [part]
        : Array.from(
            (words ??= new Intl.Segmenter('zh', { granularity: 'word' })).segment(part),
            (each) => each.segment,
          ),
    );

/** Chinese texts in their parts. */
const known = recalled<readonly Piece[]>(10_000);

/** The parts of a text between which its lines may end: by spaces, and in Chinese between words too. */
export function piecesOf(text: string): readonly Piece[] {
  if (isHan(text)) return known([text], () => joined(wordsIn(text), breaksWell));
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, i) => ({ text: word, spaced: i > 0 }));
}

/** A Chinese piece that is too long for a line in smaller ones: in words, or if those are too long, in signs. */
export function smaller({ text, spaced }: Piece, fits: (piece: Piece) => boolean): readonly Piece[] {
  if (!isHan(text)) return [{ text, spaced }];
  return joined(wordsIn(text), keepsNames)
    .flatMap((words) => (fits(words) ? [words] : joined(wordsIn(words.text), mayBreak)))
    .flatMap((word) => (fits(word) ? [word] : joined(word.text.match(SIGNS) ?? [], mayBreak)))
    .map((each, i) => (i === 0 ? { ...each, spaced } : each));
}

/** The parts of a text that no line's end breaks. */
export const unbroken = (text: string): readonly string[] => piecesOf(text).map((piece) => piece.text);
