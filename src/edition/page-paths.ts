import type { ExhibitEdition } from './edition.ts';

// Paths of an exhibit's pages, from the site's root.

/** `exhibits/two-customers/` */
export const exhibitPath = (edited: ExhibitEdition): string => `exhibits/${edited.exhibit.id}/`;

/** `exhibits/your-fuse/ends/2026-q3/`: a reader's result. */
export const resultPath = (edited: ExhibitEdition, outcome: string): string =>
  `exhibits/${edited.exhibit.id}/ends/${outcome}/`;

/** `exhibits/two-customers/before/` */
export const framePath = (edited: ExhibitEdition, frame: string): string => `exhibits/${edited.exhibit.id}/${frame}/`;

/**
 * Where the story tells an exhibit, or a frame of it: `#two-customers/before`. Where no chapter does, its own page: a
 * link never leads to a place that is not there.
 */
export function tellingPath(edited: ExhibitEdition, frame?: string): string {
  const { exhibit, told } = edited;
  if (frame === undefined) return told.size > 0 ? `#${exhibit.id}` : exhibitPath(edited);
  return told.has(frame) ? `#${exhibit.id}/${frame}` : framePath(edited, frame);
}
