import { constants, deflateSync } from 'node:zlib';
import { chunk, SIGNATURE } from './png-chunk.ts';

/** Opaque pixels, from the top left: red, green, blue and alpha, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const BITS = 8;
const INDEXED = 3;
/** Slower levels take three times as long for a twentieth less. */
const LEVEL = 6;
const MOST = 256;

/** A stretch of pixels that are alike, in reading order. */
interface Run {
  /** Number of its first pixel. */
  readonly from: number;
  /** Of its colour among all. */
  readonly place: number;
}

/** Colours as pixels have them in memory, each with the number of its pixels, and where they stand. */
interface Counted {
  readonly colours: readonly number[];
  readonly counts: readonly number[];
  readonly runs: readonly Run[];
}

function counted({ pixels }: Pixels): Counted {
  const values = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const placeOf = new Map<number, number>();
  const [colours, counts]: [number[], number[]] = [[], []];
  const runs: Run[] = [];
  for (let from = 0, to = 0; from < values.length; from = to) {
    const value = values[from] ?? 0;
    do to += 1;
    while (values[to] === value);
    let place = placeOf.get(value);
    if (place === undefined) {
      place = colours.push(value) - 1;
      placeOf.set(value, place);
    }
    counts[place] = (counts[place] ?? 0) + to - from;
    runs.push({ from, place });
  }
  return { colours, counts, runs };
}

const channels = (colour: number): readonly [red: number, green: number, blue: number] => [
  colour & 255,
  (colour >> 8) & 255,
  (colour >> 16) & 255,
];

/** Squared distance of two colours, by their channels. */
function apart(one: number, other: number): number {
  const [a, b] = [channels(one), channels(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

/** The commonest colours, and which of them stands for each colour: itself, or the nearest. */
function palette({ colours, counts }: Counted): { kept: readonly number[]; standing: Uint8Array } {
  const byCount = colours.map((_, place) => place).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const kept = byCount.slice(0, MOST).map((place) => colours[place] ?? 0);
  const standing = new Uint8Array(colours.length);
  byCount.forEach((place, rank) => {
    if (rank < MOST) standing[place] = rank;
    else {
      const distances = kept.map((colour) => apart(colour, colours[place] ?? 0));
      standing[place] = distances.indexOf(Math.min(...distances));
    }
  });
  return { kept, standing };
}

/** Shades of a screen that has no colours, from black to white. */
const SHADES = 16;
const BETWEEN = 255 / (SHADES - 1);

/** Luma by the weights of ITU-R BT.709, 0 to 255. */
function luma(colour: number): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Rows of places in the palette, without a filter: https://www.w3.org/TR/png-3/#9Filters */
function rowsOf({ width, height }: Pixels, { runs }: Counted, standing: Uint8Array): Buffer {
  const places = Buffer.alloc(width * height);
  runs.forEach(({ from, place }, i) => places.fill(standing[place] ?? 0, from, runs[i + 1]?.from));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) places.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  return rows;
}

/** @param standing of each colour, which place of the palette */
function encoded(drawing: Pixels, all: Counted, colours: readonly (readonly number[])[], standing: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(drawing.width, 0);
  header.writeUInt32BE(drawing.height, 4);
  header.writeUInt8(BITS, 8);
  header.writeUInt8(INDEXED, 9);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rowsOf(drawing, all, standing), { level: LEVEL, memLevel: constants.Z_MAX_MEMLEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Pixels as a PNG file with a palette: the same to the byte each time. A drawing has a dozen tones and their blends at
 * the edges, mostly fewer than 256 in all: those come out exactly, which a general quantiser does not promise, and in a
 * third of its time. Of more, the rarest become their nearest neighbours.
 */
export function indexedPng(drawing: Pixels): Buffer {
  const all = counted(drawing);
  const { kept, standing } = palette(all);
  return encoded(drawing, all, kept.map(channels), standing);
}

/** Pixels as a PNG file of sixteen greys. */
export function greyPng(drawing: Pixels): Buffer {
  const all = counted(drawing);
  const shades = Array.from({ length: SHADES }, (_, shade) => Array.from({ length: 3 }, () => shade * BETWEEN));
  return encoded(
    drawing,
    all,
    shades,
    Uint8Array.from(all.colours, (colour) => Math.round(luma(colour) / BETWEEN)),
  );
}
