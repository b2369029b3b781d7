import { typeOf, type Box } from './box.ts';
import { label } from './label.ts';
import { across, rect, type Look } from './mark.ts';
import { right, type Area, type Mark } from './scene.ts';
import { measure } from './text.ts';

/** What a legend names: a swatch or a line, and what it stands for. */
export interface LegendItem {
  readonly key: string;
  readonly text: string;
  readonly look: Look;
  /** A line in the tone of the look, not a swatch. */
  readonly line?: boolean;
  /** In the bold face: an amount. */
  readonly bold?: boolean;
}

/**
 * A legend from the top left of an area, on a new line where the width ends. For what recurs in every bar; all else is
 * labelled on its mark.
 */
export function legend(items: readonly LegendItem[], area: Area, box: Box): readonly Mark[] {
  const { label: size } = typeOf(box);
  let { x, y } = area;
  return items.flatMap(({ key, text, look, line, bold }): Mark[] => {
    const face = bold ? 'label-strong' : 'label';
    const width = size * 1.25 + measure(text, face, size);
    if (x > area.x && x + width > right(area)) [x, y] = [area.x, y + size * 1.4];
    const swatch = { x, y, width: size * 0.9, height: size * 0.9 };
    x += width + size;
    return [
      line ? across(key, swatch.y + size / 2, swatch, { tone: look.tone, weight: 2.5 }) : rect(key, swatch, look),
      label(`${key}-name`, text, swatch.x + size * 1.25, swatch.y + size * 0.82, box, { face, fact: look.fact }),
    ];
  });
}
