import { recalled } from '../scene/recalled.ts';
import { toTenth } from '../scene/scene.ts';

const NUMBER = /-?\d+(?:\.\d+)?/g;
/** A path of straight lines is read once, from end to end: millions of its characters are drawn in a build. */
const TOKEN = /[MLZ]|-?\d+(?:\.\d+)?/g;

/** Tenths of a unit: what a path is drawn in. */
const tenths = (value: string): number => Math.round(Number(value) * 10);
/** Numbers as they are written are few, and written a million times over in a build: tenths of a unit, from 0 on. */
const written: string[] = [];
const MOST_WRITTEN = 20_000;

/** A whole number of tenths as it is written in a path: `-1.5` for -15. */
export function writtenTenths(value: number): string {
  if (value < 0) return `-${writtenTenths(-value)}`;
  if (value >= MOST_WRITTEN) return String(value / 10);
  return (written[value] ??= String(value / 10));
}
/** A pair of numbers needs no space before a minus. */
const pair = (x: number, y: number): string =>
  y < 0 ? `${writtenTenths(x)}${writtenTenths(y)}` : `${writtenTenths(x)} ${writtenTenths(y)}`;

function step(dx: number, dy: number): string {
  if (dy === 0) return `h${writtenTenths(dx)}`;
  return dx === 0 ? `v${writtenTenths(dy)}` : `l${pair(dx, dy)}`;
}

/**
 * The same path in fewer characters, to a tenth of a unit: corners are told by how far they are from the one before. A
 * field of a thousand squares shrinks to a half, and to far less when compressed, since its squares now read alike.
 * Paths with curves keep their commands.
 *
 * @param d a path of absolute commands; one of relative commands is short already
 */
export const shortPath = (d: string): string => (/[a-z]/.test(d) ? d : known([d], () => shortened(d)));

/** A mark is drawn in both themes, for pages and files, and stands in pictures on the way: the very same text. */
const known = recalled<string>(2000);

function shortened(d: string): string {
  if (/[^MLZ\d\s.,-]/.test(d)) return d.replace(NUMBER, (value) => String(toTenth(Number(value))));
  let short = '';
  let [x, y] = [0, 0];
  let start = [x, y] as const;
  let moves = true;
  /** The first number of a pair, until the second is there. */
  let across: number | undefined;
  for (const token of d.match(TOKEN) ?? []) {
    if (token === 'Z') {
      short += 'z';
      [x, y] = start;
    } else if (token === 'M' || token === 'L') {
      moves = token === 'M';
    } else if (across === undefined) {
      across = tenths(token);
    } else {
      const down = tenths(token);
      short += moves ? `M${pair(across, down)}` : step(across - x, down - y);
      [x, y] = [across, down];
      if (moves) start = [x, y];
      // The pairs that follow a place are lines from it.
      moves = false;
      across = undefined;
    }
  }
  return short;
}
