import type { Page } from 'playwright-core';

/** A browser that has a menu to share by, and remembers in `window.shared` what it was given. */
export const withShareSheet = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'canShare', { value: () => true });
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: ShareData) => {
        shared.push(data);
        return Promise.resolve();
      },
    });
  });
