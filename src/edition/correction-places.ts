import type { Correction } from './corrections.ts';
import type { Usage } from './usage.ts';

/** Corrections of a frame: of itself, and of the figures that it or its exhibit shows. */
export function correctionsOfFrame(
  all: readonly Correction[],
  usage: Usage,
  exhibit: string,
  frame: string,
): readonly Correction[] {
  const shown = (figure: string): boolean =>
    usage.get(figure)?.some(({ path }) => path === `#${exhibit}/${frame}` || path === `#${exhibit}`) ?? false;
  return all.filter(
    (correction) =>
      correction.frame === `${exhibit}/${frame}` || (correction.figure !== undefined && shown(correction.figure)),
  );
}

/** Where on the story's page a correction belongs; undefined if it names no place there. */
export function placeOfCorrection({ figure, frame, chapter }: Correction, usage: Usage): string | undefined {
  if (frame !== undefined) return `#${frame}`;
  if (chapter !== undefined) return `#chapter-${chapter}`;
  return figure === undefined ? undefined : usage.get(figure)?.find(({ path }) => path.startsWith('#'))?.path;
}
