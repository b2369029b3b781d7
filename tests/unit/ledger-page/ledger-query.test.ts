import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatFilter,
  matches,
  parseFilter,
  plain,
  type Filed,
  type Filter,
} from '../../../src/ledger-page/ledger-query.ts';

const VALUES = { topic: ['loans', 'cash'], verdict: ['confirmed', 'differs'], source: ['coreweave-s1', 'wired'] };
const known = { topic: new Set(VALUES.topic), verdict: new Set(VALUES.verdict), source: new Set(VALUES.source) };
const ALL: Filter = { topic: '', verdict: '', source: '', text: '' };

const filter: fc.Arbitrary<Filter> = fc.record({
  topic: fc.constantFrom('', ...VALUES.topic),
  verdict: fc.constantFrom('', ...VALUES.verdict),
  source: fc.constantFrom('', ...VALUES.source),
  text: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
});

const entry: Filed = {
  topic: 'loans',
  verdict: 'differs',
  sources: ['coreweave-s1', 'wired'],
  text: plain('The article’s $892\u00a0million a year is not “interest”.'),
};

describe('the query string', () => {
  test('of any filter reads back as that filter', () => {
    fc.assert(
      fc.property(filter, (filter) => {
        expect(parseFilter(new URLSearchParams(formatFilter(filter)), known)).toEqual(filter);
      }),
    );
  });

  test('is empty for a filter that lets everything through', () => {
    expect(formatFilter({ ...ALL, text: '  ' })).toBe('');
  });

  test('may hold anything: it never throws, and chooses only what exists', () => {
    const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('topic', 'q', '__proto__', '%', '%00', '<b>'));
    const hostile = fc
      .array(fc.tuple(word, word))
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
    fc.assert(
      fc.property(hostile, (query) => {
        const read = parseFilter(new URLSearchParams(query), known);
        for (const facet of ['topic', 'verdict', 'source'] as const)
          expect(['', ...VALUES[facet]]).toContain(read[facet]);
        expect(typeof matches(entry, read)).toBe('boolean');
      }),
    );
  });

  test.each(['topic=nothing', 'topic=LOANS', 'topic=loans%20', 'topic=constructor', 'topic=', 'TOPIC=loans'])(
    '%s counts as no topic',
    (query) => expect(parseFilter(new URLSearchParams(query), known)).toEqual(ALL),
  );
});

describe('an entry', () => {
  test('passes a filter that chooses nothing', () => expect(matches(entry, ALL)).toBe(true));

  test('must pass every choice', () => {
    expect(matches(entry, { ...ALL, topic: 'loans', verdict: 'differs', source: 'wired', text: 'interest' })).toBe(
      true,
    );
    expect(matches(entry, { ...ALL, topic: 'cash' })).toBe(false);
    expect(matches(entry, { ...ALL, topic: 'loans', verdict: 'confirmed' })).toBe(false);
    expect(matches(entry, { ...ALL, source: 'wire' })).toBe(false);
  });

  test.each(["article's", 'ARTICLE’S', '$892 million', 'year  interest', '"interest"', ' a '])(
    'is found by %s',
    (text) => expect(matches(entry, { ...ALL, text })).toBe(true),
  );

  test('is not found by words it lacks', () => expect(matches(entry, { ...ALL, text: 'interest paid' })).toBe(false));
});
