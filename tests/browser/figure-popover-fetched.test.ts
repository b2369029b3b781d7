import { describe, expect, test } from 'vitest';
import { cases } from '../full.ts';
import { bring, fact, FINGER, hover, leadsToLedger, note, NOTES, ownClock, timePasses } from './figure-popover-page.ts';
import { visits } from './visits.ts';

const { open, allow } = visits();

describe('the notes', () => {
  test('are fetched once, at the first sign of interest', async () => {
    const asked: string[] = [];
    const page = await open('', {}, async (page) => {
      await ownClock(page);
      page.on('request', (request) => {
        if (NOTES.test(request.url())) asked.push(request.url());
      });
    });
    await bring(fact(page, 'cw-revenue-2024'));
    await page.mouse.move(2, 2);
    await timePasses(page);
    expect(asked).toHaveLength(0);
    await hover(page, 'cw-revenue-2024');
    await hover(page, 'conc-62');
    expect(asked).toHaveLength(1);
  });

  test.each(
    cases(1, [
      ['a mouse', {}],
      ['a finger', FINGER],
    ]),
  )('if they do not come, links are links: with %s', async (_, options) => {
    // The browser reports the request that failed, and nothing else goes wrong.
    allow(/Failed to load resource/);
    const page = await open('', options, async (page) => {
      await ownClock(page);
      await page.route(NOTES, (route) => route.abort());
    });
    const figure = fact(page, 'cw-revenue-2024');
    await bring(figure);
    if ('hasTouch' in options) {
      await leadsToLedger(page, 'cw-revenue-2024', () => figure.tap());
      return;
    }
    const refused = page.waitForEvent('requestfailed', (request) => NOTES.test(request.url()));
    await figure.hover();
    await refused;
    await timePasses(page);
    expect(await note(page).count()).toBe(0);
    await leadsToLedger(page, 'cw-revenue-2024', () => figure.click());
  });
});
