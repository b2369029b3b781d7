const COMMAND = /([A-Za-z])([^A-Za-z]*)/g;
const NUMBER = /-?\d+(?:\.\d+)?/g;

/** A length or place to a tenth of a unit, which is about a pixel. */
export const toTenth = (value: number): number => Math.round(value * 10) / 10;
/** Tenths of a unit: what a path is drawn in. */
const tenths = (value: string): number => Math.round(Number(value) * 10);
const print = (value: number): string => String(value / 10);
/** A pair of numbers needs no space before a minus. */
const pair = (x: number, y: number): string => (y < 0 ? `${print(x)}${print(y)}` : `${print(x)} ${print(y)}`);

function step(dx: number, dy: number): string {
  if (dy === 0) return `h${print(dx)}`;
  return dx === 0 ? `v${print(dy)}` : `l${pair(dx, dy)}`;
}

/**
 * The same path in fewer characters, to a tenth of a unit: corners are told by how far they are from the one before. A
 * field of a thousand squares shrinks to a half, and to far less when compressed, since its squares now read alike.
 * Paths with curves keep their commands.
 * @param d a path of absolute commands; one of relative commands is short already
 */
export function shortPath(d: string): string {
  if (/[a-z]/.test(d)) return d;
  if (/[^MLZ\d\s.,-]/.test(d)) return d.replace(NUMBER, (value) => String(toTenth(Number(value))));
  let short = '';
  let [x, y] = [0, 0];
  let start = [x, y] as const;
  for (const [, command, numbers = ''] of d.matchAll(COMMAND)) {
    if (command === 'Z') {
      short += 'z';
      [x, y] = start;
      continue;
    }
    const points = numbers.match(NUMBER)?.map(tenths) ?? [];
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [nextX = 0, nextY = 0] = points.slice(i, i + 2);
      const moves = command === 'M' && i === 0;
      short += moves ? `M${pair(nextX, nextY)}` : step(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
      if (moves) start = [x, y];
    }
  }
  return short;
}
