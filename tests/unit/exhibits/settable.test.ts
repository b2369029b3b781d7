import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/exhibits/catalogue.ts';
import { settableOf } from '../../../src/stage/settable-of.ts';

test('a browser finds the drawing code of every frame with controls, and of no other', async () => {
  const found = await Promise.all(CATALOGUE.map(async ({ id }) => (await settableOf(id))?.id));
  const withControls = CATALOGUE.map(({ frames }) => frames.filter(({ controls }) => controls).map(({ id }) => id));
  expect(found.map((id) => (id === undefined ? [] : [id]))).toEqual(withControls);
  expect(found.filter((id) => id !== undefined).length).toBeGreaterThan(1);
});
