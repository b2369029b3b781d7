import { afterEach, describe, expect, test } from 'vitest';
import { digestOf, Remembered } from '../../../src/ledger/remembered.ts';
import { FIRST_PARAGRAPH } from '../../content-copy.ts';
import { withMistake, removeCopy } from '../check/broken/story-copy.ts';

afterEach(removeCopy);

describe('what was worked out before', () => {
  test('is not worked out again, until it is the least recently asked for', () => {
    const remembered = new Remembered<string>(2);
    const worked: string[] = [];
    const ask = (name: string) =>
      remembered.of([name], () => {
        worked.push(name);
        return name.toUpperCase();
      });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(worked).toEqual(['a', 'b', 'c', 'b']);
  });

  test('is told apart by every text it follows from, wherever one ends', () => {
    expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
  });

  test('is worked out again after a failure', () => {
    const remembered = new Remembered<string>(2);
    const fail = (): string => {
      throw new Error('not yet');
    };
    expect(() => remembered.of(['a'], fail)).toThrow('not yet');
    expect(remembered.of(['a'], () => 'now')).toBe('now');
  });
});

test('a mistake is found as often as it is made, and gone when it is mended', () => {
  const misspelt = () => withMistake('chapters/en/prologue.mdx', FIRST_PARAGRAPH, 'Then therre is Ed Zitron.');
  const renamed = () => withMistake('ledger/concentration.yaml', '- id: conc-62\n', '- id: conc-sixty-two\n');
  const first = misspelt();
  expect(first).toHaveLength(1);
  const second = renamed();
  expect(second.length).toBeGreaterThan(1);
  expect([misspelt(), renamed()]).toEqual([first, second]);
});
