import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withMediaQueries } from '../../../src/integrations/stylesheets.ts';
import { pageCss } from '../../../src/stage/palette-css.ts';
import { LAYERS } from '../../../src/styles/layers.ts';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const read = (file: string): string => readFileSync(file, 'utf8');

/** A sheet without its comments, line by line; Prettier gives each selector and declaration its own. */
interface Sheet {
  readonly file: string;
  readonly lines: readonly string[];
}
const sheet = (file: string, css: string): Sheet => ({
  file,
  lines: css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, '')).split('\n'),
});
const sheets = files.filter((file) => file.endsWith('.css')).map((file) => sheet(file, read(file)));

/** `file:line  text` of every line that a rule forbids. */
const forbidden = ({ file, lines }: Sheet, breaks: (line: string) => boolean): string[] =>
  lines.flatMap((line, i) => (breaks(line) ? [`${file}:${i + 1}  ${line.trim()}`] : []));

/** What stands outside every layer: it would win over all of them. */
const unlayered = (line: string): boolean =>
  /^\S/.test(line) && !(line === '}' || LAYERS.some((layer) => line === `@layer ${layer} {`));

/** A selector that only wins: by an id, or by saying a class twice. */
const fights = (line: string): boolean =>
  /[{,]$/.test(line) && !line.trim().startsWith('@') && /#[a-z]|([.:][\w-]+)\1(?![\w-])/i.test(line);

/** A size of the window written out, which src/styles/media.ts has by name. */
const measures = (line: string): boolean => /@media[^{]*\b(width|height)\b/.test(line);

test('every rule is in a layer', () => {
  expect(sheets.length).toBeGreaterThan(30);
  expect(sheets.flatMap((each) => forbidden(each, unlayered))).toEqual([]);
  const styled = files.filter((file) => /\.(astro|svelte)$/.test(file) && /<style\b/.test(read(file)));
  expect(styled, 'a component’s styles stand beside it, in a sheet of its name').toEqual([]);
  // The palette's is generated: nothing is left when its layers are taken away.
  expect(
    pageCss()
      .replaceAll(/@layer \w+\{[\s\S]*?\n\}/g, '')
      .replaceAll(/^\}|\}$/g, ''),
  ).toBe('');
});

/** Where `!important` is meant, and why. */
const IMPORTANT: Readonly<Record<string, string>> = {
  'letter-spacing: 0 !important;':
    'a reader’s own sheet sets the text’s letters apart, not those measured in a drawing',
  'word-spacing: 0 !important;': 'likewise',
};

test('no rule wins by force', () => {
  expect(sheets.flatMap((each) => forbidden(each, fights))).toEqual([]);
  const forced = sheets.flatMap(({ lines }) => lines.filter((line) => line.includes('!important')));
  expect(forced.map((line) => line.trim()).sort()).toEqual(Object.keys(IMPORTANT).sort());
  expect(pageCss()).not.toMatch(/!important|([.:][\w-]+)\1(?![\w-])/);
});

test('sizes of the window are asked for by name', () => {
  expect(sheets.flatMap((each) => forbidden(each, measures))).toEqual([]);
  for (const { file, lines } of sheets) expect(() => withMediaQueries(lines.join('\n'), file)).not.toThrow();
});

test('what is written here twice has a name', () => {
  const tokens = sheets.find(({ file }) => file.endsWith('tokens.css'))?.lines ?? [];
  const named = (prefix: string): string[] =>
    tokens.flatMap((line) => new RegExp(`--(?:${prefix})-\\d+: (.*);`).exec(line)?.[1] ?? []);
  const [sizes, spaces] = [named('text|title'), named('space')];
  expect([sizes.length, spaces.length]).toEqual([13, 13]);

  const written = sheets.filter(({ file }) => !file.endsWith('tokens.css'));
  const values = (property: RegExp, value: RegExp): string[] =>
    written.flatMap(({ lines }) =>
      lines.flatMap((line) => (property.test(line) ? [...line.matchAll(value)].map(([found]) => found) : [])),
    );
  const again = (found: readonly string[], most: number): string[] =>
    [...new Set(found)].filter((value) => found.filter((each) => each === value).length > most);

  const set = values(/^\s*(font|font-size): (?!.*\b(clamp|min|max)\()/, /(?<![\w.-])[\d.]+rem/g);
  expect(set.filter((size) => sizes.includes(size))).toEqual([]);
  expect(again(set, 1), 'a size of type that is set twice belongs in tokens.css').toEqual([]);

  const apart = values(
    /^\s*((scroll-)?(margin|padding)(-[a-z]+)*|(row-|column-)?gap): (?!.*(clamp|min|max)\()/,
    /(?<![\w.-])[\d.]+rem/g,
  );
  expect(apart.filter((space) => spaces.includes(space))).toEqual([]);
  expect(again(apart, 8), 'a space that is left so often belongs in tokens.css').toEqual([]);
});

test('the rules find what they forbid', () => {
  const bad = sheet(
    'bad.css',
    '.a {\n@layer base {\n  .b.b {\n  #c,\n  :root:root {\n  .d .e {\n  a:hover {\n}\n@media (min-width: 1px) {',
  );
  expect(forbidden(bad, unlayered)).toEqual(['bad.css:1  .a {', 'bad.css:9  @media (min-width: 1px) {']);
  expect(forbidden(bad, fights)).toEqual(['bad.css:3  .b.b {', 'bad.css:4  #c,', 'bad.css:5  :root:root {']);
  expect(forbidden(bad, measures)).toEqual(['bad.css:9  @media (min-width: 1px) {']);
});
