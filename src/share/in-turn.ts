import { noColours, palette, stretchesIn, type Pixels, type Stretches } from './colours.ts';

// Runs in a worker thread, where Node itself reads it and not the build: it and what it imports need no build.

/**
 * Colours that are kept of all pictures together: a still card keeps half as many. Fewer are quicker to pack, and to
 * have one palette for all leaves what stands as it is from one picture to the next.
 */
const MOST = 96;

/** Stretches of fewer pixels are written one by one, which is quicker than a call of `fill`. */
const SHORT = 16;

/** Where a picture lies on those before it, in pixels from the top left. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

interface Laid extends Place {
  readonly width: number;
  readonly stretches: Stretches;
}

/** Whole pictures of one size, one below another in one stretch of memory, as pixels have their colours. */
export interface Pages {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/**
 * Pictures of which each covers a part of those before it, as whole ones in few colours.
 *
 * @param pictures of which the first is whole; read one after another, and each is let go before the next, or the
 *   collector has gigabytes to clear
 */
export function pagesOf(pictures: Iterable<Pixels & Place>): Pages {
  const colours = noColours();
  const laid: Laid[] = [];
  let [width, height] = [0, 0];
  for (const picture of pictures) {
    const { starts, places } = stretchesIn(picture, colours);
    const stretches = { starts: starts.slice(), places: places.slice() };
    laid.push({ left: picture.left, top: picture.top, width: picture.width, stretches });
    if (laid.length === 1) ({ width, height } = picture);
  }
  const { kept, standing } = palette(colours, MOST);
  const shown = Int32Array.from(standing, (rank) => kept[rank] ?? 0);
  const all = new Int32Array(width * height * laid.length);
  for (const [i, picture] of laid.entries()) {
    const page = all.subarray(i * width * height, (i + 1) * width * height);
    if (i > 0) page.set(all.subarray((i - 1) * width * height, i * width * height));
    lay(picture, page, width, shown);
  }
  return { width, height, pixels: Buffer.from(all.buffer) };
}

/** @param shown the colour in place of each */
function lay({ left, top, width, stretches }: Laid, page: Int32Array, pageWidth: number, shown: Int32Array): void {
  const { starts, places } = stretches;
  let row = top * pageWidth + left;
  let across = 0;
  for (let i = 0; i < places.length; i++) {
    const colour = shown[places[i] ?? 0] ?? 0;
    for (let rest = (starts[i + 1] ?? 0) - (starts[i] ?? 0); rest > 0;) {
      const here = Math.min(rest, width - across);
      const at = row + across;
      if (here < SHORT) for (let end = at + here, p = at; p < end; p++) page[p] = colour;
      else page.fill(colour, at, at + here);
      across += here;
      rest -= here;
      if (across === width) {
        row += pageWidth;
        across = 0;
      }
    }
  }
}
