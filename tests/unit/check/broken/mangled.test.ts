import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { show, YamlFile, type Finding } from '../../../../src/ledger/read.ts';
import { asText } from '../../../../src/ledger/source-text.ts';
import { LedgerEntry } from '../../../../src/ledger/schema.ts';
import { findingsIn } from './check-one.ts';
import { runs } from '../../../properties.ts';

const CHAPTER = readFileSync('tests/frozen/content/chapters/en/cut-the-wire.mdx');
const LEDGER = readFileSync('tests/frozen/content/ledger/demand.yaml');

/**
 * What can befall a file: a piece cut out, two bytes swapped, a piece put in elsewhere, characters that mean something
 * put in.
 */
type Mishap = (bytes: Buffer) => Buffer;
const places = fc.tuple(fc.nat(), fc.nat());
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  places.map(([a, b]): Mishap => (bytes) => {
    const [from, to] = ends(bytes, a, b);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  }),
  places.map(([a, b]): Mishap => (bytes) => {
    const [from, to] = ends(bytes, a, b);
    const swapped = Buffer.from(bytes);
    [swapped[from], swapped[to]] = [bytes[to] ?? 0, bytes[from] ?? 0];
    return swapped;
  }),
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom(
        '<',
        '{',
        '}',
        '"',
        '---\n',
        '\t',
        '\u0000',
        '<Step',
        '</Scrolly>',
        '&a',
        '*a',
        ': ',
        '#',
        '`',
        '[x](',
        '\u00e9',
        '<!--',
        '“',
        '\n\n',
        '0',
      ),
    )
    .map(([at, piece]): Mishap => (bytes) => {
      const place = bytes.length === 0 ? 0 : at % bytes.length;
      return Buffer.concat([bytes.subarray(0, place), Buffer.from(piece), bytes.subarray(place)]);
    }),
);

function ends(bytes: Buffer, a: number, b: number): [number, number] {
  const length = Math.max(bytes.length, 1);
  return [Math.min(a % length, b % length), Math.max(a % length, b % length)];
}

const mangled = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc
    .array(mishap, { minLength: 1, maxLength: 4 })
    .map((mishaps) => mishaps.reduce((rest, befall) => befall(rest), bytes));

function expectPlaces(findings: readonly Finding[], text: string): void {
  const lines = text.split('\n').length;
  for (const finding of findings) {
    const { line, column } = finding;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(Math.max(lines, 1));
    expect(column).toBeGreaterThanOrEqual(1);
    expect(show(finding)).not.toMatch(/\n|undefined|\[object|NaN/);
  }
}

test('whatever befalls a chapter, the check lists what it finds', () => {
  fc.assert(
    fc.property(mangled(CHAPTER), (bytes) => {
      expectPlaces(findingsIn(bytes), bytes.toString('utf8').replace(/\r\n?/g, '\n'));
    }),
    { numRuns: runs(50) },
  );
});

test('whatever befalls a file of the ledger, the check lists what it finds', () => {
  fc.assert(
    fc.property(mangled(LEDGER), (bytes) => {
      const file = new YamlFile('/story', '/story/demand.yaml', asText(bytes));
      file.parse(z.array(LedgerEntry));
      expectPlaces(file.findings, bytes.toString('utf8').replace(/\r\n?/g, '\n'));
    }),
    { numRuns: runs(50) },
  );
});
