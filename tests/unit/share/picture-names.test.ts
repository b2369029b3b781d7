import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/share/cache.ts';
import { PictureNames } from '../../../src/share/picture-names.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'short-fuse-names-'));
  file = join(folder, 'cards', 'names.en.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const SCENE = { box: { width: 100 }, marks: [{ key: 'bar', tone: 'debt', words: '62%' }] };
const FROM = ['card', 10, 'light', SCENE];

/** What a build by some code is told, and which of its pictures it had to draw. */
function build(
  code: string | undefined,
  asked: readonly (readonly [from: unknown, drawing: string])[],
  after: { readonly code: string | undefined } = { code },
) {
  let now = code;
  const names = new PictureNames(file, () => now);
  const drawn: string[] = [];
  const told = asked.map(([from, drawing]) => {
    const draw = (): string => {
      drawn.push(drawing);
      return drawing;
    };
    return names.nameOf(from, draw);
  });
  now = after.code;
  names.keep();
  return { told, drawn };
}

describe('the name of a picture', () => {
  test('follows from its drawing, which is drawn once, and not in the next build', () => {
    const first = build('code', [
      [FROM, '<svg/>'],
      [structuredClone(FROM), '<svg/>'],
    ]);
    expect(first).toEqual({ told: [nameOf('<svg/>'), nameOf('<svg/>')], drawn: ['<svg/>'] });
    expect(build('code', [[structuredClone(FROM), '<svg/>']])).toEqual({ told: [nameOf('<svg/>')], drawn: [] });
  });

  test.each<[string, string, unknown]>([
    ['code', 'other code', FROM],
    ['words', 'code', ['card', 10, 'light', { ...SCENE, marks: [{ ...SCENE.marks[0], words: '63%' }] }]],
    ['place', 'code', ['card', 10, 'light', { ...SCENE, box: { width: 101 } }]],
    ['theme', 'code', ['card', 10, 'dark', SCENE]],
    ['recipe', 'code', ['card', 11, 'light', SCENE]],
    ['kind', 'code', ['book', 10, 'light', SCENE]],
  ])('is found by a new drawing when its %s is another', (_, code, from) => {
    build('code', [[FROM, '<svg/>']]);
    expect(build(code, [[from, '<svg>other</svg>']])).toEqual({
      told: [nameOf('<svg>other</svg>')],
      drawn: ['<svg>other</svg>'],
    });
  });

  test('is found by a drawing where nobody knows what code draws', () => {
    build('code', [[FROM, '<svg/>']]);
    expect(build(undefined, [[FROM, '<svg>other</svg>']]).drawn).toEqual(['<svg>other</svg>']);
    expect(build('code', [[FROM, '<svg/>']]).drawn).toEqual([]);
  });

  test.each(['other code', undefined])('is not kept when the code changed under the build, to %s', (code) => {
    build('code', [[FROM, '<svg/>']], { code });
    expect(existsSync(file)).toBe(false);
  });

  test('is kept as long as builds ask for it', () => {
    build('code', [[FROM, '<svg/>']]);
    const before = readFileSync(file, 'utf8');
    build('code', [[FROM, '<svg/>']]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    build('code', [['another', '<svg>other</svg>']]);
    expect(build('code', [[FROM, '<svg/>']]).drawn).toEqual(['<svg/>']);
  });

  test('is found by a drawing where what was kept is broken, or cannot be kept', () => {
    build('code', [[FROM, '<svg/>']]);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -5));
    expect(build('code', [[FROM, '<svg/>']]).drawn).toEqual(['<svg/>']);
    rmSync(join(folder, 'cards'), { recursive: true });
    writeFileSync(join(folder, 'cards'), 'a file where the folder should be');
    expect(build('code', [[FROM, '<svg/>']]).told).toEqual([nameOf('<svg/>')]);
  });
});
