import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cases, fullTest } from '../full.ts';
import { story, toldFrames } from '../unit/exhibits/all-frames.ts';
import { ui } from './said.ts';
import { visits } from './visits.ts';

const readability = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const defuddle = readFileSync(createRequire(import.meta.url).resolve('defuddle'), 'utf8');
const { open } = visits();

/** What a browser's reader view makes of the page. */
interface Article {
  readonly title: string;
  readonly byline: string | null;
  readonly lang: string;
  readonly publishedTime: string | null;
  readonly textContent: string;
  readonly content: string;
}

/** The words of all that a kind of part says, as the page tells it. */
const textsOf = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].map((part) => part.textContent.replace(/\\s+/g, ' ').trim())`;
const PARSE = `(() => { ${readability}; return new Readability(document.cloneNode(true)).parse(); })()`;

/** The same of a clipper of notes, which keeps a page's pictures and its words as one text. */
const CLIP = `(() => { ${defuddle}; return new Defuddle(document.cloneNode(true), { url: location.href }).parse(); })()`;

/** What of it a reader view has lost, or tells in another order. */
function lost(parts: readonly string[], text: string): readonly string[] {
  let from = 0;
  return parts.filter((part) => {
    const at = text.indexOf(part, from);
    if (at < 0) return true;
    from = at;
    return false;
  });
}

describe('a reader view', () => {
  test('keeps every step, check, pull quote and figure of the story, in order, and every picture', async () => {
    const page = await open('', { javaScriptEnabled: false });
    const article: Article = await page.evaluate(PARSE);
    const text = article.textContent.replace(/\s+/g, ' ');
    for (const [selector, least] of [
      ['[data-step] .step-text', toldFrames.length],
      ['.check-claim', 1],
      ['.check-finding', 1],
      ['.check-body', 1],
      ['.pull', 1],
      ['.chapter-head h2', story.chapters.length],
      ['.chapter-body > p', story.chapters.length],
      ['main a.fact', story.chapters.length],
    ] as const) {
      const parts: string[] = await page.evaluate(textsOf(selector));
      expect(parts.length, selector).toBeGreaterThanOrEqual(least);
      expect(lost(parts, text), selector).toEqual([]);
    }
    for (const { name } of toldFrames) expect(article.content, name).toContain(`/pictures/${name}.`);
    // Its own author, day and name, not what stands nearest.
    expect(article).toMatchObject({ byline: story.byline, lang: story.language });
    expect(article.title.startsWith(`${story.title}: `)).toBe(true);
    expect(article.publishedTime?.slice(0, 10)).toBe(story.published);
  });

  test.each(cases(1, ['exhibits/two-customers/redacted/', 'exhibits/the-bill/', 'about/']))(
    'keeps the pictures and the headline of %s, and knows who wrote it and when',
    async (path) => {
      const page = await open(path, { javaScriptEnabled: false });
      const article: Article = await page.evaluate(PARSE);
      const pictures: string[] = await page.evaluate(
        `[...document.querySelectorAll('main img')].map((img) => img.getAttribute('src'))`,
      );
      for (const picture of pictures) expect(article.content).toContain(picture);
      expect(article.byline).toBe(story.byline);
      expect(article.publishedTime?.slice(0, 10)).toBe(story.published);
      // The name of the site is no part of the page's own.
      expect(article.title.length).toBeGreaterThan(10);
      expect(article.title).not.toContain(story.title);
      const clipped: { content: string; title: string; author: string } = await page.evaluate(CLIP);
      for (const picture of pictures) expect(clipped.content, 'clipped').toContain(picture);
      expect(clipped).toMatchObject({ author: story.byline, title: article.title });
    },
  );

  fullTest(
    'is not the only one: a clipper too keeps every picture, step, check and pull quote of the story',
    async () => {
      const page = await open('', { javaScriptEnabled: false });
      const { content }: { content: string } = await page.evaluate(CLIP);
      // It sets a space after a link, so what is compared is without any.
      const bare = (text: string): string => text.replace(/<[^>]*>|&nbsp;|\s+/g, '').replaceAll('&amp;', '&');
      const text = bare(content);
      for (const selector of ['[data-step] .step-text', '.check-finding', '.pull', '.chapter-body > p']) {
        const parts: string[] = await page.evaluate(textsOf(selector));
        expect(
          parts.filter((part) => !text.includes(bare(part))),
          selector,
        ).toEqual([]);
      }
      for (const { name } of toldFrames) expect(content, name).toContain(`/pictures/${name}.`);
    },
  );
});

/** Beginnings of steps that a search of the page does not find. */
const missedBySearch = async (page: Page): Promise<readonly string[]> => {
  const beginnings: string[] = await page.evaluate(
    `[...document.querySelectorAll('[data-step] .step-text p:first-child')].map((p) => p.innerText.trim().slice(0, 40))`,
  );
  expect(beginnings).toHaveLength(toldFrames.length);
  // What a search finds is what is rendered: this browser, without a window, has no search of its own.
  const rendered: string = await page.evaluate('document.body.innerText');
  return beginnings.filter((words) => !rendered.includes(words));
};

fullTest('read without animation, every step is found by searching the page', async () => {
  expect(await missedBySearch(await open('', { reducedMotion: 'reduce' }))).toEqual([]);
});

test('every step is found by searching the page; what pictures say is read aloud, and is neither found, copied nor pointed at', async () => {
  const page = await open();
  expect(await missedBySearch(page)).toEqual([]);
  const signs = page.getByRole('img').and(page.locator('[data-described]'));
  expect(await signs.count()).toBe(toldFrames.length);
  const described = await page.locator('[data-described]').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
  const alts = await page.locator('.step .frame img').evaluateAll((all) => all.map((img) => img.getAttribute('alt')));
  alts.forEach((alt, i) => expect(described[i]).toContain(alt));
  // Once each: the figure around it is not named by it as well.
  const figures = page.getByRole('figure', { name: ui.article.pictureAndData, exact: true });
  expect(await figures.count()).toBe(toldFrames.length);
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
});
