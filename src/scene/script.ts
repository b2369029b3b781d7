/**
 * Characters an em wide that no Latin face has: Han, the punctuation and forms made to stand among them. Unicode calls
 * them East Asian wide and fullwidth (UAX #11).
 */
const WIDE =
  /[\u2e80-\u303f\u3105-\u312f\u31a0-\u31e3\u3200-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u;

/** Punctuation that Latin faces have too: among Han it is set in theirs. */
export const SHARED = '‘’“”—…·';

const IDEOGRAPH = /\p{Script=Han}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;

/**
 * What stands between an ideograph and a Latin letter or a digit beside it, in ems: CSS Text 4 calls it
 * `ideograph-alpha` and `ideograph-numeric`, an eighth of an ideograph's advance.
 */
const AUTOSPACE = 1 / 8;

/** Whether a text is, or has, Chinese: a line of such is set in the Chinese face, with Latin words in the Latin one. */
export const isHan = (text: string): boolean => WIDE.test(text);

/** Whether a character of a Chinese text is set in the Chinese face. */
export const inHanFace = (character: string): boolean => WIDE.test(character) || SHARED.includes(character);

/** Space that is put between two neighbours, in ems. */
export function autospace(before: string | undefined, after: string | undefined): number {
  if (before === undefined || after === undefined) return 0;
  const [a, b] = [IDEOGRAPH.test(before), IDEOGRAPH.test(after)];
  return a !== b && LETTER_OR_DIGIT.test(a ? after : before) && !WIDE.test(a ? after : before) ? AUTOSPACE : 0;
}

/** A stretch of a line that is set in one face. */
export interface Run {
  readonly text: string;
  readonly han: boolean;
  /** Space before it, in ems. */
  readonly space: number;
}

/**
 * A line in the stretches it is set in: one, where it has no Chinese.
 *
 * @param chinese whether what it is a part of has
 */
export function runsOf(line: string, chinese = isHan(line)): readonly Run[] {
  if (!chinese) return [{ text: line, han: false, space: 0 }];
  const runs: { text: string; han: boolean; space: number }[] = [];
  let before: string | undefined;
  for (const character of line) {
    const han = inHanFace(character);
    const last = runs.at(-1);
    if (last?.han === han) last.text += character;
    else runs.push({ text: character, han, space: autospace(before, character) });
    before = character;
  }
  return runs;
}
