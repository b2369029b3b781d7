import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { kept } from '../ledger/kept.ts';
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

/** The first sign of a scene that has no glyph. */
export function uncutIn({ marks }: Scene): Uncut | undefined {
  for (const { text, face } of textsOf(marks))
    for (const { han, text: set } of runsOf(text)) {
      const sign = han ? Array.from(set).find((each) => !signsOf(face).has(each)) : undefined;
      if (sign !== undefined) return { sign, face, text };
    }
  return undefined;
}
