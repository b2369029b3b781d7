import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cases } from '../full.ts';
import { visits } from './visits.ts';
import { fill } from '../../src/edition/phrase.ts';
import { EMBED_HEIGHT, EMBED_WIDTH, embedCode, figureCode } from '../../src/share/embed-code.ts';
import { labelOf, ui } from './said.ts';

const address = inject('address');
const EMBED = `${address}embed/two-customers/before/`;
const { open: visit, stay } = visits();
const reader = stay('robots.txt');
const hosts = new Map<string, string>();
let server: Server;
let host = '';

/** Another site: its own origin, and pages of which this test knows the code. */
beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Host</title>${hosts.get(request.url ?? '') ?? ''}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  host = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const frame = (src: string): string => `<iframe src="${src}" title="Exhibit" width="100%" height="200"></iframe>`;

/** How a page that knows a protocol follows it. Each minds only messages from its own frame. */
const LISTENERS: Readonly<Record<string, string>> = {
  amp: `if (event.data.sentinel === 'amp' && event.data.type === 'embed-size') frame.height = event.data.height;`,
  datawrapper: `if (event.data['datawrapper-height'] !== undefined) for (var id in event.data['datawrapper-height']) frame.style.height = event.data['datawrapper-height'][id] + 'px';`,
  embedly: `var told = {}; try { told = JSON.parse(event.data); } catch (other) {} if (told.context === 'iframe.resize') frame.height = told.height;`,
  // As iframe-resizer 4 reads: the frame's id, then its height.
  resizer: `if (typeof event.data === 'string' && event.data.slice(0, 13) === '[iFrameSizer]') { var told = event.data.slice(13).split(':'); if (told[0] === 'resizer-1') frame.style.height = told[1] + 'px'; }`,
  pym: `var match = /^pymxPYMxexhibit-1xPYMxheightxPYMx(\\d+)$/.exec(event.data); if (match) frame.height = match[1];`,
};
const listening = (code: string): string =>
  `<script>addEventListener('message', function (event) { var frame = document.querySelector('iframe'); if (event.source === frame.contentWindow) { ${code} } });</script>`;

/** iframe-resizer's first message to its frame, as version 4 writes it. */
const asking = (): string =>
  `<script>document.querySelector('iframe').addEventListener('load', function () { this.contentWindow.postMessage('[iFrameSizer]resizer-1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:child:scroll:true', '*'); });</script>`;

/**
 * What WordPress does with an embed that it has found by oEmbed: wp_filter_oembed_result() puts it into a sandbox under
 * a secret, and wp-embed.js follows two messages of it that bear that secret.
 */
const wordpress = (src: string): string =>
  `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="${src}#?secret=aB3dE6gH9j" data-secret="aB3dE6gH9j" title="Exhibit" width="600" height="603"></iframe>` +
  `<script>addEventListener('message', function (event) { var data = event.data; if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;` +
  `var frame = document.querySelector('iframe[data-secret="' + data.secret + '"]'); if (!frame || event.source !== frame.contentWindow) return;` +
  `if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));` +
  `if (data.message === 'link' && new URL(data.value).host === new URL(frame.getAttribute('src')).host && document.activeElement === frame) top.location.href = data.value; });</script>`;

/** Opens a page where the reader is. */
async function arrive(whole: string, width = 700): Promise<Page> {
  const page = reader();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(whole);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}
const open = (path: string): Promise<Page> => arrive(host + path);

/** Waits until the frame is as high as what is in it, within a pixel. */
async function follows(page: Page): Promise<number> {
  const content = async (): Promise<number> =>
    (await page.frames()[1]?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))) ?? 0;
  const shown = () =>
    page
      .locator('iframe')
      .first()
      .evaluate((frame) => frame.clientHeight);
  await expect
    .poll(async () => {
      const inside = await content();
      return inside > 250 && Math.abs((await shown()) - inside) <= 1;
    })
    .toBe(true);
  return shown();
}

