import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases } from '../full.ts';
import { runs } from '../properties.ts';
import { painted } from './painted.ts';
import { resize } from './resized.ts';
import { visits } from './visits.ts';

const { open } = visits();

const SIZES = [
  [390, 844],
  [320, 454],
  [768, 1024],
  [1440, 900],
  [360, 640],
  [900, 800],
] as const;

const resizeTo = (page: Page, [width, height]: readonly [number, number]): Promise<void> =>
  resize(page, { width, height });

/** Runs in the page before anything else: what lies over a place, in words; nothing where a reader sees it. */
const LOOK = `window.over = ({ left, top, right, bottom }) => {
  const [x, y] = [(left + right) / 2, (top + Math.min(bottom, top + 40)) / 2];
  if (y < 0 || y > innerHeight) return 'out of sight at ' + Math.round(y);
  const cover = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), y)?.closest('.stage, .fuse, .stepper');
  return cover ? 'under the ' + cover.className.split(' ')[0] : '';
}`;
interface Looking {
  over(place: DOMRect): string;
}

/** Brings a step into view in one of the ways in which browsers do, and says what then covers it. */
const bring = (page: Page, by: string, step: number, from: number): Promise<string> =>
  page.evaluate(
    async ([by, step, from]) => {
      // A stage is held once its exhibit is near: in the frame after.
      const settled = () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));
      const { over } = window as unknown as Looking;
      // What is brought to the middle of the room may be longer than the room.
      const middleOf = (passage: Element): DOMRect => {
        const { left, top, width, height } = passage.getBoundingClientRect();
        return new DOMRect(left, top + height / 2 - 10, width, 20);
      };
      const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
      const to = steps[step % steps.length];
      scrollTo({ top: from * (document.documentElement.scrollHeight - innerHeight), behavior: 'instant' });
      // The reader has come to rest there.
      await settled();
      if (!to) return 'no step';
      if (by === 'link') {
        location.hash = '';
        location.hash = to.id;
        await settled();
        return over((to.querySelector('p') ?? to).getBoundingClientRect());
      }
      if (by === 'focus') {
        const links = [...to.querySelectorAll<HTMLElement>('a[href], button')].filter((each) => each.checkVisibility());
        const link = links[Math.floor(from * links.length)];
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        link?.focus();
        await settled();
        return link ? over(link.getBoundingClientRect()) : '';
      }
      const passages = [...to.querySelectorAll('.step-text p')];
      const passage = passages[Math.floor(from * passages.length)];
      // As a quotation in the address is, which this browser, without a window, does not seek.
      if (by === 'quotation' || by === 'into view') {
        passage?.scrollIntoView({ block: by === 'quotation' ? 'center' : 'nearest' });
        await settled();
        if (!passage) return '';
        const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
        const above = parseFloat(scrollPaddingTop) || 0;
        const room = innerHeight - above - (parseFloat(scrollPaddingBottom) || 0);
        const whole = passage.getBoundingClientRect();
        if (by === 'quotation') return over(middleOf(passage));
        if (whole.height <= room) return over(whole);
        // Of what is longer than the room a browser shows as much as there is room for.
        const { left, top, bottom, width } = whole;
        return over(new DOMRect(left, Math.max(top, Math.min(above, bottom - 20)), width, 20));
      }
      // As a search does: to the middle, if it is not in view. This browser, without a window, has no search of its
      // own.
      const sought = passage as (Element & { scrollIntoViewIfNeeded?: () => void }) | undefined;
      if (!sought?.scrollIntoViewIfNeeded) return 'nothing to seek';
      sought.scrollIntoViewIfNeeded();
      await settled();
      return over(middleOf(sought));
    },
    [by, step, from] as const,
  );

/** One reader, whose screen is another from test to test. */
let page: Page;
beforeAll(async () => {
  page = await open();
  await page.evaluate(LOOK);
});

