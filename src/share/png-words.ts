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

function density(): Buffer {
  const data = Buffer.alloc(9);
  data.writeUInt32BE(DENSITY, 0);
  data.writeUInt32BE(DENSITY, 4);
  data.writeUInt8(1, 8);
  return chunk('pHYs', data);
}

/** Most programs read `tEXt`, which has the letters of Latin-1 alone; all others stand in `iTXt`. */
const said = (keyword: string, text: string): Buffer =>
  /^[\x20-\x7e\xa0-\xff]*$/.test(text)
    ? chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'))
    : chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]));

/** Chunks of a PNG file by type, in order. */
export function chunksOf(
  png: Buffer,
): readonly { readonly type: string; readonly data: Buffer; readonly end: number }[] {
  const chunks: { type: string; data: Buffer; end: number }[] = [];
  for (let at = SIGNATURE.byteLength; at + 12 <= png.byteLength;) {
    const end = at + 12 + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end - 4), end });
    at = end;
  }
  return chunks;
}

/** A PNG file that says how large it is meant to be, and what it shows, by whom and on what terms. */
export function inWords(png: Buffer, words: PictureWords): Buffer {
  const own = chunksOf(png.subarray(0)).find(({ type }) => type === 'pHYs');
  const rest = own
    ? Buffer.concat([png.subarray(BEGIN, own.end - own.data.byteLength - 12), png.subarray(own.end)])
    : png.subarray(BEGIN);
  const texts = Object.entries(words).map(([keyword, text]) => said(keyword, String(text)));
  return Buffer.concat([png.subarray(0, BEGIN), density(), ...texts, rest]);
}
