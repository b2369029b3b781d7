import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { round, type Mark, type Scene } from '../../scene/scene.ts';
import type { Words } from '../exhibit.ts';
import { drawFigure } from './words.ts';

const MACHINES_A_BOX = 1000;

/** A mining machine from the front, in the unit square: its case, and the fan cut out of it. */
function machine(x: number, y: number, width: number, height: number): string {
  const p = (px: number, py: number): string => `${round(x + px * width)} ${round(y + py * height)}`;
  const r = 0.33;
  const sides = 8;
  // The other way round than the case, so that the fill leaves it open.
  const fan = Array.from({ length: sides }, (_, i) => {
    const turn = -((i + 0.5) / sides) * Math.PI * 2;
    const across = (r * Math.min(width, height)) / width;
    const down = (r * Math.min(width, height)) / height;
    return p(0.5 + across * Math.cos(turn), 0.5 + down * Math.sin(turn));
  });
  return `M${p(0, 0)}L${p(1, 0)}L${p(1, 1)}L${p(0, 1)}ZM${fan.join('L')}Z`;
}

/** The wall of mining machines, and under it how many they are. */
export function drawMachines(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const count = Math.round(figure(model, 'cs-miners-166k') / MACHINES_A_BOX);
  const wall = { ...plot, height: plot.height * (isNarrow(box) ? 0.52 : 0.6) };
  // As many rows as make the boxes about square.
  const rows = Math.max(1, Math.round(Math.sqrt((count * wall.height) / wall.width)));
  const columns = Math.ceil(count / rows);
  const pitch = { x: wall.width / columns, y: wall.height / rows };
  let d = '';
  let hubs = '';
  for (let i = 0; i < count; i++) {
    const x = wall.x + Math.floor(i / rows) * pitch.x;
    const y = wall.y + (rows - 1 - (i % rows)) * pitch.y;
    const hub = Math.min(pitch.x, pitch.y) * 0.1;
    const [cx, cy] = [x + pitch.x * 0.44, y + pitch.y * 0.44];
    d += machine(x, y, pitch.x * 0.88, pitch.y * 0.88);
    hubs += `M${round(cx - hub)} ${round(cy - hub)}L${round(cx + hub)} ${round(cy - hub)}L${round(cx + hub)} ${round(cy + hub)}L${round(cx - hub)} ${round(cy + hub)}Z`;
  }
  const wallMarks: Mark[] = [
    {
      shape: 'path',
      key: 'machines/cases',
      tone: 'core-scientific',
      fill: 'solid',
      weight: 0,
      d,
      fact: 'cs-miners-166k',
    },
    { shape: 'path', key: 'machines/hubs', tone: 'core-scientific', fill: 'solid', weight: 0, d: hubs },
  ];
  const y = wall.y + wall.height + type.label * 0.6;
  const room = { ...plot, y, height: plot.y + plot.height - y };
  return {
    box,
    marks: [...marks, ...wallMarks, ...drawFigure('cs-miners-166k', ['point', 'scale'], room, words, box).marks],
  };
}
