import { expect, test } from 'vitest';
import { checkStory } from '../../../src/check/check.ts';
import { show } from '../../../src/ledger/read.ts';

test('the story as it stands has no mistake', () => {
  const errors = checkStory(process.cwd()).filter(({ warning }) => !warning);
  expect(errors.map(show)).toEqual([]);
});
