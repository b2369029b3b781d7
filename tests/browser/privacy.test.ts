import { expect, inject, test } from 'vitest';
import { FULL } from '../full.ts';
import { visits } from './visits.ts';
import { READABLE, readAndSee } from './reader.ts';

const address = inject('address');
// One of the pages asked for is not there.
const { open } = visits(undefined, [/status of 404/]);

test('a reader of the story and its pages is known to nobody: no other host is asked, no cookie set, nothing stored', async () => {
  const hosts = new Set<string>();
  let requests = 0;
  const page = await open('', {}, async (page) =>
    page.on('request', (request) => {
      requests += 1;
      if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin);
    }),
  );
  const steps = await page.locator('[data-step]').evaluateAll((all) => all.map(({ id }) => id));
  for (const id of steps.filter((_, i) => FULL || i % 4 === 0))
    await expect.poll(() => readAndSee(page, id), { message: id }).toMatch(READABLE);
  await page.locator('a.fact').first().hover();
  for (const path of ['ledger/', 'exhibits/', 'exhibits/two-customers/redacted/', 'sources/', 'about/', 'no-such-page'])
    await page.goto(address + path);
  expect(requests).toBeGreaterThan(50);
  expect([...hosts]).toEqual([new URL(address).origin]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
