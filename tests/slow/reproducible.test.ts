import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, copyOfProject, filesIn } from './build.ts';

test('a build is the same to the byte when it is made again in another folder, and says what it was made from', () => {
  const again = build('again', '/', copyOfProject());
  const files = filesIn(again);
  expect(filesIn('dist')).toEqual(files);
  expect(files.filter((file) => !readFileSync(join(again, file)).equals(readFileSync(join('dist', file))))).toEqual([]);
  const record: unknown = JSON.parse(readFileSync(join(again, 'build.json'), 'utf8'));
  expect(record).toEqual({
    commit: expect.stringMatching(/^([0-9a-f]{40}|unknown)$/),
    published: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    updated: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    site: expect.stringMatching(/^https:/),
    base: '/',
    node: process.versions.node,
    astro: expect.stringMatching(/^\d+\./),
    content: expect.stringMatching(/^[0-9a-f]{64}$/),
    inputs: expect.stringMatching(/^[0-9a-f]{64}$/),
    output: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
