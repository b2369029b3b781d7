import { expect, test } from 'vitest';
import { cases } from '../full.ts';
import { toldFrames } from '../unit/exhibits/all-frames.ts';
import { visits } from './visits.ts';
import { ui } from './said.ts';

const { open } = visits();

/** Of 25.4 mm to the inch, 96 px to the inch. */
const px = (millimetres: number): number => (millimetres / 25.4) * 96;
/** The page within the margins of the stylesheet: mm. */
const PAPERS = [
  ['A4', 210 - 30, 297 - 32],
  ['Letter', 215.9 - 30, 279.4 - 32],
] as const;

test('what lies over the story is not on paper', async () => {
  const page = await open('#two-customers/redacted', { locale: 'zh-CN' });
  await page.getByRole('button', { name: ui.stepper.share, exact: true }).click();
  const over = page.locator('.share-menu, .lost-place, .stepper, [data-offer]:not([hidden])');
  await page.evaluate(() => (location.hash = 'no-such-place'));
  for (const name of ['.share-menu', '.lost-place', '.stepper', '[data-offer]:not([hidden])'])
    await page.locator(name).waitFor();
  await page.evaluate(() => document.querySelector('.newer .notice')?.removeAttribute('hidden'));
  await page.emulateMedia({ media: 'print' });
  expect(await over.filter({ visible: true }).count()).toBe(0);
  // Nor is anything else that stays where it is while the page is scrolled: it would be on each sheet.
  const fixed = await page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((each) => /fixed|sticky/.test(getComputedStyle(each).position) && each.checkVisibility())
      .filter((each) => each.getBoundingClientRect().height > 1)
      .map((each) => each.className),
  );
  expect(fixed).toEqual([]);
});

test('on paper each step’s text stands before its picture, also where its frame has borne another id', async () => {
  const page = await open('', { viewport: { width: Math.round(px(180)), height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const apart = await page.locator('[data-step]').evaluateAll((steps) =>
    steps
      .filter((step) => {
        const [text, picture] = ['.step-text', '.frame'].map((part) =>
          step.querySelector(part)?.getBoundingClientRect(),
        );
        return !text || !picture || text.right > picture.left || Math.abs(text.top - picture.top) > 1;
      })
      .map(({ id }) => id),
  );
  expect(apart).toEqual([]);
});

test.each(cases(1, PAPERS))(
  'on %s the story is a booklet, whatever way and theme it was read in',
  async (_, width, height) => {
    const page = await open('', { colorScheme: 'dark' });
    await page.getByRole('button', { name: ui.preferences.dark }).first().click();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.floor(px(width)), height: Math.floor(px(height)) });
    const seen = await page.evaluate(() => {
      const style = (element: Element, part?: string) => getComputedStyle(element, part);
      const all = (name: string) => [...document.querySelectorAll<HTMLElement>(name)];
      return {
        shown: ['.fuse', '.preferences', '.stepper', '.stage', '.controls', '.mark-list', '.links > a'].filter((name) =>
          all(name).some((element) => element.checkVisibility()),
        ),
        letters: style(document.documentElement).fontSize,
        ink: style(document.body).color,
        pictures: all('.step .frame img').filter((img) => img.checkVisibility()).length,
        settable: all('[data-controls]').length,
        notSettable: all('.not-settable').filter((each) => each.checkVisibility()).length,
        addresses: all('.data').map((link) => style(link, '::after').content),
        heads: all('.scrolly').map((section) => style(section, '::before').content),
        split: all('.step, .check, .pull').filter((element) => style(element).breakInside !== 'avoid').length,
        cover: document.querySelector('.cover')?.getBoundingClientRect().height ?? 0,
        wide: document.documentElement.scrollWidth - innerWidth,
        // A step that is a picture and a few words: its text is no higher than the picture.
        steps: all('.step')
          .filter(
            (step) =>
              (step.querySelector('.step-text')?.scrollHeight ?? 0) <=
              (step.querySelector('.frame')?.clientHeight ?? 0),
          )
          .map((step) => step.getBoundingClientRect().height + Number.parseFloat(style(step).marginBottom)),
      };
    });
    expect(seen.shown).toEqual([]);
    expect(seen.letters).toBe('14px');
    expect(seen.ink).toBe('rgb(29, 26, 22)');
    expect(seen.pictures).toBe(toldFrames.length);
    expect(seen.notSettable).toBe(seen.settable);
    expect(seen.addresses).toEqual(toldFrames.map(({ name }) => `"short-fuse.example/exhibits/${name}/#data"`));
    const exhibits = [...new Set(toldFrames.map(({ exhibit }) => exhibit.id))];
    expect(seen.heads.map((head) => /^"Exhibit \d+: ./.test(head))).toEqual(exhibits.map(() => true));
    expect(seen.split).toBe(0);
    expect(seen.cover).toBeLessThanOrEqual(px(height));
    expect(seen.wide).toBeLessThanOrEqual(0);
    // Two to a page, below an exhibit's head.
    expect(seen.steps.length).toBeGreaterThan(toldFrames.length * 0.8);
    expect(2 * Math.max(...seen.steps) + px(12)).toBeLessThanOrEqual(px(height));
  },
);
