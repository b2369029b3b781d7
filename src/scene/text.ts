import metrics from './metrics.json' with { type: 'json' };

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
}

const FACES: Readonly<Record<Face, FaceMetrics>> = metrics;
const widthsOf = ({ characters, widths }: FaceMetrics): ReadonlyMap<string, number> =>
  new Map(Array.from(characters, (character, i) => [character, widths[i] ?? 0]));
const WIDTHS = Object.fromEntries(Object.entries(FACES).map(([face, its]) => [face, widthsOf(its)]));

/**
 * From here on, characters for private use, which no face has and no reader sees: they trace where a part of a text
 * comes from, and take no width.
 */
export const TRACE = 0xf_00_00;
const isTrace = (character: string): boolean => (character.codePointAt(0) ?? 0) >= TRACE;

/**
 * Width of a line of text, from the font's own advance widths. Kerning is left out: over a line it comes to a few
 * percent, mostly narrower, which is less than the space kept between labels.
 */
export function measure(text: string, face: Face, size: number): number {
  const { missing } = FACES[face];
  let thousandths = 0;
  for (const character of text) thousandths += WIDTHS[face]?.get(character) ?? (isTrace(character) ? 0 : missing);
  return (thousandths * size) / 1000;
}

/** Whether any face can draw a character. */
export const canDraw = (character: string): boolean => Object.values(WIDTHS).some((widths) => widths.has(character));

/** Height of a capital above the baseline. */
export const capHeight = (face: Face, size: number): number => (FACES[face].capHeight * size) / 1000;

/**
 * Breaks text into lines no wider than `width`, evenly: among the ways that need the fewest lines, the one whose
 * longest line is shortest, so that a takeaway never ends in a single stray word. A word wider than `width` stands
 * alone.
 */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ word, width: measure(word, face, size) }));
  const space = measure(' ', face, size);
  const greedy = fill(words, space, width);
  let low = Math.max(...words.map((word) => word.width), 0);
  let high = width;
  if (greedy.length < 2 || low >= high) return greedy;
  // The narrowest width that still needs no more lines, to half a unit.
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fill(words, space, middle).length <= greedy.length) high = middle;
    else low = middle;
  }
  return fill(words, space, high);
}

function fill(words: readonly { word: string; width: number }[], space: number, most: number): string[] {
  const lines: string[] = [];
  let taken = 0;
  for (const { word, width } of words) {
    const last = lines.at(-1);
    if (last === undefined || taken + space + width > most) {
      lines.push(word);
      taken = width;
    } else {
      lines[lines.length - 1] = `${last} ${word}`;
      taken += space + width;
    }
  }
  return lines;
}
