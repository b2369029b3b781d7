import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { fontFile, type FontName } from '../fonts/astro-fonts.mjs';
import { hanFaceOf } from '../fonts/faces.mjs';
import { kept } from '../ledger/kept.ts';
import { strikeOf } from '../scene/rhythm.ts';
import { round, type Mark, type PathMark, type Scene, type TextMark } from '../scene/scene.ts';
import { runsOf, type Run } from '../scene/script.ts';
import type { Face } from '../scene/text.ts';
import { writtenTenths } from '../stage/short-path.ts';

const fonts = new Map<FontName, fontkit.Font>();
/** By font and text. */
const runs = new Map<string, fontkit.GlyphRun>();
/** By font and size, then by number of the glyph. */
const letters = new Map<string, Map<number, Letter>>();

/**
 * A glyph at a size. All in whole tenths of a unit, which is about a pixel: what a letter is drawn with is then the
 * same wherever it stands.
 */
interface Letter {
  /** Where its path begins, from where the letter stands. */
  readonly from: readonly [x: number, y: number];
  /** The rest of it: path data of relative commands. */
  readonly rest: string;
}

const fontNamed = (name: FontName): fontkit.Font =>
  kept(fonts, name, () => {
    const font = fontkit.create(readFileSync(fontFile(name)));
    if ('layout' in font) return font;
    throw new Error(`src/fonts/${name}.woff2: expected one font, found a collection`);
  });

/** The font in which a stretch of a line is set. */
const nameOf = (face: Face, { han }: Run): FontName => {
  if (!han) return face;
  return `han-${hanFaceOf(face)}`;
};

/** A stretch of a line as its font sets it, in ems. */
interface Laid {
  readonly name: FontName;
  readonly font: fontkit.Font;
  readonly set: fontkit.GlyphRun;
  /** Space before it, in ems. */
  readonly space: number;
}

const laidOut = (text: string, face: Face): readonly Laid[] =>
  runsOf(text).map((run) => {
    const name = nameOf(face, run);
    const font = fontNamed(name);
    return { name, font, space: run.space, set: kept(runs, `${name}/${run.text}`, () => font.layout(run.text)) };
  });

/** Width of a line as the fonts set it, kerning included. */
export const setWidth = (text: string, face: Face, size: number): number =>
  laidOut(text, face).reduce(
    (sum, { set, font, space }) => sum + space * size + (set.advanceWidth * size) / font.unitsPerEm,
    0,
  );

const tenths = (value: number): number => Math.round(value * 10);
const COMMANDS = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' } as const;
/** A number that follows another needs no space before its minus. */
const next = (value: number): string => (value < 0 ? writtenTenths(value) : ` ${writtenTenths(value)}`);

/** @param scale units of the box for one of the font's */
function letterOf({ path }: fontkit.Glyph, scale: number): Letter {
  let from: Letter['from'] | undefined;
  let rest = '';
  let [x, y] = [0, 0];
  let start = [x, y] as const;
  for (const { command, args } of path.commands) {
    let drawn: string = COMMANDS[command];
    let [across, down] = [x, y];
    for (let i = 0; i < args.length; i += 2) {
      across = tenths((args[i] ?? 0) * scale);
      down = -tenths((args[i + 1] ?? 0) * scale);
      drawn += (i === 0 ? writtenTenths : next)(across - x) + next(down - y);
    }
    if (from) rest += drawn;
    [x, y] = command === 'closePath' ? start : [across, down];
    if (command === 'moveTo') start = [x, y];
    from ??= start;
  }
  return { from: from ?? [0, 0], rest };
}

/** A line of text as the outlines of its letters. */
function outlineText(mark: TextMark): PathMark {
  const width = setWidth(mark.text, mark.face, mark.size);
  let x = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
  let d = '';
  for (const { name, font, set, space } of laidOut(mark.text, mark.face)) {
    const scale = mark.size / font.unitsPerEm;
    const sized = kept(letters, `${name}/${mark.size}`, () => new Map<number, Letter>());
    x += space * mark.size;
    set.glyphs.forEach((glyph, i) => {
      const position = set.positions[i];
      const { from, rest } = kept(sized, glyph.id, () => letterOf(glyph, scale));
      const across = tenths(x + (position?.xOffset ?? 0) * scale) + from[0];
      if (rest !== '') d += `M${writtenTenths(across)}${next(tenths(mark.y) + from[1])}${rest}`;
      x += (position?.xAdvance ?? 0) * scale;
    });
  }
  return {
    shape: 'path',
    key: mark.key,
    tone: mark.tone,
    d,
    fill: 'solid',
    weight: 0,
    ...(mark.opacity !== undefined && { opacity: mark.opacity }),
  };
}

/** The line through a claim that does not stand. */
function strike(mark: TextMark): Mark {
  const width = setWidth(mark.text, mark.face, mark.size);
  const x1 = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
  const y = round(mark.y - mark.size * strikeOf(mark.text));
  return {
    shape: 'line',
    key: `${mark.key}-strike`,
    tone: mark.tone,
    x1: round(x1),
    x2: round(x1 + width),
    y1: y,
    y2: y,
    weight: Math.max(1, mark.size * 0.06),
  };
}

/** What a text is drawn as. */
function drawnAs(mark: TextMark): readonly Mark[] {
  for (const run of runsOf(mark.text)) {
    const name = nameOf(mark.face, run);
    const font = fontNamed(name);
    const missing = Array.from(run.text).find((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    if (missing !== undefined)
      throw new Error(
        `"${mark.text}" (${mark.key}): the face "${name}" has no "${missing}"; ${run.han ? 'run "npm run fonts"' : 'add it to src/fonts/faces.mjs'}`,
      );
  }
  return mark.struck ? [outlineText(mark), strike(mark)] : [outlineText(mark)];
}

/** A scene is drawn in several files, and a mark that does not move is the same object in all pictures on the way. */
const drawn = new WeakMap<TextMark, readonly Mark[]>();

/**
 * The scene with its text turned into outlines. A file of its own has no web fonts, and a rasteriser that does not find
 * a font drops the text without a word; outlines are drawn the same everywhere.
 *
 * @throws Error naming the missing font file, or a letter that no face of the story has
 */
export function outlined(scene: Scene): Scene {
  return {
    box: scene.box,
    marks: scene.marks.flatMap((mark): readonly Mark[] =>
      mark.shape === 'text' ? kept(drawn, mark, () => drawnAs(mark)) : [mark],
    ),
  };
}
