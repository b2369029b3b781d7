import { expect, test } from 'vitest';
import { plainTwin, servePage } from '../../bench/twin.mjs';

const STORY = `<!doctype html><html><head><link rel="stylesheet" href="/a.css"></head><body class="story">
<link rel="modulepreload" href="/_astro/shared.js"><script src="/b.js"></script><script>go()</script>
<main data-figures="/figures/1.json"><h1>Short Fuse</h1><p title="a">The <a class="fact" href="/ledger/#x">62%</a> of it.</p>
<picture><source srcset="/c.svg"><img src="/c.phone.svg" alt="A drawing"></picture><img src="/d.png" alt="">
<astro-island component-url="/e.js"><svg><text>drawn</text></svg></astro-island></main></body></html>`;

test('the plain page has the story’s words, and fetches nothing', () => {
  const twin = plainTwin(STORY);
  expect(twin).toContain('<h1>Short Fuse</h1><p>The <a href="/ledger/#x">62%</a> of it.</p>');
  expect(twin).not.toMatch(/<(?:link|script|style|img|source|picture|svg|iframe|video|audio|object|embed)\b/);
  expect(twin).not.toMatch(/\bsrc(?:set)?=|\.(?:js|css|svg|png|json|woff2)\b/);
});

test('it is served by gzip at one address, and nothing is at any other', async () => {
  const { address, close } = await servePage(plainTwin(STORY));
  try {
    const page = await fetch(address);
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(await page.text()).toBe(plainTwin(STORY));
    expect((await fetch(`${address}favicon.ico`)).status).toBe(404);
  } finally {
    await close();
  }
});
