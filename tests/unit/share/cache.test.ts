import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cached, layCached } from '../../../src/share/cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'short-fuse-cache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

const picture = Buffer.from('a picture');
const fails = (): Promise<Buffer> => Promise.reject(new Error('made anew'));

describe('a cached picture', () => {
  test('is made once, and again only for another key or extension', async () => {
    const make = () => Promise.resolve(picture);
    expect(await cached('key', 'png', make, folder)).toEqual(picture);
    expect(await cached('key', 'png', fails, folder)).toEqual(picture);
    await expect(cached('other key', 'png', fails, folder)).rejects.toThrow('made anew');
    await expect(cached('key', 'webp', fails, folder)).rejects.toThrow('made anew');
  });

  test('appears whole or not at all, though many make it at once', async () => {
    const make = () => Promise.resolve(Buffer.alloc(1_000_000, 7));
    const made = await Promise.all(Array.from({ length: 8 }, () => cached('key', 'png', make, folder)));
    for (const each of made) expect(each.byteLength).toBe(1_000_000);
    expect(readdirSync(folder)).toHaveLength(1);
    await expect(cached('broken', 'png', fails, folder)).rejects.toThrow('made anew');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('is laid at a place the same, whether it was there or not, and over what stands there', async () => {
    const [first, second] = ['first', 'second'].map((name) => join(folder, name)) as [string, string];
    const kept = join(folder, 'kept');
    writeFileSync(second, 'what stood there before, and was longer');
    await layCached(first, 'key', 'png', () => Promise.resolve(picture), kept);
    await layCached(second, 'key', 'png', fails, kept);
    for (const file of [first, second]) expect(readFileSync(file)).toEqual(picture);
    await expect(layCached(first, 'other key', 'png', fails, kept)).rejects.toThrow('made anew');
  });

  test('is made all the same where it cannot be kept, of which one line tells', async () => {
    const told = vi.spyOn(console, 'warn').mockReturnValue();
    const taken = join(folder, 'taken');
    writeFileSync(taken, 'a file where the folder should be');
    for (const key of ['one', 'two'])
      expect(await cached(key, 'png', () => Promise.resolve(picture), taken)).toEqual(picture);
    expect(told).toHaveBeenCalledOnce();
    expect(told.mock.calls[0]?.[0]).toMatch(/^Nothing can be kept in .*taken, .*(EEXIST|ENOTDIR)/);
    expect(String(told.mock.calls[0]?.[0])).not.toContain('\n');
  });
});
