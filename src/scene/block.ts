import type { FactId } from '../ledger/ids.ts';
import type { Tone } from './palette.ts';
import { round, type Area, type Fill, type RectMark } from './scene.ts';

/** How a block looks and what it shows. */
export interface Look {
  readonly tone: Tone;
  /** `solid` if left out. */
  readonly fill?: Fill;
  readonly fact?: FactId | undefined;
  readonly opacity?: number | undefined;
}

/** An area as a mark. One with less than no width or height is empty. */
export function block(key: string, area: Area, { tone, fill = 'solid', fact, opacity }: Look): RectMark {
  return {
    shape: 'rect',
    key,
    tone,
    fill,
    x: round(area.x),
    y: round(area.y),
    width: round(Math.max(0, area.width)),
    height: round(Math.max(0, area.height)),
    ...(fact !== undefined && { fact }),
    ...(opacity !== undefined && { opacity }),
  };
}
