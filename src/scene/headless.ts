import type { Scene } from './scene.ts';

/** Words over a drawing that a page may set as its own text. */
const HEAD = ['furniture/kicker', 'furniture/takeaway'];

/** A drawing whose head is left out. */
export interface Headless {
  readonly scene: Scene;
  /** Where what is left begins, in units of the box. */
  readonly top: number;
}

/** A drawing without its number, title and takeaway: it begins with its subtitle, at `top`, in the box's units. */
export function withoutHead({ box, marks }: Scene): Headless {
  const left = marks.filter(({ key }) => !HEAD.some((start) => key.startsWith(start)));
  const first = left.find(({ key }) => key.startsWith('furniture/subtitle'));
  const top = first?.shape === 'text' ? Math.floor(first.y - first.size) : 0;
  return { scene: { box, marks: left }, top };
}
