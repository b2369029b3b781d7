import { expect, inject, test } from 'vitest';
import { openBook } from '../../src/edition/book.ts';
import { scenarioOf } from '../../src/model/choices.ts';
import { presets, toChoices } from '../../src/model/reader-choices.ts';
import { runway } from '../../src/model/runway.ts';
import { formatSettings } from '../../src/stage/settings-address.ts';
import { labelOf, ui, unfilled } from './said.ts';
import { painted } from './painted.ts';
import { visits } from './visits.ts';

const address = inject('address');
const { open } = visits();
const { numbers } = openBook(process.cwd());
const settings = presets(numbers).contracts;
const terms = formatSettings(settings);

test('a result that the terms in its address do not come to says what they do, and theirs has nothing to say', async () => {
  const { cashEnds } = runway(scenarioOf(numbers, toChoices(settings, numbers)));
  const page = await open(`${address}exhibits/your-fuse/ends/holds/#${terms}`);
  const notice = page.locator('[data-other]');
  await notice.waitFor();
  const said = await notice.textContent();
  for (const part of [unfilled(ui.result.other), unfilled(labelOf('your-fuse', 'yours', 'result')), '2026'])
    expect(said).toContain(part);
  const own = `exhibits/your-fuse/ends/${cashEnds?.year ?? 0}-q${cashEnds?.quarter ?? 0}/`;
  const [model] = await Promise.all([
    page.waitForResponse(/\/scenes\/your-fuse\./),
    page.goto(`${address}${own}#${terms}`),
  ]);
  await model.finished();
  await painted(page);
  expect(await notice.isVisible()).toBe(false);
});

test('a result with terms that are none says so and offers the reader’s own; with terms that came percent-encoded it leads to those', async () => {
  const encoded = terms.replace(/[-_]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const page = await open(`${address}exhibits/your-fuse/ends/holds/#${encoded}`);
  const link = page.getByRole('link', { name: ui.result.seeTerms });
  expect(new URL((await link.getAttribute('href')) ?? '', address).searchParams.get('your-fuse')).toBe(terms);
  for (const hostile of [
    'drawRest-1_growth-%3Cscript%3E',
    'x'.repeat(10_000),
    '../../',
    'drawRest-1?a=b',
    'drawRest-1_growth-3',
  ]) {
    await page.evaluate((terms) => (location.hash = terms), hostile);
    const notice = page.getByText(ui.result.unknown);
    await notice.waitFor();
    const own = page.getByRole('link', { name: ui.result.setTerms });
    const [button, words] = [await own.boundingBox(), await notice.boundingBox()];
    expect(words?.y).toBeGreaterThan((button?.y ?? Infinity) + (button?.height ?? 0) + 4);
    expect(await own.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(`${address}#your-fuse/yours`);
    await page.evaluate((terms) => (location.hash = terms), encoded);
    await link.waitFor();
  }
});

test('a result’s terms are known by what was left behind them, and stay when their reader skips to the text', async () => {
  const page = await open(`${address}exhibits/your-fuse/ends/holds/`);
  const link = page.getByRole('link', { name: ui.result.seeTerms });
  for (const mangled of [`${terms})`, `${terms}&fbclid=1`, `${terms}.`, `${terms}%E3%80%82`]) {
    await page.evaluate((terms) => (location.hash = terms), mangled);
    await link.waitFor();
    expect(new URL((await link.getAttribute('href')) ?? '', address).searchParams.get('your-fuse')).toBe(terms);
    await page.evaluate(() => (location.hash = 'none'));
    await link.waitFor({ state: 'detached' });
  }
  await page.evaluate((terms) => (location.hash = terms), terms);
  await link.waitFor();
  await page.locator('.skip').press('Enter');
  await page.waitForURL(/#main$/);
  await painted(page);
  expect(await link.isVisible()).toBe(true);
});
