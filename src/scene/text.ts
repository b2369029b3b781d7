import metrics from './metrics.json' with { type: 'json' };
import { CLAUSE, piecesOf, smaller, type Piece } from './pieces.ts';
import { recalled } from './recalled.ts';
import { autospace, inHanFace, isHan, runsOf, type Run } from './script.ts';

/** The faces a drawing may use; src/fonts/faces.mjs says what each is cut from. */
export type Face = keyof typeof metrics;

/** As metrics.json has them: it reaches browsers, so it is kept short. */
interface FaceMetrics {
  /** Thousandths of the type size, from the baseline up and down. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Width taken for a character the face does not have. */
  readonly missing: number;
  readonly characters: string;
  /** Of each character, in order. */
  readonly widths: readonly number[];
  /** Of the characters of the Chinese face beside it that are not an em wide. */
  readonly han: Readonly<Record<string, number>>;
}

const FACES: Readonly<Record<Face, FaceMetrics>> = metrics;
const widthsOf = ({ characters, widths }: FaceMetrics): ReadonlyMap<string, number> =>
  new Map(Array.from(characters, (character, i) => [character, widths[i] ?? 0]));
const WIDTHS = Object.fromEntries(Object.entries(FACES).map(([face, its]) => [face, widthsOf(its)]));

const HAN_WIDTHS = Object.fromEntries(
  Object.entries(FACES).map(([face, { han }]) => [face, new Map(Object.entries(han))]),
);

/**
 * From here on, characters for private use, which no face has and no reader sees: they trace where a part of a text
 * comes from, and take no width.
 */
export const TRACE = 0xf_00_00;
const isTrace = (character: string): boolean => (character.codePointAt(0) ?? 0) >= TRACE;

/** Of a line of one face alone, in thousandths of its size. */
function latinWidth(text: string, face: Face): number {
  const { missing } = FACES[face];
  let thousandths = 0;
  for (const character of text) thousandths += WIDTHS[face]?.get(character) ?? (isTrace(character) ? 0 : missing);
  return thousandths;
}

/** An ideograph's advance is the em; so is that of all that is made to stand among them, but for some punctuation. */
function hanWidth(text: string, face: Face): number {
  let thousandths = 0;
  for (const character of text) thousandths += HAN_WIDTHS[face]?.get(character) ?? 1000;
  return thousandths;
}

/**
 * Width of a line of text, in the unit of `size`, from the fonts' own advance widths. Kerning is left out: over a line
 * it comes to a few percent, mostly narrower, which is less than the space kept between labels.
 */
export const measure = (text: string, face: Face, size: number): number => widthOf(text, isHan(text), face, size);

/** Widths of texts, in thousandths of their size. */
const advances = recalled<number>(40_000);

/** @param chinese whether what the text is a part of is Chinese */
const widthOf = (text: string, chinese: boolean, face: Face, size: number): number =>
  (advances([face, chinese, text], () => advanceOf(runsOf(text, chinese), face)) * size) / 1000;

function advanceOf(runs: readonly Run[], face: Face): number {
  let thousandths = 0;
  for (const run of runs)
    thousandths += run.space * 1000 + (run.han ? hanWidth(run.text, face) : latinWidth(run.text, face));
  return thousandths;
}

/** Whether any face can draw a character; the Chinese faces have what they were cut to, which "npm run fonts" minds. */
export const canDraw = (character: string): boolean =>
  inHanFace(character) || Object.values(WIDTHS).some((widths) => widths.has(character));

/** Height of a capital above the baseline, in the unit of `size`. */
export const capHeight = (face: Face, size: number): number => (FACES[face].capHeight * size) / 1000;

/** How far ideographs rise over the baseline and fall below it, in ems: most fill this box. */
const IDEOGRAPH = { rise: 0.86, drop: 0.1 } as const;
/** How far Latin descenders fall. */
const DESCENDERS = 0.22;

/** How far a line rises over its baseline and falls below it, in multiples of its size. */
export function extentOf(text: string, face: Face): { readonly rise: number; readonly drop: number } {
  if (!isHan(text)) return { rise: FACES[face].capHeight / 1000, drop: DESCENDERS };
  return { rise: IDEOGRAPH.rise, drop: /[a-z]/.test(text) ? DESCENDERS : IDEOGRAPH.drop };
}

interface Measured extends Piece {
  readonly width: number;
}

/** Texts in their lines. */
const broken = recalled<readonly string[]>(40_000);

