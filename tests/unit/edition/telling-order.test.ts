import { expect, test } from 'vitest';
import { makeEdition, type Edition } from '../../../src/edition/edition.ts';
import { contentCopy } from '../../content-copy.ts';
import { FROZEN } from '../../frozen/frozen.ts';

const before = makeEdition(FROZEN, undefined);

/** The edition with one change in its content. */
function after(file: string, from: RegExp, to: string): Edition {
  const copy = contentCopy([[file, from, to]]);
  try {
    return makeEdition(copy.root, undefined);
  } finally {
    copy.remove();
  }
}
const framesOf = ({ exhibits }: Edition, id: string) =>
  exhibits.find(({ exhibit }) => exhibit.id === id)?.exhibit.frames.map((frame) => frame.id);

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
  const numbers = ({ exhibits }: Edition) => exhibits.map(({ number }) => number);
  expect(numbers(moved)).toEqual(numbers(before));
  expect(before.exhibits[0]?.exhibit.id).toBe('the-prospectus');
  expect(moved.exhibits.findIndex(({ exhibit }) => exhibit.id === 'the-prospectus')).toBeGreaterThan(0);
  // The words are numbered with it.
  const prospectus = moved.exhibits.find(({ exhibit }) => exhibit.id === 'the-prospectus');
  expect([...(prospectus?.words.values() ?? [])][0]?.number).toBe(prospectus?.number);
});

test('exhibits that no chapter tells come last, by name, their frames as they are drawn', () => {
  const left = after('story.yaml', / {2}- two-customers\n/, '');
  const ids = left.exhibits.map(({ exhibit }) => exhibit.id);
  expect(ids.slice(-3)).toEqual(['a-promise-is-not-revenue', 'from-mine-to-backbone', 'two-customers']);
  expect(framesOf(left, 'two-customers')).toEqual(framesOf(before, 'two-customers'));
});
