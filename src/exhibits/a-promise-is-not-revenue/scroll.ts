import type { FactId } from '../../ledger/ids.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Area, type Mark } from '../../scene/scene.ts';

/** A promise on paper: hatched, because it is not money yet, rolled up at its right end, its amount on a plate. */
export function drawScroll(
  id: string,
  fact: FactId,
  value: string,
  name: string,
  area: Area,
  box: Box,
  folds: readonly Mark[],
): Mark[] {
  const type = typeOf(box);
  const { x, y, width, height } = area;
  const size = round(Math.min(type.figure * 1.1, height * 0.5, (width * 0.8) / measure(value, 'display', 1)));
  const pad = type.label * 0.5;
  const plate = Math.max(measure(value, 'display', size), measure(name, 'label-strong', type.label)) + pad * 2;
  const tall = size * 1.05 + type.label * 1.3;
  const left = x + Math.max(pad, (width - plate) / 2);
  const top = y + (height - tall) / 2;
  const end = x + width;
  const roll = Math.min(height * 0.12, type.label * 1.2);
  return [
    {
      shape: 'rect',
      key: `scroll/${id}`,
      tone: 'coreweave',
      fill: 'hatch',
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      fact,
    },
    {
      shape: 'rect',
      key: `scroll/${id}-edge`,
      tone: 'coreweave',
      fill: 'outline',
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
    },
    {
      shape: 'path',
      key: 'scroll/curl',
      tone: 'coreweave',
      d: `M${round(end)} ${round(y)}C${round(end + roll)} ${round(y)} ${round(end + roll)} ${round(y - roll)} ${round(end)} ${round(y - roll)}C${round(end - roll)} ${round(y - roll)} ${round(end - roll * 0.7)} ${round(y - roll * 0.3)} ${round(end)} ${round(y - roll * 0.4)}`,
      fill: 'line',
      weight: 2,
    },
    ...folds,
    {
      shape: 'rect',
      key: `plate/${id}`,
      tone: 'paper',
      fill: 'solid',
      x: round(left),
      y: round(top),
      width: round(plate),
      height: round(tall),
    },
    label(`scroll/${id}-value`, value, left + plate / 2, top + size * 0.82, box, {
      face: 'display',
      size,
      tone: 'coreweave',
      anchor: 'middle',
      fact,
    }),
    label(`scroll/${id}-name`, name, left + plate / 2, top + size * 1.02 + type.label * 0.85, box, {
      face: 'label-strong',
      anchor: 'middle',
    }),
  ];
}

/** Folds that divide a scroll into lengths of the small sheet above it. */
export function drawFolds(unit: number, area: Area): Mark[] {
  const count = Math.floor(area.width / unit + 1e-6);
  return Array.from({ length: count }, (_, i): Mark => {
    const x = round(area.x + unit * (i + 1));
    return {
      shape: 'line',
      key: `fold/${i}`,
      tone: 'ink',
      x1: x,
      x2: x,
      y1: round(area.y - 6),
      y2: round(area.y + area.height),
      weight: 1.5,
      dash: 'dashed',
    };
  });
}
