import type { Mark, Scene } from '../../src/scene/scene.ts';

const NAMED = 12;

const show = (value: unknown): string =>
  typeof value === 'string' && value.length > 40 ? `${value.slice(0, 40)}…` : String(value);

/** What is unlike in two marks of one key: `width 120 → 124`. */
function unlike(a: Mark, b: Mark): string[] {
  const before = new Map(Object.entries(a));
  const after = new Map(Object.entries(b));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name} ${show(before.get(name))} → ${show(after.get(name))}`);
}

/** What changed from one scene to another, a line a mark, the first dozen of them. */
export function changesBetween(a: Scene, b: Scene): string[] {
  const before = new Map(a.marks.map((mark) => [mark.key, mark]));
  const after = new Map(b.marks.map((mark) => [mark.key, mark]));
  const lines = [
    ...[...before.keys()].filter((key) => !after.has(key)).map((key) => `− ${key}`),
    ...[...after.values()].flatMap((mark) => {
      const old = before.get(mark.key);
      if (!old) return [`+ ${mark.key}`];
      const differences = unlike(old, mark);
      return differences.length === 0 ? [] : [`${mark.key}: ${differences.join(', ')}`];
    }),
  ];
  if (lines.length === 0) return ['the same marks in another order'];
  const more = lines.length - NAMED;
  return more > 0 ? [...lines.slice(0, NAMED), `and ${more} more marks`] : lines;
}
