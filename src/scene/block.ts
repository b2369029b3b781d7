import { rect, type Look } from './mark.ts';
import { round, type Area, type RectMark } from './scene.ts';

export type { Look };

/** An area as a rounded mark, for scenes that are put together by hand; others use `rect`. */
export function block(key: string, area: Area, look: Look): RectMark {
  const mark = rect(key, area, look);
  return {
    ...mark,
    x: round(mark.x),
    y: round(mark.y),
    width: round(mark.width),
    height: round(mark.height),
  };
}