describe('what a browser scrolls to is seen:', () => {
  test('words that are sought or quoted, links, the focus and what is scrolled into view, from anywhere, on every size', async () => {
    for (const size of cases(3, SIZES)) {
      await resizeTo(page, size);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('search', 'link', 'focus', 'quotation', 'into view'),
          fc.nat(200),
          fc.double({ min: 0, max: 0.999, noNaN: true }),
          async (by, step, from) => {
            expect(await bring(page, by, step, from), `${by} at ${size.join('x')}`).toBe('');
          },
        ),
        { numRuns: runs(12) },
      );
    }
  });

  test('which the stage would hide, were no room kept', async () => {
    await resizeTo(page, SIZES[0]);
    await page.evaluate(() => (document.documentElement.style.scrollPadding = '0'));
    const covered: string[] = [];
    for (const by of ['search', 'link', 'into view']) covered.push(await bring(page, by, 20, 0.999));
    await page.evaluate(() => (document.documentElement.style.scrollPadding = ''));
    expect(covered.join()).toContain('under the stage');
  });

  test('each stop of Tab and Shift+Tab', async () => {
    for (const size of cases(1, [SIZES[0], SIZES[1], SIZES[2]])) {
      await resizeTo(page, size);
      await bring(page, 'focus', 20, 0);
      const covered: string[] = [];
      for (const key of [...Array<string>(8).fill('Tab'), ...Array<string>(12).fill('Shift+Tab')]) {
        await page.keyboard.press(key);
        await painted(page);
        const over = await page.evaluate(() => {
          const at = document.activeElement;
          if (!at || at === document.body || at.closest('.fuse, .stepper, .figure-note')) return '';
          return (window as unknown as Looking).over(at.getBoundingClientRect());
        });
        if (over) covered.push(`${key} at ${size.join('x')}: ${over}`);
      }
      expect(covered).toEqual([]);
    }
  });
});

/** Presses a key and waits until the page stands. @returns how far it went, CSS px */
async function press(page: Page, key: string): Promise<number> {
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press(key);
  const after = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let [last, still] = [-1, 0];
        const look = () => {
          still = scrollY === last ? still + 1 : 0;
          last = scrollY;
          if (still > 5) done(last);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  return after - before;
}

describe('reading by keys', () => {
  /** Lines of the story's steps by their place on the page, and whether each is seen whole. */
  const lines = () =>
    page.evaluate(() => {
      const { over } = window as unknown as Looking;
      return [...document.querySelectorAll('[data-step] .step-text p')].flatMap((p) => {
        const { top, bottom } = p.getBoundingClientRect();
        if (bottom < -9000 || top > 9000) return [];
        const range = document.createRange();
        range.selectNodeContents(p);
        const tops = new Map<number, DOMRect>();
        for (const rect of range.getClientRects())
          if (rect.height > 12) tops.set(Math.round((rect.top + scrollY) / 8), rect);
        return [...tops.values()].map((rect) => ({
          at: Math.round((rect.top + scrollY) / 8),
          seen: rect.top >= 0 && rect.bottom <= innerHeight && over(rect) === '',
        }));
      });
    });

  test.each(
    cases(1, [
      ['Space', [768, 1024]],
      ['PageDown', [900, 800]],
      ['Shift+Space', [390, 844]],
    ]),
  )('%s at %s: every line is in view at some stop', async (key, size) => {
    await resizeTo(page, size);
    await bring(page, 'link', 12, 0);
    const seen = new Set<number>();
    for (let stop = 0; stop < 5; stop += 1) {
      for (const { at } of (await lines()).filter((line) => line.seen)) seen.add(at);
      expect(Math.abs(await press(page, key))).toBeGreaterThan(50);
    }
    expect(seen.size).toBeGreaterThan(5);
    const [first, last] = [Math.min(...seen), Math.max(...seen)];
    const missed = (await lines()).filter(({ at }) => at > first && at < last && !seen.has(at) && !seen.has(at - 1));
    expect(missed).toEqual([]);
  });

  test('where no stage is near, a key goes a whole screen', async () => {
    await resizeTo(page, [768, 1024]);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    // The stage that was near is let go in the frame after.
    await painted(page);
    const first = await page.evaluate(
      () => (document.querySelector('.scrolly')?.getBoundingClientRect().top ?? 0) / innerHeight,
    );
    expect(first).toBeGreaterThan(2);
    expect(await press(page, 'Space')).toBeGreaterThan(0.8 * 1024);
  });
});
