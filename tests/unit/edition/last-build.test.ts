import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LastBuild } from '../../../src/edition/last-build.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'short-fuse-last-build-'));
  file = join(folder, 'last-build', 'en.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

type From = readonly [kind: string, ...unknown[]];

const SCENE = { box: { width: 100 }, marks: [{ key: 'bar', tone: 'debt', words: '62%' }] };
const FROM: From = ['card', 10, 'light', SCENE];

/** What a build by some code is told, and what of it had to be worked out. */
function build(
  code: string | undefined,
  asked: readonly (readonly [from: From, result: unknown])[],
  after: { readonly code: string | undefined } = { code },
) {
  let now = code;
  const last = new LastBuild(file, () => now);
  const worked: unknown[] = [];
  const told = asked.map(([from, result]) =>
    last.of(from, () => {
      worked.push(result);
      return result;
    }),
  );
  now = after.code;
  last.keep();
  return { told, worked };
}

describe('what a build works out', () => {
  test('is worked out once, and not in the next build', () => {
    const first = build('code', [
      [FROM, 'a name'],
      [structuredClone(FROM), 'a name'],
    ]);
    expect(first).toEqual({ told: ['a name', 'a name'], worked: ['a name'] });
    expect(build('code', [[structuredClone(FROM), 'a name']])).toEqual({ told: ['a name'], worked: [] });
  });

  test.each([[['revenue', 'debt']], [{ figures: ['revenue'], labels: [] }], [''], [false]])(
    'is told as it was: %j',
    (result) => {
      build('code', [[FROM, result]]);
      expect(build('code', [[FROM, 'another']])).toEqual({ told: [result], worked: [] });
    },
  );

  test.each<[string, string, From]>([
    ['code', 'other code', FROM],
    ['words', 'code', ['card', 10, 'light', { ...SCENE, marks: [{ ...SCENE.marks[0], words: '63%' }] }]],
    ['place', 'code', ['card', 10, 'light', { ...SCENE, box: { width: 101 } }]],
    ['theme', 'code', ['card', 10, 'dark', SCENE]],
    ['recipe', 'code', ['card', 11, 'light', SCENE]],
    ['kind', 'code', ['book', 10, 'light', SCENE]],
  ])('is worked out anew when its %s is another', (_, code, from) => {
    build('code', [[FROM, 'a name']]);
    expect(build(code, [[from, 'another']])).toEqual({ told: ['another'], worked: ['another'] });
  });

  test('is worked out anew where nobody knows what code does it', () => {
    build('code', [[FROM, 'a name']]);
    expect(build(undefined, [[FROM, 'another']]).worked).toEqual(['another']);
    expect(build('code', [[FROM, 'a name']]).worked).toEqual([]);
  });

  test.each(['other code', undefined])('is not kept when the code changed under the build, to %s', (code) => {
    build('code', [[FROM, 'a name']], { code });
    expect(existsSync(file)).toBe(false);
  });

  test('is kept while a build takes the file that asks for it from the last one', () => {
    build('code', [[FROM, 'a name']]);
    const before = readFileSync(file, 'utf8');
    build('code', [[FROM, 'a name']]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    build('code', [[['another'], 'of another']]);
    expect(build('code', [[FROM, 'anew']]).told).toEqual(['a name']);
  });

  test('is let go of at last, what was asked for longest ago first', () => {
    build('code', [
      [['first'], 1],
      [FROM, 'a name'],
    ]);
    const many = Array.from({ length: 4999 }, (_, i) => [['card', i], i] as const);
    build('code', [[FROM, 'a name'], ...many]);
    expect(build('code', [[FROM, 'anew']]).worked).toEqual([]);
    expect(build('code', [[['first'], 1]]).worked).toEqual([1]);
  });

  test('is worked out where what was kept is broken, or cannot be kept', () => {
    build('code', [[FROM, 'a name']]);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -5));
    expect(build('code', [[FROM, 'a name']]).worked).toEqual(['a name']);
    rmSync(join(folder, 'last-build'), { recursive: true });
    writeFileSync(join(folder, 'last-build'), 'a file where the folder should be');
    expect(build('code', [[FROM, 'a name']]).told).toEqual(['a name']);
  });
});
