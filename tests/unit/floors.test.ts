import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sum } from 'd3-array';
import { expect, test } from 'vitest';
import { broken, circles, FLOORS, importsInTree, importsOf, measured } from './floors.ts';

const rulesFor = (file: string, source: string): string[] => importsOf(file, source).flatMap(broken);
const tree = importsInTree(process.cwd());

test('nothing in src imports upward or sideways', () => {
  expect(tree.flatMap(broken)).toEqual([]);
});

test('no files in src import each other in a circle, not even for a type', () => {
  expect(circles(tree)).toEqual([]);
});

test('each floor is what the imports measure', () => {
  expect(measured(tree)).toEqual(FLOORS);
});

test('the page on architecture has these floors', () => {
  const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| (\d+) +\| (.*?) +\|/gm);
  const told = [...rows].flatMap(([, floor, folders = '']) =>
    [...folders.matchAll(/`src\/([a-z-]+)/g)].map(([, room = '']) => [room, Number(floor)] as const),
  );
  expect(Object.fromEntries(told)).toEqual(FLOORS);
});

test('a folder has one job: its line there needs no "and"', () => {
  const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| \d+ +\| .*?\| (.*?) +\|/gm);
  const jobs = [...rows].map(([, job = '']) => job);
  expect(jobs).toHaveLength(Object.keys(FLOORS).length);
  expect(jobs.filter((job) => /\band\b/.test(job))).toEqual([]);
});

const codeIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|astro|svelte|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;

test('no file of src is longer than 250 lines', () => {
  expect(codeIn('src').filter((file) => linesOf(file) > 250)).toEqual([]);
});

test('exhibits are at most 8,000 lines: what they repeat belongs into the drawing kit', () => {
  expect(sum(codeIn('src/exhibits'), linesOf)).toBeLessThanOrEqual(8000);
});

test('an upward import is named with its line and the rule', () => {
  expect(rulesFor('scene/mark.ts', "const a = 1;\nimport { x } from '../stage/Stage.svelte';")).toEqual([
    'src/scene/mark.ts:2  import { x } from \'../stage/Stage.svelte\';\n    upward: "scene" is on floor 1 and may not import from "stage" on floor 3. What both need belongs below both',
  ]);
});

test('rooms on one floor do not know each other', () => {
  expect(rulesFor('share/card.ts', "import { x } from '../editor/places.ts';")[0]).toContain(
    'sideways: "share" is on floor 6',
  );
});

test('a folder without a floor is named', () => {
  expect(rulesFor('cellar/wine.ts', "import { x } from '../ledger/figure.ts';")[0]).toContain(
    '"cellar" is on no floor',
  );
});

test('a circle is named once, with the line of each import', () => {
  const imports = [
    ...importsOf('edition/a.ts', "import { b } from './b.ts';"),
    ...importsOf('edition/b.ts', "\nimport type { c } from './c.ts';"),
    ...importsOf('edition/c.ts', "import { a } from './a.ts';\nimport { d } from './d.ts';"),
    ...importsOf('edition/d.ts', "import { x } from '../ledger/figure.ts';"),
  ];
  expect(circles(imports)).toEqual([
    'src/edition/a.ts:1 → src/edition/b.ts:2 → src/edition/c.ts:1 → src/edition/a.ts\n    circle: what they need of each other belongs in a file of its own, which they import',
  ]);
});

test('an exhibit does not know another', () => {
  expect(rulesFor('exhibits/the-bill/draw.ts', "import { x } from '../two-customers/waffle.ts';")[0]).toContain(
    'an exhibit does not know another: "the-bill" may not import from "two-customers"',
  );
  expect(rulesFor('exhibits/the-bill/draw.ts', "import { x } from '../exhibit.ts';")).toEqual([]);
});

test('the model knows no D3, however it is imported', () => {
  for (const line of [
    "import { scaleLinear } from 'd3-scale';",
    "export { scaleLinear } from 'd3-scale';",
    "const d3 = await import('d3-scale');",
  ])
    expect(rulesFor('model/loan.ts', line)[0]).toContain('numbers in, numbers out');
});
