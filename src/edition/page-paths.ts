import type { Plate } from './edition.ts';

// Paths of an exhibit's pages, from the site's root.

/** `exhibits/two-customers/` */
export const exhibitPath = (plate: Plate): string => `exhibits/${plate.exhibit.id}/`;

/** `exhibits/your-fuse/ends/2026-q3/`: a reader's result. */
export const resultPath = (plate: Plate, outcome: string): string => `exhibits/${plate.exhibit.id}/ends/${outcome}/`;

/** `exhibits/two-customers/before/` */
export const framePath = (plate: Plate, frame: string): string => `exhibits/${plate.exhibit.id}/${frame}/`;

/**
 * Where the story tells an exhibit, or a frame of it: `#two-customers/before`. Where no chapter does, its own page: a
 * link never leads to a place that is not there.
 */
export function tellingPath(plate: Plate, frame?: string): string {
  const { exhibit, told } = plate;
  if (frame === undefined) return told.size > 0 ? `#${exhibit.id}` : exhibitPath(plate);
  return told.has(frame) ? `#${exhibit.id}/${frame}` : framePath(plate, frame);
}
