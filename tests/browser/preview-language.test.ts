import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeFull } from '../full.ts';
import { readInterface } from '../../src/edition/interface.ts';
import { changeIn, FIRST_PARAGRAPH } from '../content-copy.ts';
import { OFTEN, passagesWithoutLink } from './preview-page.ts';
import { startPreview, type Preview } from './preview-server.ts';
import { visits } from './visits.ts';

// Half-saved files make errors, which is what is tried here.
const { open } = visits(undefined, [/./]);
const { preview: says } = readInterface(process.cwd(), 'zh');
const STEP = 'two-customers/without';
let preview: Preview;
let page: Page;

/** What is in Chinese: the words of the pages, the formats, two chapters and a takeaway. */
function inChinese(root: string): void {
  changeIn(root, 'story.yaml', 'name: English }\n', 'name: English }\n  - { id: zh, tag: zh-Hans, name: 中文 }\n');
  const content = join(root, 'content');
  for (const folder of ['words/zh', 'exhibits/zh']) rmSync(join(content, folder), { recursive: true, force: true });
  for (const folder of ['words/zh', 'exhibits/zh', 'chapters/zh'])
    mkdirSync(join(content, folder), { recursive: true });
  for (const name of ['interface.yaml', 'formats.yaml'])
    copyFileSync(join('content/words/zh', name), join(content, 'words/zh', name));
  for (const id of ['prologue', 'two-customers']) {
    copyFileSync(join(content, `chapters/en/${id}.mdx`), join(content, `chapters/zh/${id}.mdx`));
    changeIn(root, `chapters/zh/${id}.mdx`, /^(---\n[\s\S]*?\n---\n)/, '$1\n先说几句。\n');
  }
  writeFileSync(
    join(content, 'exhibits/zh/two-customers.yaml'),
    'frames:\n  without:\n    takeaway: 去掉两家，还剩{revenue-outside-two:short}\n',
  );
}

beforeAll(async () => {
  preview = await startPreview('zh', inChinese);
  page = await open(preview.address);
  await page.waitForSelector('.edit-link');
});
afterAll(() => preview.close());

const seen = (selector: string, text: string) =>
  page.waitForFunction(
    ([where, wanted]) => document.querySelector(where)?.textContent.includes(wanted),
    [selector, text] as const,
    OFTEN,
  );

describeFull('the preview in Chinese', () => {
  test('is at the language’s address and in it', async () => {
    expect(new URL(page.url()).pathname).toBe('/zh/');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  });

  test('every paragraph, step and exhibit opens at its line of the Chinese files', async () => {
    const links = (selector: string): Promise<(readonly [string, string])[]> =>
      page
        .locator(`${selector} .edit-link`)
        .evaluateAll((all) => all.map((each) => [each.textContent, each.getAttribute('href') ?? ''] as const));
    const own = await links(`[id="${STEP}"]`);
    expect(own.map(([text]) => text)).toEqual(expect.arrayContaining([says.edit, says.editStep, says.editWords]));
    for (const [text, href] of own)
      expect(href).toMatch(
        text === says.editWords
          ? /\/content\/exhibits\/zh\/two-customers\.yaml:\d+$/
          : /\/content\/chapters\/zh\/two-customers\.mdx:\d+$/,
      );
    expect(await passagesWithoutLink(page)).toEqual([]);
  });

  test('a saved sentence is seen where it stands', async () => {
    preview.save('chapters/zh/prologue.mdx', FIRST_PARAGRAPH, '这一段改过了。');
    await seen('#chapter-prologue', '这一段改过了。');
  });

  test('a saved takeaway is drawn by the live stage', async () => {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), STEP);
    preview.save('exhibits/zh/two-customers.yaml', /去掉两家，还剩/, '剩下的不多，才');
    await seen('#two-customers .live svg', '剩下的不多');
    expect(await page.locator(`[id="${STEP}"] [data-described]`).getAttribute('aria-label')).toContain('剩下的不多');
  });

  test('a saved value is seen in the drawing, as Chinese writes it', async () => {
    preview.save('ledger/cash.yaml', /(- id: cw-revenue-2024\n(?: {2}.*\n)*? {2}value: ).*/, '$11890');
    await seen('#two-customers .live svg', '4.35亿美元');
  });

  test('a half-width mark between signs is told', async () => {
    preview.save('chapters/zh/prologue.mdx', /这一段改过了。/, '这一段,改过了。');
    await seen('.desk-warnings', ',');
  });
});
