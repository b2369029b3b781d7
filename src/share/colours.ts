/** Opaque pixels, from the top left: red, green, blue and alpha, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** The colours of one picture, or of several: numbers as pixels have them in memory, each with how many have it. */
export interface Colours {
  readonly colours: number[];
  readonly counts: number[];
  /** The place of each colour among all. */
  readonly placeOf: Map<number, number>;
}

/** Colours of which none is counted yet. */
export const noColours = (): Colours => ({ colours: [], counts: [], placeOf: new Map() });

/** Stretches of a picture's pixels that are alike, in reading order. */
export interface Stretches {
  /** The number of each one's first pixel, and an end. */
  readonly starts: Uint32Array;
  /** The place of each one's colour among all. */
  readonly places: Uint32Array;
}

/** Where stretches are noted, kept from one picture to the next: new memory is slow to come by the megabyte. */
let noted = { starts: new Uint32Array(0), places: new Uint32Array(0) };

function notedFor(pixels: number): typeof noted {
  if (noted.places.length < pixels) noted = { starts: new Uint32Array(pixels + 1), places: new Uint32Array(pixels) };
  return noted;
}

/**
 * The stretches of a picture, good until the next is read. Signed numbers: those are what the engine keeps without a
 * heap object each.
 *
 * @param all the picture's colours are counted with those
 */
export function stretchesIn({ pixels }: Pixels, { colours, counts, placeOf }: Colours): Stretches {
  const values = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const { starts, places } = notedFor(values.length);
  let stretches = 0;
  for (let from = 0, to = 0; from < values.length; from = to) {
    const value = values[from] ?? 0;
    // Not a step past the end: code that has read there is compiled to expect it, and takes half as long again.
    do to += 1;
    while (to < values.length && values[to] === value);
    let place = placeOf.get(value);
    if (place === undefined) {
      place = colours.push(value) - 1;
      placeOf.set(value, place);
      counts.push(0);
    }
    counts[place] = (counts[place] ?? 0) + to - from;
    starts[stretches] = from;
    places[stretches] = place;
    stretches += 1;
  }
  starts[stretches] = values.length;
  return { starts: starts.subarray(0, stretches + 1), places: places.subarray(0, stretches) };
}

/** Squared distance of two colours, by their channels. */
function apart(one: number, other: number): number {
  const red = (one & 255) - (other & 255);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = ((one >> 16) & 255) - ((other >> 16) & 255);
  return red * red + green * green + blue * blue;
}

/**
 * Which colours stand for all, and which of them for each. One after another those that would be missed most: by how
 * many pixels they have, and how far from what is kept already.
 *
 * @param most how many are kept, up to 256
 */
export function palette({ colours, counts }: Colours, most: number): { kept: readonly number[]; standing: Uint8Array } {
  const kept: number[] = [];
  const standing = new Uint8Array(colours.length);
  const missed = new Float64Array(colours.length).fill(Infinity);
  for (let next = counts.indexOf(Math.max(...counts)); next >= 0 && kept.length < most;) {
    const colour = colours[next] ?? 0;
    const rank = kept.push(colour) - 1;
    let greatest = 0;
    next = -1;
    // Counted, not iterated: to make each pair that an iterator gives took twenty times as long.
    for (let place = 0; place < colours.length; place++) {
      const distance = apart(colour, colours[place] ?? 0);
      if (distance < (missed[place] ?? 0)) {
        missed[place] = distance;
        standing[place] = rank;
      }
      const loss = (missed[place] ?? 0) * (counts[place] ?? 0);
      if (loss > greatest) [greatest, next] = [loss, place];
    }
  }
  return { kept, standing };
}
