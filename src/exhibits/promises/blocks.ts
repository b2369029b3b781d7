import { typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { round, type Area, type Fill, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';
import type { Placed } from './stack.ts';

/** How a block is drawn; older ones step back behind the newest. */
export interface Look {
  readonly tone: Tone;
  readonly fill: Fill;
  readonly opacity?: number;
}

/** Blocks are parted by a seam of the ground. */
const SEAM = 2;

/** A block of the stack: a path, so that one may end in a torn edge and still be the same block when it no longer does. */
export function blockMark(block: Placed, area: Area, look: Look, torn = false): Mark {
  const [west, east] = [round(area.x), round(area.x + area.width)];
  const [north, south] = [round(area.y + SEAM), round(area.y + area.height)];
  const teeth = 12;
  const depth = torn ? Math.min(area.width * 0.05, area.height * 0.2) : 0;
  const top = Array.from({ length: teeth + 1 }, (_, i) => {
    const x = round(west + ((east - west) * i) / teeth);
    return `L${x} ${round(north + (i % 2 === 0 ? depth : 0))}`;
  }).join('');
  return {
    shape: 'path',
    key: `promise/${block.id}`,
    tone: look.tone,
    fill: look.fill,
    weight: look.fill === 'outline' ? 1.5 : 0,
    d: `M${west} ${south}${top}L${east} ${south}Z`,
    fact: block.fact,
    ...(look.opacity !== undefined && { opacity: look.opacity }),
  };
}

/** A block's name and amount to its right: on two lines where it is tall enough, else on one. */
export function blockLabel(block: Placed, area: Area, words: Words, box: Box, muted = false): Mark[] {
  const type = typeOf(box);
  const x = area.x + area.width + type.label * 0.6;
  // A low block's label stands clear of the ground line.
  const middle = area.y + Math.min(area.height / 2, area.height - type.label * 0.72);
  const two = area.height > type.label * 3.4;
  const name = text(words, block.id);
  const value = text(words, `${block.id}-value`);
  const tone: Tone = muted ? 'muted' : 'ink';
  const after = two ? 0 : measure(`${name} `, 'label', type.label) + type.label * 0.15;
  return [
    label(`name/${block.id}`, name, x, middle + (two ? -type.label * 0.15 : type.label * 0.35), box, { tone }),
    label(`amount/${block.id}`, value, x + after, middle + (two ? type.label * 1.2 : type.label * 0.35), box, {
      face: 'label-strong',
      tone,
      fact: block.fact,
    }),
  ];
}
