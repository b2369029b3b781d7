import { padded } from './annotate.ts';
import { same } from './between.ts';
import { bounds, overlap } from './bounds.ts';
import { covering, type Area, type Mark, type Scene } from './scene.ts';

/** How far letters reach beyond the lines they are measured by: brackets, accents and slanted ends, in ems. */
const OVERHANG = 0.5;
/** How far a sharp corner of a stroke reaches, in weights: SVG cuts off what is longer than four halves of one. */
const MITRE = 2;
/** What a soft edge takes besides. */
const EDGE = 1;

/** The area that a mark's paint cannot leave, strokes and letters included. */
export function inkOf(mark: Mark): Area {
  if (mark.shape === 'text') return padded(bounds(mark), mark.size * OVERHANG);
  return padded(bounds(mark), MITRE * ('weight' in mark ? Math.max(1, mark.weight) : 1) + EDGE);
}

/** All of a scene's box. */
export const wholeOf = ({ box: { width, height } }: Scene): Area => ({ x: 0, y: 0, width, height });

const seenIn = ({ marks }: Scene): readonly Mark[] => marks.filter(({ opacity }) => opacity !== 0);

/**
 * The area outside which two scenes of one box look alike: that of all marks which only one of them has, or has
 * otherwise. The whole box where marks lie over each other in another order.
 *
 * @returns undefined where the scenes look alike everywhere
 */
export function changedArea(before: Scene, after: Scene): Area | undefined {
  const [old, now] = [seenIn(before), seenIn(after)];
  const oldByKey = new Map(old.map((mark) => [mark.key, mark]));
  const standing = new Set<string>();
  const changed: Mark[] = [];
  for (const mark of now) {
    const was = oldByKey.get(mark.key);
    if (was && same(was, mark)) standing.add(mark.key);
    else changed.push(mark);
  }
  const keysOf = (marks: readonly Mark[]): readonly string[] =>
    marks.map(({ key }) => key).filter((key) => standing.has(key));
  const order = keysOf(old);
  if (keysOf(now).some((key, i) => key !== order[i])) return wholeOf(after);
  changed.push(...old.filter(({ key }) => !standing.has(key)));
  return changed.length === 0 ? undefined : covering(changed.map(inkOf));
}

/** A scene without the marks that do not reach into an area. */
export const marksWithin = ({ box, marks }: Scene, area: Area): Scene => ({
  box,
  marks: marks.filter((mark) => overlap(inkOf(mark), area, 0)),
});
