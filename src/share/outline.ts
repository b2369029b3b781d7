import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { fontFile } from '../fonts/astro-fonts.mjs';
import { round, type Mark, type PathMark, type Scene, type TextMark } from '../scene/scene.ts';
import type { Face } from '../scene/text.ts';

const fonts = new Map<Face, fontkit.Font>();

function fontOf(face: Face): fontkit.Font {
  let font = fonts.get(face);
  if (!font) {
    const opened = fontkit.create(readFileSync(fontFile(face)));
    if (!('layout' in opened)) throw new Error(`src/fonts/${face}.woff2: expected one font, found a collection`);
    font = opened;
    fonts.set(face, font);
  }
  return font;
}

/** Width of a line as the font sets it, kerning included. */
export function setWidth(text: string, face: Face, size: number): number {
  const font = fontOf(face);
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm;
}

/** A line of text as the outlines of its letters. */
function outlineText(mark: TextMark): PathMark {
  const font = fontOf(mark.face);
  const run = font.layout(mark.text);
  const scale = mark.size / font.unitsPerEm;
  const width = run.advanceWidth * scale;
  let x = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
  let d = '';
  run.glyphs.forEach((glyph, i) => {
    const position = run.positions[i];
    for (const { command, args } of glyph.path.commands) {
      const letter = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }[command];
      const points = args.map((value, j) =>
        j % 2 === 0 ? round(x + ((position?.xOffset ?? 0) + value) * scale) : round(mark.y - value * scale),
      );
      d += `${letter}${points.join(' ')}`;
    }
    x += (position?.xAdvance ?? 0) * scale;
  });
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
  const y = round(mark.y - mark.size * 0.26);
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

/**
 * The scene with its text turned into outlines. A file of its own has no web fonts, and a rasteriser that does not find a font drops the
 * text without a word; outlines are drawn the same everywhere.
 *
 * @throws Error naming the missing font file, or a letter that no face of the story has
 */
export function outlined(scene: Scene): Scene {
  return {
    box: scene.box,
    marks: scene.marks.flatMap((mark): Mark[] => {
      if (mark.shape !== 'text') return [mark];
      const font = fontOf(mark.face);
      const missing = [...mark.text].find((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
      if (missing !== undefined)
        throw new Error(
          `"${mark.text}" (${mark.key}): the face "${mark.face}" has no "${missing}"; add it to src/fonts/faces.mjs`,
        );
      return mark.struck ? [outlineText(mark), strike(mark)] : [outlineText(mark)];
    }),
  };
}
