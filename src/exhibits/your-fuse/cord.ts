import { torn } from '../../scene/annotate.ts';
import { across, circle } from '../../scene/mark.ts';
import { bottom, right, type Area, type Mark } from '../../scene/scene.ts';
import type { Drawing } from '../drawing.ts';

/** How thick the cord is: the bars of cash stand on it. */
export const thickness = ({ narrow, box }: Drawing): number => (narrow ? 6 : box.preset === 'desk' ? 10 : 14);

/**
 * The fuse: cord up to where cash ends or is no longer known, ash beyond.
 *
 * @param zero where the cord runs
 * @param to where the cord stops
 * @param ends whether it burns there, or is only no longer known
 */
export function drawCord(d: Drawing, zero: number, area: Area, to: number, ends: boolean): readonly Mark[] {
  const weight = thickness(d);
  const cord = { x: area.x, width: to - area.x };
  const ember = { x: to, y: zero };
  return [
    across(
      'fuse/ash',
      zero,
      { x: to, width: right(area) - to },
      { tone: 'others', weight: weight * 0.4, dash: 'dashed' },
    ),
    across('fuse/cord', zero, cord, { tone: 'ink', weight }),
    across('fuse/strand', zero, cord, { tone: 'paper', weight: weight * 0.16, dash: 'dashed' }),
    circle('fuse/glow', ember, ends ? weight * 2 : 0, { tone: 'coreweave', opacity: 0.3 }),
    circle('fuse/ember', ember, ends ? weight * 1.1 : 0, { tone: 'coreweave' }),
  ];
}

/** Teeth of paper along the lower edge, from `x` on: what hangs there is longer than the drawing. */
export function drawTear(x: number, area: Area): Mark {
  const width = right(area) - x;
  const teeth = Math.max(1, Math.round(width / (area.height * 0.1)));
  const depth = (width / teeth) * 0.9;
  return torn('cash/tear', { x, y: bottom(area) - depth, width, height: depth }, 'bottom', teeth * 2, depth);
}
