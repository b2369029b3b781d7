import { extentOf, measure } from './text.ts';
import type { Area, Mark, TextMark } from './scene.ts';

/** The area a line of text covers: from the top of its capitals, or ideographs, to below its descenders. */
export function textBounds(mark: TextMark): Area {
  const width = measure(mark.text, mark.face, mark.size);
  const x = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
  const { rise, drop } = extentOf(mark.text, mark.face);
  return { x, y: mark.y - rise * mark.size, width, height: (rise + drop) * mark.size };
}

/** The area a mark covers. Paths are bounded by their points, control points included. */
export function bounds(mark: Mark): Area {
  switch (mark.shape) {
    case 'rect':
      return { x: mark.x, y: mark.y, width: mark.width, height: mark.height };
    case 'circle':
      return { x: mark.cx - mark.r, y: mark.cy - mark.r, width: 2 * mark.r, height: 2 * mark.r };
    case 'line':
      return span([mark.x1, mark.x2], [mark.y1, mark.y2]);
    case 'text':
      return textBounds(mark);
    case 'path': {
      const numbers = mark.d.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
      return span(
        numbers.filter((_, i) => i % 2 === 0),
        numbers.filter((_, i) => i % 2 === 1),
      );
    }
  }
}

function span(xs: readonly number[], ys: readonly number[]): Area {
  if (xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether two areas share more than `slack` in both directions. */
export function overlap(a: Area, b: Area, slack = 0.5): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > slack &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > slack
  );
}
