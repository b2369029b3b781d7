/**
 * A text no longer than a network shows, ended between two words.
 *
 * @param most characters, the ellipsis included
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  const end = kept.lastIndexOf(' ');
  return `${(end > 0 ? kept.slice(0, end) : kept).replace(/[\s,;:.]+$/, '')}…`;
}

/** The first of some titles that Discord shows whole, which counts bytes; the last if none is so short. */
export function fittingTitle(...titles: readonly [string, ...string[]]): string {
  return titles.find((title) => new TextEncoder().encode(title).byteLength <= 70) ?? titles.at(-1) ?? titles[0];
}
