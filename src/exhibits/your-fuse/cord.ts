import { isNarrow, type Box } from '../../scene/box.ts';
import { right, round, type Area, type Mark } from '../../scene/scene.ts';

/** How thick the cord is: the bars of cash stand on it. */
export const thickness = (box: Box): number => (isNarrow(box) ? 6 : box.preset === 'desk' ? 10 : 14);

/**
 * The fuse: cord up to where cash ends or is no longer known, ash beyond.
 *
 * @param zero where the cord runs
 * @param to where the cord stops
 * @param ends whether it burns there, or is only no longer known
 */
export function drawCord(zero: number, area: Area, to: number, ends: boolean, box: Box): Mark[] {
  const weight = thickness(box);
  const line = { shape: 'line', y1: round(zero), y2: round(zero) } as const;
  const cord = { ...line, x1: round(area.x), x2: round(to) };
  const ember = { shape: 'circle', tone: 'coreweave', cx: round(to), cy: round(zero), fill: 'solid' } as const;
  return [
    {
      ...line,
      key: 'fuse/ash',
      tone: 'others',
      weight: weight * 0.4,
      x1: round(to),
      x2: round(right(area)),
      dash: 'dashed',
    },
    { ...cord, key: 'fuse/cord', tone: 'ink', weight },
    { ...cord, key: 'fuse/strand', tone: 'paper', weight: weight * 0.16, dash: 'dashed' },
    { ...ember, key: 'fuse/glow', r: ends ? weight * 2 : 0, opacity: 0.3 },
    { ...ember, key: 'fuse/ember', r: ends ? weight * 1.1 : 0 },
  ];
}

/** Teeth of paper along the lower edge, from `from` on: what hangs there is longer than the drawing. */
export function drawTear(from: number, area: Area): Mark {
  const foot = round(area.y + area.height);
  const count = Math.max(1, Math.round((right(area) - from) / (area.height * 0.1)));
  const tooth = (right(area) - from) / count;
  const teeth = Array.from(
    { length: count },
    (_, i) =>
      `L${round(from + (i + 0.5) * tooth)} ${round(foot - tooth * 0.9)}L${round(from + (i + 1) * tooth)} ${foot}`,
  ).join('');
  return {
    shape: 'path',
    key: 'cash/tear',
    tone: 'paper',
    fill: 'solid',
    weight: 1,
    d: `M${round(from)} ${foot}${teeth}Z`,
  };
}
