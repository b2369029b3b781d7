import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whileSame } from '../../../src/ledger/while-same.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'short-fuse-same-'));
  file = join(folder, 'checked', 'en.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const ask = (inputs: string | undefined, result: string): string =>
  whileSame(
    file,
    () => inputs,
    () => result,
  );
const fails = (): never => {
  throw new Error('worked out anew');
};

describe('what was worked out before', () => {
  test('is told again while all that it follows from is the same, and no longer', () => {
    expect(ask('story', 'a warning')).toBe('a warning');
    expect(ask('story', 'another')).toBe('a warning');
    expect(ask('another story', 'another')).toBe('another');
    expect(ask('story', 'worked out anew')).toBe('worked out anew');
  });

  test('is told again though it is nothing', () => {
    expect(ask('story', '')).toBe('');
    expect(whileSame(file, () => 'story', fails)).toBe('');
  });

  test('is worked out anew where nobody knows what it follows from', () => {
    ask('story', 'a warning');
    expect(ask(undefined, 'another')).toBe('another');
    expect(ask('story', 'another')).toBe('a warning');
  });

  test('is not kept when it failed, or something changed under it', () => {
    expect(() => whileSame(file, () => 'story', fails)).toThrow('worked out anew');
    let now = 'story';
    const work = (): string => {
      now = 'another story';
      return 'half of each';
    };
    expect(whileSame(file, () => now, work)).toBe('half of each');
    expect(ask('story', 'a warning')).toBe('a warning');
  });

  test('is worked out anew where what was kept is broken, or nothing can be kept', () => {
    ask('story', 'a warning');
    writeFileSync(file, '{"from":"story"');
    expect(ask('story', 'another')).toBe('another');
    rmSync(join(folder, 'checked'), { recursive: true });
    writeFileSync(join(folder, 'checked'), 'a file where the folder should be');
    expect(ask('story', 'a third')).toBe('a third');
  });
});
