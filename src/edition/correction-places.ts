import type { Correction } from './corrections.ts';
import type { Edition, ExhibitEdition } from './edition.ts';
import { tellingPath } from './page-paths.ts';
import { usageOf, type Usage } from './usage.ts';

/** Corrections of a frame: of itself, and of the figures that it or its exhibit shows. */
export function correctionsOfFrame(
  all: readonly Correction[],
  usage: Usage,
  edited: ExhibitEdition,
  frame: string,
): readonly Correction[] {
  const places = [tellingPath(edited, frame), tellingPath(edited)];
  const shown = (figure: string): boolean => usage.get(figure)?.some(({ path }) => places.includes(path)) ?? false;
  return all.filter(
    (correction) =>
      correction.frame === `${edited.exhibit.id}/${frame}` ||
      (correction.figure !== undefined && shown(correction.figure)),
  );
}

/**
 * Where a correction belongs: on the story's page, or at a picture that no chapter tells any more. Undefined if it
 * names no such place.
 */
export function placeOfCorrection({ figure, frame, chapter }: Correction, edition: Edition): string | undefined {
  const [exhibit, id] = frame?.split('/') ?? [];
  const edited = edition.exhibits.find((each) => each.exhibit.id === exhibit);
  if (edited && id !== undefined) return tellingPath(edited, id);
  if (chapter !== undefined) return edition.story.chapters.includes(chapter) ? `#chapter-${chapter}` : undefined;
  const places = figure === undefined ? undefined : usageOf(edition).get(figure);
  return places?.find(({ path }) => path.startsWith('#'))?.path;
}
