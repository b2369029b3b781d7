import { afterEach, expect, test } from 'vitest';
import { placeOf, removeCopy, withMistake } from './story-copy.ts';

afterEach(removeCopy);

const BRIEF = 'brief.yaml';

test('a brief with a frame that does not exist is told the nearest', () => {
  expect(withMistake(BRIEF, 'frame: the-bill/both-loans', 'frame: the-bill/both-lones')).toEqual([
    `${placeOf(BRIEF, 'the-bill/both-loans')}  no frame "the-bill/both-lones" (did you mean "the-bill/both-loans"?): expected exhibit/frame`,
  ]);
});

test('a brief with a frame twice, and a card of no frame', () => {
  expect(withMistake(BRIEF, 'frame: the-bill/both-loans', 'frame: the-bill/first-claim')).toEqual([
    `${placeOf(BRIEF, 'the-bill/both-loans')}  the frame "the-bill/first-claim" is there twice`,
  ]);
  expect(withMistake(BRIEF, 'card: claims-and-record/verdict', 'card: claims-and-record/verdicts')).toEqual([
    `${placeOf(BRIEF, 'claims-and-record/verdict')}  no frame "claims-and-record/verdicts" (did you mean "claims-and-record/verdict"?): expected exhibit/frame`,
  ]);
});

test('a brief with fewer frames than ten, and with a voice that is none', () => {
  const three = /(?<=frames:\n)([\s\S]*?)(?= {2}- frame: collateral-melts)/;
  expect(withMistake(BRIEF, three, '')).toEqual([
    expect.stringMatching(/^content\/brief\.yaml:\d+:\d+ {2}.*expected ten to twelve frames$/),
  ]);
  expect(withMistake(BRIEF, 'voice: filing', 'voice: fileing')[0]).toMatch(
    /^content\/brief\.yaml:\d+:\d+ {2}.*"fileing".*did you mean "filing"/,
  );
});

test('a brief with a typed figure, and one that asserts what is only argued', () => {
  expect(withMistake(BRIEF, 'two large loans, and', 'two large loans of 14 billion, and')[0]).toContain(
    '"14 billion" is typed by hand',
  );
  expect(withMistake(BRIEF, 'Zitron says that CoreWeave spends {spend-1-43}', 'CoreWeave spends {spend-1-43}')).toEqual(
    [expect.stringMatching(/^warning content\/brief\.yaml:\d+:\d+ {2}.*spend-1-43/)],
  );
});
