/**
 * Holding a picture in a stream of H.264 without encoding it again and again: a slice that says of every block that it
 * is as it was takes a dozen bytes. What is read and written here is of ITU-T H.264, 7.3.2.1.1 and 7.3.3
 * (https://www.itu.int/rec/T-REC-H.264), as far as a baseline encoder writes it: a slice a picture, each a reference
 * for the next.
 */

/** A unit of the stream (NAL): its head of one byte, and what it holds. */
export type Unit = Uint8Array;

const IDR = 5;
const PICTURE = 1;
const typeOf = (unit: Unit): number => (unit[0] ?? 0) & 0x1f;
/** Whether a picture needs none before it. */
export const isKey = (unit: Unit): boolean => typeOf(unit) === IDR;

const bitAt = (unit: Unit, at: number): number => ((unit[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;

/** Reads a number of ue(v). @returns the number, and where the next thing begins, in bits */
function readNumber(unit: Unit, at: number): readonly [value: number, next: number] {
  let zeros = 0;
  while (bitAt(unit, at + zeros) === 0) {
    zeros += 1;
    if (zeros > 31) throw new Error('no H.264 that is known here');
  }
  let value = 0;
  for (let i = 0; i <= zeros; i++) value = value * 2 + bitAt(unit, at + zeros + i);
  return [value - 1, at + 2 * zeros + 1];
}

/** How many bits a picture's number (frame_num) has, by the parameters of its sequence (SPS). */
export function numberBits(parameters: Unit): number {
  // Head, profile, constraints, level; then the parameters' own id.
  const [, next] = readNumber(parameters, 32);
  const [least] = readNumber(parameters, next);
  return least + 4;
}

/** The same picture under another number. @throws Error where that would have to be written otherwise */
export function numbered(unit: Unit, number: number, bits: number): Unit {
  let at = 8;
  // First block, kind of slice, id of the picture's parameters.
  for (let i = 0; i < 3; i++) [, at] = readNumber(unit, at);
  const own = Uint8Array.from(unit);
  for (let i = 0; i < bits; i++) {
    const bit = (number >> (bits - 1 - i)) & 1;
    const [byte, mask] = [(at + i) >> 3, 0x80 >> ((at + i) & 7)];
    own[byte] = bit ? (own[byte] ?? 0) | mask : (own[byte] ?? 0) & ~mask;
  }
  // Two zeros and a small byte mean something else in a stream, and would need a byte between.
  for (let i = 1; i < (at + bits + 15) >> 3; i++)
    if (own[i] === 0 && own[i + 1] === 0 && (own[i + 2] ?? 4) < 4)
      throw new Error('a number that cannot be written in place');
  return own;
}

/** A picture and how many others like it follow. */
export interface Held {
  readonly unit: Unit;
  readonly more: number;
}

/**
 * The stream in which each picture is held.
 *
 * @param still a picture in which nothing changes
 * @param bits of a picture's number
 */
export function* held(pictures: readonly Held[], still: Unit, bits: number): Generator<Unit> {
  let number = 0;
  for (const { unit, more } of pictures) {
    if (![IDR, PICTURE].includes(typeOf(unit)))
      throw new Error('expected the encoder to write pictures and nothing else');
    number = isKey(unit) ? 0 : number + 1;
    yield isKey(unit) ? unit : numbered(unit, number % 2 ** bits, bits);
    for (let i = 0; i < more; i++) {
      number += 1;
      yield numbered(still, number % 2 ** bits, bits);
    }
  }
}
