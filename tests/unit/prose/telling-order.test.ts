import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEdition, type Edition } from '../../../src/prose/edition.ts';

let root = '';
let before: Edition;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  before = makeEdition(root, undefined);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The edition after one change of the copy, which is then taken back. */
function after(file: string, from: RegExp, to: string): Edition {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`content/${file} does not hold ${from}`);
  writeFileSync(path, changed);
  const edition = makeEdition(root, undefined);
  writeFileSync(path, text);
  return edition;
}
const framesOf = ({ plates }: Edition, id: string) =>
  plates.find(({ exhibit }) => exhibit.id === id)?.exhibit.frames.map((frame) => frame.id);

test('a step moved in its chapter moves its frame wherever frames are listed', () => {
  const moved = after(
    'chapters/en/two-customers.mdx',
    /(<Step frame="without">[\s\S]*?<\/Step>\n\n)(<Step frame="openai">[\s\S]*?<\/Step>\n\n)/,
    '$2$1',
  );
  expect(framesOf(before, 'two-customers')?.slice(4, 6)).toEqual(['without', 'openai']);
  expect(framesOf(moved, 'two-customers')?.slice(4, 6)).toEqual(['openai', 'without']);
  expect(framesOf(moved, 'the-bill')).toEqual(framesOf(before, 'the-bill'));
});

test('a chapter moved in story.yaml numbers the exhibits as they are then told', () => {
  const moved = after('story.yaml', /( {2}- prologue\n)( {2}- wework-script\n)/, '$2$1');
  const numbers = ({ plates }: Edition) => plates.map(({ number }) => number);
  expect(numbers(moved)).toEqual(numbers(before));
  expect(before.plates[0]?.exhibit.id).toBe('the-prospectus');
  expect(moved.plates.findIndex(({ exhibit }) => exhibit.id === 'the-prospectus')).toBeGreaterThan(0);
  // The words are numbered with it.
  const prospectus = moved.plates.find(({ exhibit }) => exhibit.id === 'the-prospectus');
  expect([...(prospectus?.words.values() ?? [])][0]?.number).toBe(prospectus?.number);
});

test('an exhibit that no chapter tells comes last, its frames as they are drawn', () => {
  const left = after('story.yaml', / {2}- two-customers\n/, '');
  const ids = left.plates.map(({ exhibit }) => exhibit.id);
  expect(ids.slice(-3)).toEqual(['from-mine-to-backbone', 'two-customers', 'a-promise-is-not-revenue']);
  expect(framesOf(left, 'two-customers')).toEqual(framesOf(before, 'two-customers'));
});
