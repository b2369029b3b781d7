import { expect, inject, test } from 'vitest';
import { visits } from './visits.ts';

const { open } = visits();

test('in a frame that is partly off the screen the note is on the screen', async () => {
  const address = inject('address');
  const page = await open(`${address}host/`, {}, (page) =>
    page.route('**/host/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${address}" width="1200" height="2400"></iframe>`,
      }),
    ),
  );
  const [, story] = page.frames();
  if (!story) throw new Error('the story is not in its frame');
  await story.waitForSelector('html[data-ready]', { state: 'attached' });
  const figure = story.locator('a.fact[href$="#cw-revenue-2024"]').first();
  // Low in what is on the screen of a frame that reaches far below it.
  await figure.evaluate((figure) => scrollTo(0, scrollY + figure.getBoundingClientRect().top - 820));
  await figure.hover();
  const slip = story.locator('.figure-note');
  await slip.waitFor({ state: 'visible' });
  await expect
    .poll(async () => {
      const box = await slip.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 900;
    })
    .toBe(true);
});
