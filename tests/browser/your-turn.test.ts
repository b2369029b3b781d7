import { describe, expect, test } from 'vitest';
import { drawnAt } from './story-page.ts';
import { visits } from './visits.ts';

const { open } = visits();

describe('the reader’s own turn', () => {
  test('a control changes the drawing at once, and the sum in words', async () => {
    const page = await open('#the-bill/your-turn');
    const before = await drawnAt(page, 'the-bill/your-turn');
    const said = await page.locator('#the-bill [data-summary]').textContent();
    await page.locator('#the-bill').getByLabel('Drawn', { exact: true }).check();
    await expect.poll(() => page.locator('#the-bill [data-summary]').textContent()).not.toBe(said);
    expect(await drawnAt(page, 'the-bill/your-turn')).not.toBe(before);
    await expect
      .poll(() => page.locator('#the-bill [data-live-region]').textContent())
      .toBe(await page.locator('#the-bill [data-summary]').textContent());
  });

  test('the settings are kept in the address, and a shared one is taken up', async () => {
    const page = await open('#your-fuse/yours');
    const critic = await drawnAt(page, 'your-fuse/yours');
    await page.getByLabel('If every contract holds').check();
    await page.waitForFunction(() => location.search.includes('your-fuse='));
    const filing = await drawnAt(page, 'your-fuse/yours');
    expect(filing).not.toBe(critic);
    const shared = new URL(page.url());
    const again = await open(shared.search + '#your-fuse/yours');
    await expect.poll(() => drawnAt(again, 'your-fuse/yours')).toBe(filing);
  });

  test.each(['?your-fuse=drawRest-9', '?your-fuse=%00%E0', '?your-fuse=__proto__-1', '?your-fuse='])(
    'the hostile settings %s leave the usual ones and a notice',
    async (search) => {
      const page = await open(`${search}#your-fuse/yours`);
      await drawnAt(page, 'your-fuse/yours');
      await page.locator('#your-fuse [data-notice]').waitFor({ state: 'visible' });
    },
  );
});
