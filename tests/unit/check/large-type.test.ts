import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { tooWide } from '../../../src/check/large-type.ts';
import { removeCopy, withMistake } from './broken/story-copy.ts';

afterEach(removeCopy);

test.each([
  ['Infrastructure and Its Discontents', 'title', 'Infrastructure'],
  ['A Counterrevolutionary Fuse', 'title', 'Counterrevolutionary'],
  ['It was all incomprehensibilities.', 'opening', 'incomprehensibilities.'],
] as const)('a word too wide for its line: %s', (text, place, word) => {
  const wide = tooWide(text, place);
  expect(wide?.word).toBe(word);
  expect(wide?.at).toBe(text.indexOf(word));
  expect(wide?.message).toMatch(/has no room .* in a window \d+ wide it is \d\.\d times as wide as its line/);
});

test.each([
  ['Short Fuse', 'title'],
  ['A Counter-revolution', 'pull'],
  ['The chips are the security. The chips are also what wears out.', 'opening'],
  ['引信', 'title'],
] as const)('words that have room: %s', (text, place) => {
  expect(tooWide(text, place)).toBeUndefined();
});

test('words blacked out are kept on one line', () => {
  const text = 'Two payers. Neither has a real name.';
  expect(tooWide(text, 'opening')).toBeUndefined();
  expect(tooWide(text, 'opening', 'Neither has a real name')?.word).toBe('Neither has a real name');
});

test('the title is measured on the cover and drawn on its card', () => {
  expect(withMistake('story.yaml', /^title: .*/m, 'title: Infrastructure and Its Discontents')).toEqual([
    expect.stringMatching(/^content\/story\.yaml:2:8 {2}"Infrastructure" has no room on the cover/),
  ]);
  const subtitle = `subtitle: ${'What the filing says about the boom, and what it does not say, '.repeat(6)}at last`;
  expect(withMistake('story.yaml', /^subtitle: .*/m, subtitle).join()).toMatch(
    /content\/story\.yaml:3:11 {2}on the card of the story, “.*” (lies on|leaves it)/,
  );
});

test('an opening is measured, and a sentence set large', () => {
  const [opening] = withMistake(
    'chapters/en/prologue.mdx',
    /^opening: .*/m,
    'opening: Incomprehensibilities-free Incomprehensibilities.',
  );
  expect(opening).toMatch(/prologue\.mdx:4:\d+ {2}.*"Incomprehensibilities/);
});

test.each([
  ['src/article/Cover.css', 'clamp(min(4.4rem, 34cqi), min(41.5cqi, 25svh), 20rem)'],
  ['src/article/Cover.css', 'letter-spacing: -0.035em'],
  ['src/article/Opening.css', 'clamp(min(2.7rem, 15.2vw), 8.6vw, 8rem)'],
  ['src/article/Pull.css', 'clamp(min(2rem, 11.5vw), 5.2vw, 4.2rem)'],
  ['src/styles/article.css', 'max-width: 82rem'],
  ['src/styles/tokens.css', '--gutter: clamp(1.125rem, 5vw, 3rem)'],
])('%s has the size that is measured: %s', (file, size) => {
  expect(readFileSync(file, 'utf8')).toContain(size);
});