describe.each(
  cases(3, [
    ['the loader, from the whole code', '/code', embedCode(EMBED, 'Exhibit', 'en', `${address}embed.js`)],
    [
      'pym’s messages',
      '/pym',
      listening(LISTENERS['pym'] ?? '') + frame(`${EMBED}?childId=exhibit-1&initialWidth=700`),
    ],
    ['AMP’s messages', '/amp', listening(LISTENERS['amp'] ?? '') + frame(EMBED)],
    ['Datawrapper’s messages', '/datawrapper', listening(LISTENERS['datawrapper'] ?? '') + frame(EMBED)],
    ['Embedly’s messages', '/embedly', listening(LISTENERS['embedly'] ?? '') + frame(EMBED)],
    ['iframe-resizer’s messages', '/resizer', listening(LISTENERS['resizer'] ?? '') + frame(EMBED) + asking()],
    ['the loader', '/loader', `${frame(EMBED)}<script async src="${address}embed.js"></script>`],
    ...['allow-scripts', 'allow-scripts allow-popups', 'allow-scripts allow-same-origin'].map(
      (sandbox) =>
        [
          `the loader, in a sandbox with ${sandbox}`,
          `/sandbox-${sandbox.replaceAll(' ', '-')}`,
          `${frame(EMBED).replace('<iframe', `<iframe sandbox="${sandbox}"`)}<script async src="${address}embed.js"></script>`,
        ] as const,
    ),
  ]),
)('a page on another site that follows %s', (_, path, code) => {
  test('gives the embed its height, and again when its width changes', async () => {
    hosts.set(path, code);
    const page = await open(path);
    const wide = await follows(page);
    await page.setViewportSize({ width: 360, height: 900 });
    await expect.poll(() => follows(page)).not.toBe(wide);
  });
});

describe('WordPress', () => {
  test('gives the embed its height in its sandbox, and follows its links', async () => {
    hosts.set('/wordpress', wordpress(EMBED));
    const page = await open('/wordpress');
    await follows(page);
    const embed = page.frames()[1];
    await embed?.getByRole('link', { name: ui.stepper.next }).click();
    await embed?.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.startsWith('2 '));
    await embed?.getByRole('link', { name: ui.article.pictureAndData }).click();
    await page.waitForURL(`${address}exhibits/two-customers/microsoft/`);
  });
});

test.each(cases(1, [600, 640, 700, 760, 800]))(
  'without any script the code’s height is right in a column of %d px',
  async (width) => {
    hosts.set('/plain', embedCode(EMBED, 'Exhibit', 'en', `${address}embed.js`));
    const page = await visit(`${host}/plain`, {
      viewport: { width: width + 16, height: 900 },
      javaScriptEnabled: false,
    });
    const shown = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect());
    expect(Math.round(shown.width)).toBe(width);
    const inside = await visit(EMBED, { viewport: { width, height: 900 }, javaScriptEnabled: false });
    const needed = await inside.evaluate(() => document.body.getBoundingClientRect().height);
    expect(shown.height).toBeGreaterThanOrEqual(Math.floor(needed));
    expect(shown.height - needed).toBeLessThanOrEqual(12);
  },
);

test.each(
  cases(2, [
    ['that was corrected', 'embed/the-bill/both-loans/', 480],
    ['with controls, that was corrected', 'embed/the-bill/your-turn/', 600],
    ['that was corrected', 'embed/claims-and-record/verdict/', 420],
    ['with controls', 'embed/your-fuse/yours/', 480],
    ['in another language, with controls', 'zh/embed/the-bill/your-turn/', 480],
  ] as const),
)('without a loader the code’s height is enough for a frame %s: %s in a column of %d px', async (_, path, width) => {
  const page = await arrive(address + path, width);
  await page.waitForFunction(() => document.querySelector('[data-live]') !== null);
  expect(await page.evaluate(() => document.body.getBoundingClientRect().height)).toBeLessThanOrEqual(EMBED_HEIGHT);
});

test('controls can be scrolled to where the page around has the embed’s height by chance and follows it no further', async () => {
  hosts.set('/chance', embedCode(`${address}embed/your-fuse/yours/`, 'Exhibit', 'en', '').replace(/<script.*/, ''));
  const page = await arrive(`${host}/chance`, 520 + 16);
  const embed = page.frames()[1];
  const summary = embed?.locator('details[data-controls-of] > summary');
  await summary?.waitFor();
  // As from code of another day, whose height is just what is needed; a turned phone changes the width alone.
  const needed = await embed?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await page.locator('iframe').evaluate((frame, height) => {
    frame.style.cssText = `border: 0; width: 100%; height: ${height}px`;
  }, needed);
  await page.setViewportSize({ width: 500 + 16, height: 900 });
  await embed?.locator('html[data-fits]').waitFor();
  await summary?.press('Enter');
  await page.mouse.move(200, 300);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 200);
      return embed?.evaluate(() => scrollY);
    })
    .toBeGreaterThan(0);
});

