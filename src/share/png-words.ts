import { chunk, SIGNATURE } from './png-chunk.ts';

/** What a picture file says of itself, in the keywords of the PNG specification: https://www.w3.org/TR/png-3/#11keywords */
export interface PictureWords {
  readonly Title: string;
  readonly Description: string;
  readonly Author: string;
  readonly Copyright: string;
  /** Address of the page it is from. */
  readonly Source: string;
}

/** Where the second chunk begins: the first, IHDR, has length, type, 13 bytes and checksum. */
const BEGIN = SIGNATURE.byteLength + 25;
/** Dots to a metre at 144 to the inch: as large on paper and in a text as a picture that was made for a fine screen. */
const DENSITY = Math.round(144 / 0.0254);

function density(): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, DENSITY);
  view.setUint32(4, DENSITY);
  view.setUint8(8, 1);
  return chunk('pHYs', data);
}

/** Letters of Latin-1, whose numbers are those of Unicode. */
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const lettersOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Most programs read `tEXt`, which has the letters of Latin-1 alone; all others stand in `iTXt`. */
const textChunk = (keyword: string, text: string): Uint8Array =>
  /^[\x20-\x7e\xa0-\xff]*$/.test(text)
    ? chunk('tEXt', latin(`${keyword}\0${text}`))
    : chunk('iTXt', Uint8Array.of(...latin(`${keyword}\0\0\0\0\0`), ...new TextEncoder().encode(text)));

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Where it begins and ends in the file. */
  readonly begin: number;
  readonly end: number;
}

/** Chunks of a PNG file, in order. */
export function chunksOf(png: Uint8Array): readonly Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let begin = SIGNATURE.byteLength; begin + 12 <= png.byteLength;) {
    const end = begin + 12 + view.getUint32(begin);
    const type = lettersOf(png.subarray(begin + 4, begin + 8));
    chunks.push({ type, data: png.subarray(begin + 8, end - 4), begin, end });
    begin = end;
  }
  return chunks;
}

/** Parts of a file, one after the other. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** A PNG file that says how large it is meant to be, and what it shows, by whom and on what terms. */
export function inWords(png: Uint8Array, words: PictureWords): Uint8Array<ArrayBuffer> {
  const own = chunksOf(png).find(({ type }) => type === 'pHYs');
  const rest = own ? [png.subarray(BEGIN, own.begin), png.subarray(own.end)] : [png.subarray(BEGIN)];
  const texts = Object.entries(words).map(([keyword, text]) => textChunk(keyword, String(text)));
  return joined([png.subarray(0, BEGIN), density(), ...texts, ...rest]);
}
