import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { visits } from './visits.ts';

const SITE = 'https://short-fuse.example/';
const { open } = visits();
const folder = mkdtempSync(join(tmpdir(), 'short-fuse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['exhibits/two-customers/redacted/', 'exhibits/two-customers/'])(
  '%s, saved as one file, shows its picture in its own dress with the network off',
  async (path) => {
    // Under its own address: a policy that names it is what is tried here.
    const page = await open(SITE + path, {}, (page) =>
      page.route(`${SITE}**`, async (route) => {
        const url = inject('address') + route.request().url().slice(SITE.length);
        await route.fulfill({ response: await route.fetch({ url }) });
      }),
    );
    const devtools = await page.context().newCDPSession(page);
    const { data } = await devtools.send('Page.captureSnapshot', { format: 'mhtml' });
    const file = join(folder, 'saved.mhtml');
    writeFileSync(file, data);
    const offline = await page.context().browser()?.newContext({ viewport: page.viewportSize(), offline: true });
    const saved = await offline?.newPage();
    if (!offline || !saved) throw new Error('the browser is gone');
    await saved.goto(pathToFileURL(file).href);
    const shown = () =>
      saved.evaluate(() => ({
        picture: document.querySelector<HTMLImageElement>('main img')?.naturalWidth ?? 0,
        ground: getComputedStyle(document.documentElement).backgroundColor,
      }));
    // Its type too is in the file, but this browser lends an archive no fonts.
    await expect.poll(async () => (await shown()).picture).toBeGreaterThan(300);
    expect((await shown()).ground).not.toBe('rgba(0, 0, 0, 0)');
    await offline.close();
  },
);
