import { expect, test } from 'vitest';
import { box } from '../../../src/scene/box.ts';
import type { Mark, TextMark } from '../../../src/scene/scene.ts';
import { findingsIn } from './findings.ts';

const word = (key: string, change: Partial<TextMark> = {}): TextMark => ({
  shape: 'text',
  key,
  tone: 'ink',
  x: 40,
  y: 100,
  text: 'debt',
  size: 14,
  face: 'label',
  anchor: 'start',
  ...change,
});
const bar = (change: object = {}): Mark => ({
  shape: 'rect',
  key: 'bar/a',
  tone: 'debt',
  x: 40,
  y: 200,
  width: 50,
  height: 20,
  fill: 'solid',
  ...change,
});

// Each kind of fault, planted alone: what finds faults in drawings must itself be seen to find them.
test.each<{ fault: string; marks: Mark[]; found: RegExp }>([
  {
    fault: 'two words over one another',
    marks: [word('a'), word('b', { x: 50 })],
    found: /a “debt” and b “debt” touch/,
  },
  { fault: 'two words run together', marks: [word('a'), word('b', { x: 70 })], found: /touch/ },
  {
    fault: 'a line through a word',
    marks: [{ shape: 'line', key: 'pole/a', tone: 'ink', x1: 50, x2: 50, y1: 40, y2: 140, weight: 1.5 }, word('a')],
    found: /pole\/a runs through a “debt”/,
  },
  {
    fault: 'a word in a tone that is too near to the paper’s',
    marks: [word('a', { tone: 'others' })],
    found: /a “debt” has 3\.\d+ to 1 over what it stands on, in the light theme/,
  },
  {
    fault: 'a word on a bar of nearly its tone',
    marks: [bar({ y: 80, height: 40 }), word('a')],
    found: /a “debt” has \d\.\d+ to 1 over what it stands on/,
  },
  { fault: 'a bar beyond the edge', marks: [bar({ x: 340 })], found: /bar\/a lies outside the box/ },
  { fault: 'a word in the margin', marks: [word('a', { x: 2 })], found: /runs into the margin/ },
  { fault: 'a word too small', marks: [word('a', { size: 12 })], found: /too small/ },
  { fault: 'a key used twice', marks: [bar(), bar()], found: /bar\/a is used twice/ },
  { fault: 'a place that is no number', marks: [bar({ y: Number.NaN })], found: /bar\/a: y is NaN/ },
  { fault: 'a bar of negative height', marks: [bar({ height: -1 })], found: /height is -1/ },
  {
    fault: 'more marks than can move',
    marks: Array.from({ length: 601 }, (_, i) => bar({ key: `bar/${i}` })),
    found: /601 marks/,
  },
  { fault: 'a tone without a hatch', marks: [bar({ tone: 'paper', fill: 'hatch' })], found: /tone paper has no hatch/ },
])('$fault is found', ({ marks, found }) => {
  const findings = findingsIn({ box: box('phone'), marks }, 'phone');
  expect(findings.join('\n')).toMatch(found);
});

test.each<{ fault: string; mark: Mark; found: RegExp }>([
  { fault: 'a word where text passes', mark: word('a', { size: 16 }), found: /a stands where text passes/ },
  { fault: 'a bar where text passes', mark: bar({ x: 400 }), found: /bar\/a stands where text passes/ },
  {
    fault: 'a bright line behind text',
    mark: { shape: 'line', key: 'bleed/a', tone: 'ink', x1: -100, x2: 500, y1: 90, y2: 90, weight: 2, opacity: 0.4 },
    found: /text in muted that passes over it has 2\.\d+ to 1/,
  },
  {
    fault: 'a bar beyond the edge that is no bleed',
    mark: bar({ x: box('spread').width - 20 }),
    found: /bar\/a lies outside the box/,
  },
  {
    fault: 'a bleed that no window is large enough for',
    mark: bar({ key: 'bleed/a', x: box('spread').width - 20, width: 2000 }),
    found: /bleed\/a lies outside the box/,
  },
])('in a spread, $fault is found', ({ mark, found }) => {
  expect(findingsIn({ box: box('spread'), marks: [mark] }, 'spread').join('\n')).toMatch(found);
});

test('a quiet mark that bleeds over a spread’s edges, behind text, is no fault', () => {
  const quiet = bar({ key: 'bleed/a', tone: 'ink', x: -900, width: 2400, opacity: 0.14 });
  const loud = bar({ key: 'bleed/b', x: 900, y: 400, width: 1200, height: 900 });
  expect(findingsIn({ box: box('spread'), marks: [quiet, loud] }, 'spread')).toEqual([]);
});

test('a scene without a fault has no findings', () => {
  expect(findingsIn({ box: box('phone'), marks: [word('a'), bar()] }, 'phone')).toEqual([]);
});
