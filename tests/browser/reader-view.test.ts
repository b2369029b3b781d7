import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { frames } from '../unit/exhibits/all-frames.ts';
import { visits } from './visits.ts';

const readability = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const { open } = visits();

/** What a browser's reader view makes of the page. */
interface Article {
  readonly textContent: string;
  readonly content: string;
}

/** The words of every step, without what only some readers see. */
const stepTexts = `[...document.querySelectorAll('[data-step] .step-text')].map((step) => step.textContent.replace(/\\s+/g, ' ').trim())`;

test('a reader view keeps every step with its picture', async () => {
  const page = await open('', { javaScriptEnabled: false });
  const steps: string[] = await page.evaluate(stepTexts);
  const article: Article = await page.evaluate(
    `(() => { ${readability}; return new Readability(document.cloneNode(true)).parse(); })()`,
  );
  const text = article.textContent.replace(/\s+/g, ' ');
  expect(steps).toHaveLength(frames.length);
  expect(steps.filter((step) => !text.includes(step))).toEqual([]);
  for (const { name } of frames) expect(article.content, name).toContain(`/pictures/${name}.`);
});

test.each([
  ['by scrolling', {}],
  ['without animation', { reducedMotion: 'reduce' as const }],
])('read %s, every step is found by searching the page', async (_, options) => {
  const page = await open('', options);
  const beginnings: string[] = await page.evaluate(
    `[...document.querySelectorAll('[data-step] .step-text p:first-child')].map((p) => p.innerText.trim().slice(0, 40))`,
  );
  expect(beginnings).toHaveLength(frames.length);
  // What a search finds is what is rendered: this browser, without a window, has no search of its own.
  const rendered: string = await page.evaluate('document.body.innerText');
  const missed = beginnings.filter((words) => !rendered.includes(words));
  expect(missed).toEqual([]);
});

test('what pictures say is read aloud, and is neither found, copied nor pointed at', async () => {
  const page = await open();
  const signs = page.getByRole('img', { name: /^Exhibit \d+, / });
  expect(await signs.count()).toBe(frames.length);
  const described = await page.locator('[data-described]').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
  const alts = await page.locator('.step .frame img').evaluateAll((all) => all.map((img) => img.getAttribute('alt')));
  alts.forEach((alt, i) => expect(described[i]).toContain(alt));
  const found = await page.evaluate(() => {
    const copied = document.createRange();
    copied.selectNodeContents(document.body);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(copied);
    const text = String(selection);
    /** Boxes with words that nobody sees: what is a pixel large, or cut away. */
    const unseen = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width <= 2 && height <= 2 && (each.innerText || '').trim() !== '' && each.checkVisibility();
    });
    return { text, unseen: unseen.map((each) => each.outerHTML.slice(0, 100)) };
  });
  expect(described.filter((words) => words && found.text.includes(words.slice(-60)))).toEqual([]);
  expect(found.unseen).toEqual([]);
  // Where the pictures themselves stand, they say it, once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  expect(await signs.count()).toBe(0);
});
