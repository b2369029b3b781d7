import { calmOf, clearOf, isCard, isSpread, PRESETS, typeOf, type Box } from './box.ts';
import { label } from './label.ts';
import { across } from './mark.ts';
import { leadOf } from './rhythm.ts';
import { bottom, right, round, type Area, type Mark } from './scene.ts';
import { isHan } from './script.ts';
import { lineCount, measure, wrap, type Face } from './text.ts';
import type { Tone } from './palette.ts';

/** What stands around every drawing, in the reader's language. */
export interface FurnitureWords {
  /** The frame's id: lines of two frames' takeaways must not be taken for one another. */
  readonly frame: string;
  /** `Exhibit 2` */
  readonly number: string;
  readonly title: string;
  readonly subtitle: string;
  readonly takeaway: string;
  /** Every takeaway of the exhibit: room is kept for the longest, so that a drawing stays in place between frames. */
  readonly takeaways: readonly string[];
  /** The takeaway for those who meet the picture alone: it stands on cards. */
  readonly headline: string;
  /** Every headline of the exhibit. */
  readonly headlines: readonly string[];
  readonly source: string;
  /** The story's name and address, printed on pictures that are shared alone. */
  readonly story: {
    readonly title: string;
    readonly address: string;
    /** The day it was published: `2025-03-24`. */
    readonly published: string;
    /** The day of its data, as it is printed: `as of 28 November 2026`. */
    readonly asOf: string;
  };
}

/** A drawing's surroundings, and the area they leave it. */
export interface Furniture {
  readonly marks: readonly Mark[];
  readonly plot: Area;
}

interface Block {
  readonly key: string;
  readonly lines: readonly string[];
  readonly face: Face;
  readonly size: number;
  readonly lead: number;
  readonly tone: Tone;
}

/** Lines of text from a top edge down. */
function setBlock({ key, lines, lead, ...look }: Block, x: number, top: number, box: Box) {
  const step = look.size * lead;
  const first = top + look.size * 0.8;
  const marks = lines.map((text, i) => label(`${key}-${i}`, text, x, first + i * step, box, look));
  return { marks, bottom: top + lines.length * step };
}

/**
 * Lays out exhibit number, takeaway, subtitle and source, and on cards the story's name and address. Wide cards put the
 * words beside the drawing, every other shape puts them above it.
 */
export function furnish(words: FurnitureWords, box: Box): Furniture {
  return box.preset === 'card' ? besideDrawing(words, box) : aboveDrawing(words, box);
}

/** What parts an exhibit's number from its title: a sign as wide as the signs around it, where those are Chinese. */
const numbered = ({ number, title }: FurnitureWords): string => `${number}${isHan(title) ? '：' : '. '}${title}`;

/** Of the takeaway. An ideograph is as large as a capital and a descender together: set smaller, it looks alike. */
const takeawayType = (text: string, box: Box): { readonly size: number; readonly lead: number } => {
  const { takeaway: size } = typeOf(box);
  return isHan(text) ? { size: size * 0.9, lead: leadOf('display', text) } : { size, lead: 1.14 };
};

function headBlocks(words: FurnitureWords, box: Box, width: number): readonly [Block, Block, Block] {
  const type = typeOf(box);
  const said = isCard(box) ? words.headline : words.takeaway;
  const { size, lead } = takeawayType(said, box);
  return [
    {
      key: 'furniture/kicker',
      lines: wrap(numbered(words), 'label-strong', type.kicker, width),
      face: 'label-strong',
      size: type.kicker,
      lead: 1.3,
      tone: 'coreweave',
    },
    {
      key: `furniture/takeaway-${words.frame}`,
      lines: wrap(said, 'display', size, width),
      face: 'display',
      size,
      lead,
      tone: 'ink',
    },
    {
      key: 'furniture/subtitle',
      lines: wrap(words.subtitle, 'label', type.label, width),
      face: 'label',
      size: type.label,
      lead: 1.3,
      tone: 'muted',
    },
  ];
}

