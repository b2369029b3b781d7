import { expect, test } from 'vitest';
import { late } from '../../../src/stage/late.ts';

test('what a script throws as it is evaluated is told, and not that its words are no address', async () => {
  const broken = (): Promise<never> => Promise.reject(new RangeError('rate is 2: expected a share'));
  await expect(late(broken)).rejects.toThrow('rate is 2: expected a share');
});

test('a script that comes at last is had', async () => {
  let asked = 0;
  const script = await late(async () => {
    asked += 1;
    return asked === 1 ? Promise.reject(new TypeError('Failed to fetch: nowhere:/late.js')) : { asked };
  });
  expect(script).toEqual({ asked: 2 });
});
