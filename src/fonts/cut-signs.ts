import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { kept } from '../ledger/kept.ts';
import { recalled } from '../scene/recalled.ts';
import { textsOf, type Scene } from '../scene/scene.ts';
import { runsOf } from '../scene/script.ts';
import type { Face } from '../scene/text.ts';
import { fontFile } from './astro-fonts.mjs';
import { hanFaceOf } from './faces.mjs';

const cuts = new Map<string, ReadonlySet<string>>();

/** The signs that a Chinese face was cut to. */
const signsOf = (face: Face): ReadonlySet<string> =>
  kept(cuts, hanFaceOf(face), () => {
    const font = fontkit.create(readFileSync(fontFile(`han-${hanFaceOf(face)}`)));
    return new Set('characterSet' in font ? font.characterSet.map((code) => String.fromCodePoint(code)) : []);
  });

/** A sign that the face it is drawn in was cut without: it would be a blank box. */
export interface Uncut {
  readonly sign: string;
  readonly face: Face;
  /** The line it stands in. */
  readonly text: string;
}

/** The face is opened for Chinese signs alone: that takes a tenth of a second. */
const signsWithout = (text: string, face: Face): readonly string[] =>
  runsOf(text)
    .filter(({ han }) => han)
    .flatMap((run) => Array.from(run.text).filter((sign) => !signsOf(face).has(sign)));

/** By face and line: a drawing has the same ones in most of its shapes. */
const lackedBy = recalled<readonly string[]>(20_000);

/** The first sign of a scene that has no glyph. */
export function uncutIn({ marks }: Scene): Uncut | undefined {
  for (const { text, face } of textsOf(marks)) {
    const [sign] = lackedBy([hanFaceOf(face), text], () => signsWithout(text, face));
    if (sign !== undefined) return { sign, face, text };
  }
  return undefined;
}
