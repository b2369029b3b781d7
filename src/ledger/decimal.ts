/**
 * A decimal number with its point moved, digit for digit: nothing is rounded, and zeros that say how exact it is stay.
 *
 * @param text digits with or without a point, without a sign: `19.15`
 * @param places to the right if positive: 2 makes it `1915`, −1 makes it `1.915`
 */
export function shiftPoint(text: string, places: number): string {
  const [whole = '0', part = ''] = text.split('.');
  const at = whole.length + places;
  const digits = `${whole}${part}`;
  const padded = at <= 0 ? '0'.repeat(1 - at) + digits : digits.padEnd(at, '0');
  const point = Math.max(1, at);
  const before = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const after = padded.slice(point);
  return after === '' ? before : `${before}.${after}`;
}