/**
 * Breaks text into lines no wider than `width`, evenly: among the ways that need the fewest lines, the one whose
 * longest line is shortest, so that a takeaway never ends in a single stray word; Chinese lines end after punctuation
 * besides, where they may. A word wider than `width` stands alone, or if it is Chinese is broken between its signs.
 */
export const wrap = (text: string, face: Face, size: number, width: number): readonly string[] =>
  broken([face, text, size, width], () => linesOf(text, face, size, width));

function linesOf(text: string, face: Face, size: number, width: number): readonly string[] {
  const { chinese, pieces, between } = brokenUp(text, face, size, width);
  const greedy = fill(pieces, between, width);
  if (chinese) return bySense(pieces, between, width, greedy.length);
  let low = Math.max(...pieces.map((piece) => piece.width), 0);
  let high = width;
  if (greedy.length < 2 || low >= high) return greedy;
  // The narrowest width that still needs no more lines, to half a unit.
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fill(pieces, between, middle).length <= greedy.length) high = middle;
    else low = middle;
  }
  return fill(pieces, between, high);
}

/** Numbers of lines. */
const counts = recalled<number>(40_000);

/** Into how many lines `wrap` breaks a text: no other way needs fewer than filling each. */
export const lineCount = (text: string, face: Face, size: number, width: number): number =>
  counts([face, text, size, width], () => {
    const { pieces, between } = brokenUp(text, face, size, width);
    return fill(pieces, between, width).length;
  });

type Between = (line: string, piece: Piece) => number;

interface BrokenUp {
  readonly chinese: boolean;
  readonly pieces: readonly Measured[];
  /** What stands between a line and the piece after it. */
  readonly between: Between;
}

/** A text in the pieces between which a line may end. */
function brokenUp(text: string, face: Face, size: number, width: number): BrokenUp {
  const chinese = isHan(text);
  const measured = (piece: Piece): Measured => ({ ...piece, width: widthOf(piece.text, chinese, face, size) });
  const pieces = piecesOf(text)
    .map(measured)
    .flatMap((piece) =>
      piece.width > width ? smaller(piece, (part) => measured(part).width <= width).map(measured) : [piece],
    );
  const space = measure(' ', face, size);
  const between: Between = (before, { text: after, spaced }) =>
    spaced ? space : autospace(before.at(-1), after.at(0)) * size;
  return { chinese, pieces, between };
}

function fill(pieces: readonly Measured[], between: Between, most: number): string[] {
  const lines: string[] = [];
  let taken = 0;
  for (const piece of pieces) {
    const last = lines.at(-1);
    const gap = last === undefined ? 0 : between(last, piece);
    if (last === undefined || taken + gap + piece.width > most) {
      lines.push(piece.text);
      taken = piece.width;
    } else {
      lines[lines.length - 1] = `${last}${piece.spaced ? ' ' : ''}${piece.text}`;
      taken += gap + piece.width;
    }
  }
  return lines;
}

/** What a line that ends within a clause costs, against the square of the part of it that is left empty. */
const WITHIN_A_CLAUSE = 0.25;

/** Pieces in so many lines, as even as may be with ends after clauses: a path of least cost (Knuth and Plass, 1981). */
function bySense(pieces: readonly Measured[], between: Between, width: number, count: number): string[] {
  /** By how many pieces are set. */
  let best: ({ readonly cost: number; readonly lines: readonly string[] } | undefined)[] = [{ cost: 0, lines: [] }];
  for (let i = 0; i < count; i++) {
    const next: typeof best = [];
    best.forEach((before, from) => {
      if (!before) return;
      let [line, taken] = ['', 0];
      for (const [k, piece] of pieces.slice(from).entries()) {
        taken += (k === 0 ? 0 : between(line, piece)) + piece.width;
        if (k > 0 && taken > width) break;
        line += (k > 0 && piece.spaced ? ' ' : '') + piece.text;
        const to = from + k + 1;
        const within = to < pieces.length && !CLAUSE.test(line) ? WITHIN_A_CLAUSE : 0;
        const cost = before.cost + Math.max(0, 1 - taken / width) ** 2 + within;
        if (cost < (next[to]?.cost ?? Infinity)) next[to] = { cost, lines: [...before.lines, line] };
      }
    });
    best = next;
  }
  return [...(best[pieces.length]?.lines ?? fill(pieces, between, width))];
}