function aboveDrawing(words: FurnitureWords, box: Box): Furniture {
  const type = typeOf(box);
  const { margin } = PRESETS[box.preset];
  const x = margin + calmOf(box);
  const width = box.width - margin - x;
  const [kicker, takeaway, subtitle] = headBlocks(words, box, width);
  const clear = clearOf(box);
  const top = isCard(box) ? clear.top : margin * 0.5;
  const said = isCard(box) ? words.headlines : words.takeaways;

  const first = setBlock(kicker, x, top, box);
  const second = setBlock(takeaway, x, first.bottom + type.kicker * 0.35, box);
  const longest = Math.max(...said.map((text) => lineCount(text, 'display', takeaway.size, width)));
  const reserved = first.bottom + type.kicker * 0.35 + longest * takeaway.size * takeaway.lead;
  const third = setBlock(subtitle, x, second.bottom + type.label * 0.4, box);

  // In a spread the drawing may run over the lower edge beside it.
  const footWidth = isSpread(box) ? width * 0.42 : width;
  const foot = footer(words, box, { x, y: box.height - clear.bottom, width: footWidth, height: 0 });
  const plotTop = reserved + subtitle.lines.length * type.label * subtitle.lead + type.label * 1.2;
  return {
    marks: [...first.marks, ...second.marks, ...third.marks, ...foot.marks],
    plot: { x, y: round(plotTop), width, height: round(foot.top - type.label * 0.7 - plotTop) },
  };
}

function besideDrawing(words: FurnitureWords, box: Box): Furniture {
  const { margin } = PRESETS[box.preset];
  const width = Math.round((box.width - 2 * margin) * 0.38);
  const [kicker, takeaway, subtitle] = headBlocks(words, box, width);
  const gap = 44;

  const first = setBlock(kicker, margin, margin, box);
  const second = setBlock(takeaway, margin, first.bottom + 14, box);
  const third = setBlock(subtitle, margin, second.bottom + 18, box);
  const foot = footer(words, box, { x: margin, y: box.height - margin, width: box.width - 2 * margin, height: 0 });
  const x = margin + width + gap;
  return {
    marks: [...first.marks, ...second.marks, ...third.marks, ...foot.marks],
    plot: { x, y: margin, width: box.width - margin - x, height: round(foot.top - 20 - margin) },
  };
}

/** Source line above the bottom edge; on cards the story's name and address below it, under a rule. */
function footer(words: FurnitureWords, box: Box, area: Area): { marks: Mark[]; top: number } {
  const type = typeOf(box);
  const rule = (y: number): Mark => across('furniture/rule', y, area, { tone: 'rule', weight: isCard(box) ? 2 : 1 });
  const { asOf, title, address: place } = words.story;
  // Beside the name, if there is room for both and the address; otherwise with the sources.
  const asOfX = area.x + measure(title, 'display', type.strong) + type.source;
  const needed =
    asOfX + measure(asOf, 'label', type.source) + type.source + measure(place, 'label-strong', type.source);
  const dated = isCard(box) && needed <= area.x + area.width;
  const lines = wrap(
    isCard(box) && !dated ? `${words.source}${isHan(words.source) ? '；' : ', '}${asOf}` : words.source,
    'label',
    type.source,
    area.width,
  );
  const sourceHeight = lines.length * type.source * 1.3;
  const small = { face: 'label', size: type.source, tone: 'muted' } as const;
  const source = (top: number) => setBlock({ key: 'furniture/source', lines, lead: 1.3, ...small }, area.x, top, box);

  if (!isCard(box)) {
    const top = bottom(area) + PRESETS[box.preset].margin * 0.5 - sourceHeight;
    return { marks: [rule(top - type.source * 0.45), ...source(top).marks], top: top - type.source * 0.45 };
  }
  const nameSize = type.strong;
  const nameTop = bottom(area) - nameSize;
  const sourceTop = nameTop - sourceHeight - type.source * 0.4;
  const top = sourceTop - type.source * 0.6;
  const y = nameTop + nameSize * 0.86;
  const name = label('furniture/story', title, area.x, y, box, { display: nameSize });
  const bold = { face: 'label-strong', size: type.source, anchor: 'end' } as const;
  const address = label('furniture/address', place, right(area), y, box, bold);
  const date = dated ? [label('furniture/as-of', asOf, asOfX, y, box, small)] : [];
  return { marks: [rule(top), ...source(sourceTop).marks, name, ...date, address], top };
}
