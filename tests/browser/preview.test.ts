import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cases, FULL, fullTest } from '../full.ts';
import { FIRST_PARAGRAPH } from '../content-copy.ts';
import { words } from '../pages/site.ts';
import { ui } from './said.ts';
import { visits } from './visits.ts';
import { apart, OFTEN, passagesWithoutLink, stateOf } from './preview-page.ts';
import { startPreview, type Preview } from './preview-server.ts';

// Half-saved files make errors, which is what is tried here.
const { open } = visits(undefined, [/./]);
let preview: Preview;

beforeAll(async () => {
  preview = await startPreview();
});
afterAll(() => preview.close());

const textOf = async (path: string): Promise<string> => words(await (await fetch(preview.address + path)).text());

describe('the preview', () => {
  const STEP = 'two-customers/without';
  const TOP = 300;
  let page: Page;

  /** Waits until a text is on the page and the step stands where it stood, with its frame on the stage. */
  const arrives = (text: string) =>
    page.waitForFunction(
      ([id, wanted, top]) => {
        const step = document.getElementById(id);
        if (!step) return false;
        return (
          document.body.textContent.includes(wanted) &&
          sessionStorage.getItem('desk-place') === null &&
          step.closest<HTMLElement>('[data-exhibit]')?.dataset['frame'] === id.split('/')[1] &&
          Math.abs(step.getBoundingClientRect().top - top) < 3
        );
      },
      [STEP, text, TOP] as const,
      OFTEN,
    );

  beforeAll(async () => {
    page = await open(preview.address);
    await page.waitForSelector('.edit-link');
    await page.evaluate(
      ([id, top]) => {
        const step = document.getElementById(id);
        if (step) scrollBy(0, step.getBoundingClientRect().top - top);
      },
      [STEP, TOP] as const,
    );
    await arrives('');
  });

  test('every paragraph, step and exhibit opens at its line', async () => {
    const addressOf = (selector: string, name: string) =>
      page.locator(selector).getByText(name, { exact: true }).first().getAttribute('href');
    const step = `[id="${STEP}"]`;
    expect(await addressOf(step, ui.preview.edit)).toMatch(
      /^vscode:\/\/file\/.*\/content\/chapters\/en\/two-customers\.mdx:\d+$/,
    );
    expect(await addressOf(step, ui.preview.editStep)).toMatch(/two-customers\.mdx:\d+$/);
    expect(await addressOf(step, ui.preview.editWords)).toMatch(/content\/exhibits\/en\/two-customers\.yaml:\d+$/);
    expect(await addressOf('[id="two-customers/before"]', ui.preview.editExhibit)).toMatch(/two-customers\.mdx:\d+$/);
    expect(await passagesWithoutLink(page)).toEqual([]);
  });

  test('a saved chapter shows at once, at the place being read, however the text above has grown', async () => {
    preview.save('chapters/en/prologue.mdx', /^---\n[\s\S]*?\n---\n/, '$&\nA new paragraph.\n\nAnd another.\n');
    await arrives('And another.');
  });

  test('a saved figure shows at once, in the sentence and in the drawing', async () => {
    preview.save('ledger/cash.yaml', /(- id: cw-revenue-2024\n(?: {2}.*\n)*? {2}value: ).*/, '$11890');
    await arrives('$435\u00a0million');
    await page.waitForFunction(
      (id) => document.getElementById(id)?.querySelector('.live, .stage')?.textContent.includes('$435'),
      'two-customers',
      OFTEN,
    );
  });

  describe('without loading the page anew', () => {
    const step = (): Locator => page.locator(`[id="${STEP}"]`);
    const live = '#two-customers .live svg';
    const state = (of: Page): Promise<string> => stateOf(of, 'two-customers');
    /** That the page is the one that was opened, and like one that is opened now. */
    const isAsAnew = async (): Promise<void> => {
      expect({ stays: await page.evaluate(() => 'stays' in window), said }).toEqual({ stays: true, said: [] });
      const anew = await open(`${preview.address}#${STEP}`);
      await anew.waitForSelector('.edit-link');
      const differences = async (): Promise<string[]> => {
        // Styles and type that come late move what a link has led to.
        await anew.evaluate(
          ([id, top]) => scrollBy(0, (document.getElementById(id)?.getBoundingClientRect().top ?? top) - top),
          [STEP, TOP] as const,
        );
        return apart(await state(page), await state(anew));
      };
      await expect.poll(differences).toEqual([]);
    };
    const topOf = (): Promise<number> => step().evaluate((element) => element.getBoundingClientRect().top);

    /** Why the page says that it is loaded anew. */
    const said: string[] = [];
    beforeAll(() => {
      page.on('console', (message) => {
        if (message.text().includes('loaded anew')) said.push(message.text());
      });
    });
    beforeEach(async () => {
      said.length = 0;
      await page.evaluate(() => Object.assign(window, { stays: true }));
    });

    test.each(
      cases(1, [
        ['a sentence', 'chapters/en/prologue.mdx', FIRST_PARAGRAPH, 'It opens on another word.', 'on another word'],
        [
          'a paragraph more',
          'chapters/en/prologue.mdx',
          FIRST_PARAGRAPH,
          '$&\n\nAnd a second thought.',
          'a second thought',
        ],
        [
          'a step’s sentence',
          'chapters/en/two-customers.mdx',
          /(?<=<Step frame="without">\n\n)/,
          'Count them. ',
          'Count them.',
        ],
        ['an opening', 'chapters/en/two-customers.mdx', /Two payers\. One/, 'Two of them pay. One', 'Two of them pay.'],
      ]),
    )('%s is changed where it stands, to the pixel', async (...edit) => {
      const [, file, from, to, seen] = edit;
      const before = await topOf();
      preview.save(file, from, to);
      await page.waitForFunction((text) => document.querySelector('main')?.textContent.includes(text), seen, OFTEN);
      await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(1);
      // To open the page anew takes long, and what this edit has left behind the next test's look would see.
      if (FULL) await isAsAnew();
    });

    test('a takeaway is drawn anew by its live stage, which goes on following the steps, and the page is as if it had been opened now', async () => {
      preview.save(
        'exhibits/en/two-customers.yaml',
        /(?<=\n {2}without:\n(?: {4}.*\n)*? {4}takeaway: ).*/,
        'Little is left',
      );
      await page.locator(live).getByText('Little is left').first().waitFor();
      expect(await step().locator('[data-described]').getAttribute('aria-label')).toContain('Little is left');
      await isAsAnew();
      // As a reader does, who is not held in place.
      await page.mouse.wheel(0, -1);
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), 'two-customers/before');
      await page.waitForFunction(
        ([at]) => !(document.querySelector(at)?.textContent.includes('Little is left') ?? true),
        [live] as const,
        OFTEN,
      );
      await page.evaluate(
        ([id, top]) => scrollBy(0, (document.getElementById(id)?.getBoundingClientRect().top ?? 0) - top),
        [STEP, TOP] as const,
      );
      await page.locator(live).getByText('Little is left').first().waitFor();
    });
  });

  const CHAPTER = 'chapters/en/two-customers.mdx';
  /** Where the chapter's text begins. */
  const BEGINNING = /(?<=\n---\n\n)/;

  test.each(
    cases(1, [
      ['a misspelt word', BEGINNING, 'We takke both.\n\n', /takke/, 'take', 'takke', '"takke" is'],
      [
        'a figure that the ledger does not have',
        /"conc-62"/,
        '"conc-63"',
        /conc-63/,
        'conc-62',
        'conc-63',
        'no such figure',
      ],
    ]),
  )(
    '%s is marked where it stands, and the rest of the page is there',
    async (_, from, to, back, mended, marked, said) => {
      preview.save(CHAPTER, from, to);
      const sign = page.locator('#chapter-two-customers mark.desk-mistake').getByText(marked, { exact: true }).first();
      await sign.waitFor();
      await expect
        .poll(() => sign.evaluate((element) => element.closest('[title]')?.getAttribute('title') ?? ''))
        .toContain(said);
      expect(await page.locator('.desk-warnings summary').textContent()).toContain('mistake');
      preview.save(CHAPTER, back, mended);
      await sign.waitFor({ state: 'detached' });
    },
  );

  fullTest('a mistake is marked where it stands, however late its passage knows its place', async () => {
    const found = page.waitForResponse(/editor\/findings\.json/);
    await page.route(/editor\/places\.json/, async (route) => {
      await (await found).finished();
      await route.continue();
    });
    preview.save(CHAPTER, BEGINNING, 'We wrekk both.\n\n');
    const sign = page.locator('#chapter-two-customers mark.desk-mistake').getByText('wrekk', { exact: true });
    await sign.waitFor();
    await page.unroute(/editor\/places\.json/);
    preview.save(CHAPTER, /We wrekk both\.\n\n/, '');
    await sign.waitFor({ state: 'detached' });
  });

  test('a component that is not there is marked, with what stands in it, and a note to colleagues is seen', async () => {
    preview.save(CHAPTER, BEGINNING, 'Take <Trem>both</Trem> of them.\n\n<Note>Ask them, again.</Note>\n\n');
    const sign = page.locator('mark.desk-mistake').getByText('<Trem>');
    const note = page.locator('.desk-note').getByText('Ask them, again.');
    await Promise.all([
      sign.waitFor(),
      note.waitFor(),
      page.locator('.desk-warnings').getByText('a note to colleagues').waitFor({ state: 'attached' }),
    ]);
    preview.save(CHAPTER, /Take <Trem>.*\n\n<Note>.*\n\n/, '');
    await Promise.all([sign, note].map((each) => each.waitFor({ state: 'detached' })));
    await arrives('');
  });

  test.each(
    cases(1, [
      [
        'a tag half saved',
        CHAPTER,
        BEGINNING,
        'It is <Fact id="conc-62 of it.\n\n',
        /It is <Fact id="conc-62 of it.\n\n/,
        '',
        'a tag that is not finished',
      ],
      ['a merge conflict', CHAPTER, BEGINNING, '<<<<<<< HEAD\n', /<<<<<<< HEAD\n/, '', 'a merge conflict is left'],
      [
        'a tab',
        'ledger/cash.yaml',
        /\n {2}topic:/,
        '\n\ttopic:',
        /\n\ttopic:/,
        '\n  topic:',
        'a tab: YAML is indented with spaces',
      ],
    ]),
  )(
    '%s stands in place of the page; mended, the page is back where it was',
    async (_, file, from, to, back, mended, said) => {
      preview.save(file, from, to);
      await page.waitForFunction((text) => document.querySelector('ol')?.textContent.includes(text), said, OFTEN);
      expect(await page.locator('ol a').first().getAttribute('href')).toContain(`content/${file}:`);
      const story = await fetch(preview.address);
      expect(story.status).toBe(500);
      expect(await story.text()).not.toMatch(/\n\s+at /);
      preview.save(file, back, mended);
      await arrives('');
    },
  );

  fullTest(
    'a step moved is moved wherever its exhibit’s pictures are listed, and the check’s warning is folded away on the page',
    async () => {
      preview.save(
        CHAPTER,
        /(<Step frame="revealed">[\s\S]*?<\/Step>\n\n)(<Step frame="without">[\s\S]*?<\/Step>\n\n)/,
        '$2$1',
      );
      await page
        .locator('.desk-warnings')
        .getByText('the frame "revealed" is out of order')
        .waitFor({ state: 'attached' });
      const frames = await page.locator('#two-customers [data-step]').evaluateAll((all) => all.map(({ id }) => id));
      expect(frames.indexOf('two-customers/without')).toBe(frames.indexOf('two-customers/revealed') - 1);
      const exhibit = await (await fetch(`${preview.address}exhibits/two-customers/`)).text();
      const [without, revealed] = ['without', 'revealed'].map((id) =>
        exhibit.indexOf(`/exhibits/two-customers/${id}/`),
      );
      expect(without).toBeGreaterThan(0);
      expect(without).toBeLessThan(revealed ?? 0);
    },
  );

  test('the guide is there', async () => {
    expect(await textOf('guide/')).toContain('Change a sentence');
  });
});
