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

test('a scene without a fault has no findings', () => {
  expect(findingsIn({ box: box('phone'), marks: [word('a'), bar()] }, 'phone')).toEqual([]);
});