test('what a reader sets is not told to the page around, to which the embed keeps its address', async () => {
  const embedded = `${address}embed/your-fuse/yours/`;
  hosts.set(
    '/heard',
    `<script>var heard = []; addEventListener('message', ({ data }) => { try { heard.push(JSON.parse(data).src); } catch { /* In another dialect. */ } })</script>${frame(embedded)}`,
  );
  const page = await arrive(`${host}/heard`, 520 + 16);
  const embed = page.frames()[1];
  await embed?.locator('details[data-controls-of] > summary').press('Enter');
  await embed?.locator('input[type=range]').first().press('ArrowRight');
  await embed?.waitForFunction(() => location.search !== '');
  const heard = (): Promise<readonly string[]> => page.evaluate('heard');
  const before = (await heard()).length;
  await embed?.locator('details[data-controls-of] > summary').press('Enter');
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(before);
  expect([...new Set(await heard())]).toEqual([embedded]);
});

test('the story that a sandboxed embed opens is in its sandbox, and follows the scroll all the same', async () => {
  const sandboxed = frame(EMBED).replace('<iframe', '<iframe sandbox="allow-scripts allow-popups"');
  hosts.set('/opened', sandboxed.replace('200', '700'));
  const page = await open('/opened');
  const errors: string[] = [];
  page.context().on('weberror', (error) => errors.push(error.error().message));
  const [story] = await Promise.all([page.waitForEvent('popup'), page.frames()[1]?.locator('[data-to-story]').click()]);
  await story.locator('[data-live]').first().waitFor();
  expect(await story.evaluate(() => self.origin)).toBe('null');
  expect(errors).toEqual([]);
  await story.close();
});

test.each(cases(1, [280, 390, 700, 1400]))('a picture’s code fits a column of %d px', async (width) => {
  const picture = `${address}cards/two-customers/before.link.png`;
  hosts.set(
    '/picture',
    figureCode(EMBED, picture, 'A picture', 'A caption', 'en').replace('<figure', '<figure style="margin:0"'),
  );
  const page = await arrive(`${host}/picture`, width + 16);
  const image = page.locator('img');
  await image.evaluate((image) => (image as HTMLImageElement).decode());
  const { width: wide, height } = await image.evaluate((image) => image.getBoundingClientRect());
  expect(wide).toBe(Math.min(width, 1200));
  expect(height / wide).toBeCloseTo(630 / 1200, 2);
});

describe('the loader', () => {
  test('that comes after the embed has told its height asks for it again', async () => {
    hosts.set('/late', frame(EMBED));
    const page = await open('/late');
    await page.frames()[1]?.waitForFunction(() => document.querySelector('[data-live]') !== null);
    await page.addScriptTag({ url: `${address}embed.js` });
    await follows(page);
  });

  test('minds no message from elsewhere, and no height that cannot be one', async () => {
    hosts.set(
      '/hostile',
      `${frame(EMBED)}<iframe id="other" title="Other" srcdoc="<script>for (const height of [9, 1e9, -1, '50', null]) parent.postMessage({ type: 'short-fuse:height', height }, '*'); parent.postMessage({ done: true }, '*')</script>"></iframe><script src="${address}embed.js"></script>`,
    );
    const page = await open('/hostile');
    await page.waitForFunction(() => document.querySelector('iframe')?.style.height !== '');
    expect(await page.locator('#other').evaluate((frame) => frame.style.height)).toBe('');
    const kept = await follows(page);
    await page.frames()[1]?.evaluate(() => {
      for (const height of [Number.NaN, Infinity, -5, 0, 1e9, '40'])
        parent.postMessage({ type: 'short-fuse:height', height }, '*');
      parent.postMessage({ type: 'short-fuse:height', height: 777 }, '*');
    });
    // Messages keep their order: once the last has been minded, the others have been passed over.
    await page.waitForFunction(() => document.querySelector('iframe')?.style.height === '777px');
    expect(kept).toBeGreaterThan(250);
  });
});

