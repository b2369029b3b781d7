import { render } from 'svelte/server';
import { FACES } from '../../src/fonts/faces.mjs';
import { PALETTE } from '../../src/scene/palette.ts';
import type { Scene } from '../../src/scene/scene.ts';
import Drawing from '../../src/stage/Drawing.svelte';

const css = [
  ...Object.entries(FACES).map(
    ([face, { family, weight, style }]) =>
      `.face-${face}{font-family:'${family}',${family.startsWith('IBM') ? 'sans-serif' : 'serif'};font-weight:${weight};font-style:${style}}`,
  ),
  '.struck{text-decoration:line-through}',
].join('');

/** A scene as an SVG whose words are text, an element a line: a change of it reads as a change of marks. */
export const svgOfWords = (scene: Scene): string =>
  `${render(Drawing, { props: { scene, colours: PALETTE.light, css } })
    .body.replace(/<!--[\s\S]*?-->/g, '')
    .replaceAll('><', '>\n<')}\n`;
