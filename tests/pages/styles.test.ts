import { expect, test } from 'vitest';
import { LAYERS } from '../../src/styles/layers.ts';
import { pages, read } from './site.ts';

/** The heads of a sheet's outermost rules: `@layer base`, `@font-face`, `a:hover`. */
function heads(css: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === ';' && depth === 0) from = i + 1;
    if (css[i] === '{' && depth++ === 0) found.push(css.slice(from, i).trim());
    if (css[i] === '}' && --depth === 0) from = i + 1;
  }
  return found;
}

test('a page has all its rules in layers, and the layers in their order', () => {
  for (const page of pages) {
    const sheets = [...read(page).matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
    const outside = sheets.flatMap(heads).filter((head) => !head.startsWith('@layer '));
    // Astro's own: faces and their names, and islands that are no boxes.
    expect(
      outside.filter((head) => !/^(@font-face|:root|astro-island,astro-slot,astro-static-slot)$/.test(head)),
      page,
    ).toEqual([]);
    const layers = sheets.flatMap((css) =>
      [...css.matchAll(/@layer ([\w, ]+)[{;]/g)].flatMap(([, names = '']) => names.split(/, ?/)),
    );
    const order = [...new Set(layers)];
    expect(order, page).toEqual(LAYERS.filter((layer) => order.includes(layer)));
    expect(order.length === 0 || order.length > 4, page).toBe(true);
  }
});

test('the story has the styles of what scripts bring into it', () => {
  const css = [...read('index.html').matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, each]) => each).join('\n');
  for (const name of ['figure-note', 'share-files', 'share-field', 'mark-ring', 'notice'])
    expect(css).toContain(`.${name}{`);
});