describe('the embed itself', () => {
  test('is not harmed by what the page around it asks or says, and still tells its height', async () => {
    hosts.set(
      '/odd',
      `${listening(LISTENERS['amp'] ?? '')}${frame(`${EMBED}?childId=%22%3E%3Cscript%3E&amp;id=${'x'.repeat(999)}&amp;theme=__proto__&amp;two-customers=%00`)}`,
    );
    const page = await open('/odd');
    await follows(page);
    const heard = await page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const heard: unknown[] = [];
          addEventListener('message', ({ data }) => {
            heard.push(data);
            if (typeof data === 'object' && data !== null && 'id' in data) resolve(heard);
          });
          const inside = document.querySelector('iframe')?.contentWindow;
          for (const odd of [
            null,
            7,
            'pymxPYMx',
            '[iFrameSizer]',
            '[iFrameSizer]<b>:1',
            [],
            { type: {} },
            { type: 'short-fuse:height', height: 1 },
          ])
            inside?.postMessage(odd, '*');
          inside?.postMessage({ type: 'short-fuse:ask' }, '*');
        }),
    );
    // One telling for the one question, under no name that was not one.
    expect(heard).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: expect.any(Number) as number },
      { 'datawrapper-height': { 'short-fuse': expect.any(Number) as number } },
      expect.stringContaining('"context":"iframe.resize"') as string,
      { type: 'short-fuse:height', id: '', height: expect.any(Number) as number },
    ]);
  });

  test('is as high as its code says, in a column of the width its code says', async () => {
    const page = await arrive(EMBED, EMBED_WIDTH);
    const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
    expect(Math.abs(height - EMBED_HEIGHT)).toBeLessThanOrEqual(2);
  });

  test('takes the theme it is asked for, and no other', async () => {
    const page = reader();
    const ground = async (search: string): Promise<string> => {
      await page.goto(EMBED + search);
      return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    };
    const light = await ground('');
    expect(await ground('?theme=dark')).not.toBe(light);
    expect(await ground('?theme=light')).toBe(light);
    expect(await ground('?theme=%22%3E%3Cscript%3E')).toBe(light);
  });

  test('moves to the next picture where it stands, and says which it is', async () => {
    const page = await arrive(`${EMBED}?theme=dark`);
    await page.waitForFunction(() => document.querySelector('[data-live]') !== null);
    const picture = page.locator('[data-described]');
    expect(await picture.getAttribute('role')).toBe('img');
    const first = await picture.getAttribute('aria-label');
    await page.getByRole('link', { name: ui.stepper.next }).press('Enter');
    await expect.poll(() => page.locator('[data-live-region="picture"]').textContent()).not.toBe('');
    expect(await page.locator('[data-live-region="picture"]').textContent()).toBe(
      await picture.getAttribute('aria-label'),
    );
    expect(await picture.getAttribute('aria-label')).not.toBe(first);
    expect(page.url()).toBe(`${EMBED}?theme=dark`);
    const all = await page.locator('[data-frames] > [data-id]').count();
    expect(await page.locator('[data-count]').textContent()).toBe(fill(ui.stepper.count, { n: 2, all }));
    expect(await page.getByRole('link', { name: ui.article.pictureAndData }).getAttribute('href')).toMatch(
      /\/exhibits\/two-customers\/(?!before)[a-z-]+\/$/,
    );
    expect(await page.context().cookies()).toEqual([]);
  });

  test('of a frame that the reader may set has its controls, and only that one', async () => {
    const page = await arrive(`${address}embed/the-bill/your-turn/`);
    const sum = page.locator('[data-summary]');
    const opener = page.locator('details[data-controls-of] > summary');
    // Until the stage can answer there is nothing to open.
    await opener.waitFor();
    await opener.press('Enter');
    await sum.waitFor();
    const before = await sum.textContent();
    await page.getByLabel(labelOf('the-bill', 'your-turn', 'rest-drawn'), { exact: true }).check();
    await expect.poll(() => sum.textContent()).not.toBe(before);
    /** What the page's list of frames knows of one's correction, and what its link says of it. */
    const corrected = async (): Promise<readonly [string | null, string | null]> => {
      const id = (await page.locator('main').getAttribute('data-frame')) ?? '';
      const link = page.locator('a[data-corrected]');
      const day = await page.locator(`[data-frames] > [data-id="${id}"]`).getAttribute('data-corrected');
      return [day && fill(ui.cover.corrected, { day }), (await link.isVisible()) ? await link.textContent() : null];
    };
    const [told, said] = await corrected();
    expect(said?.trim() ?? null).toBe(told);
    await page.getByRole('link', { name: ui.stepper.next }).click();
    await sum.waitFor({ state: 'hidden' });
    const [toldNext, saidNext] = await corrected();
    expect(saidNext).toBe(toldNext);
  });

  test('without script shows its picture, and leads to the next by a link', async () => {
    const page = await visit(EMBED, { javaScriptEnabled: false });
    expect(await page.locator('svg.drawing:visible').count()).toBe(1);
    await page.getByRole('link', { name: ui.stepper.next }).click();
    expect(page.url()).not.toBe(EMBED);
    expect(await page.locator('svg.drawing:visible').count()).toBe(1);
  });
});
