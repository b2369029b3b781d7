import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Kind } from './engine.ts';

const PLACES = [process.env['FIREFOX'], '/usr/bin/firefox', '/usr/bin/firefox-esr'];
const path = PLACES.find((place) => place !== undefined && existsSync(place));

/** Firefox through WebDriver BiDi. `FIREFOX=/path` names one. */
export const firefox: Kind = {
  name: 'Firefox',
  missing: path === undefined ? 'Firefox is not installed (on Debian: firefox-esr)' : undefined,
  start: async (scheme) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: path ?? '',
      headless: true,
      extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 },
    });
    return {
      name: 'Firefox',
      version: await browser.version(),
      close: () => browser.close(),
      open: async (address) => {
        const page = await browser.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        await page.setViewport({ width: 1440, height: 900 });
        await page.goto(address);
        return {
          run: async (code, argument) =>
            (await page.evaluate(`(${String(code)})(${JSON.stringify(argument)})`)) as ReturnType<typeof code>,
          errors,
          close: () => page.close(),
        };
      },
    };
  },
};
