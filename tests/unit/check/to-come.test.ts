import { expect, test } from 'vitest';
import { ownWords } from '../../../src/check/own-words.ts';
import { Report } from '../../../src/check/report.ts';
import { checkToCome } from '../../../src/check/to-come.ts';

const toCome = (text: string, list: string): readonly string[] => {
  const report = new Report('content/a.mdx', text);
  checkToCome({ text, start: 0 }, ownWords(list), report);
  return report.findings.map(({ message }) => /^"(\w+)"/.exec(message)?.[1] ?? '');
};

test('a mark for what is to come is told, unless it is a name on the story’s list', () => {
  expect(toCome('In XXX of TODO and 的TK的, XXXII', 'CoreWeave\n')).toEqual(['XXX', 'TODO', 'TK']);
  expect(toCome('In XXX of TODO', 'XXX # A company.\n')).toEqual(['TODO']);
});
