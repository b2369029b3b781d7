import { launch } from '../browser/chromium.ts';
import type { Kind } from './engine.ts';

export const chromium: Kind = {
  name: 'Chromium',
  missing: undefined,
  start: async (scheme) => {
    const browser = await launch();
    return {
      name: 'Chromium',
      version: browser.version(),
      close: () => browser.close(),
      open: async (address) => {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: scheme });
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(address);
        return {
          run: (code, argument) => page.evaluate(`(${String(code)})(${JSON.stringify(argument)})`),
          errors,
          close: () => page.close(),
        };
      },
    };
  },
};
