import { expect, test } from 'vitest';
import { broken, brokenInTree, importsOf } from './floors.ts';

const rulesFor = (file: string, source: string): string[] => importsOf(file, source).flatMap(broken);

test('nothing in src imports upward or sideways', () => {
  expect(brokenInTree(process.cwd())).toEqual([]);
});

test('an upward import is named with its line and the rule', () => {
  expect(rulesFor('scene/mark.ts', "const a = 1;\nimport { x } from '../stage/Stage.svelte';")).toEqual([
    'src/scene/mark.ts:2  import { x } from \'../stage/Stage.svelte\';\n    upward: "scene" is on floor 2 and may not import from "stage" on floor 4',
  ]);
});

test('rooms on one floor do not know each other', () => {
  expect(rulesFor('share/card.ts', "import { x } from '../editor/places.ts';")[0]).toContain(
    'sideways: "share" is on floor 9',
  );
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
