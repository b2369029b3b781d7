import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from '../../src/edition/phrase.ts';
import { describeFull } from '../full.ts';
import { words } from '../pages/site.ts';
import { DESCRIBED } from '../unit/exhibits/charts.ts';
import { startPreview, type Preview } from './preview-server.ts';
import { ui, unfilled } from './said.ts';

// What is saved in one file and follows on pages that nobody has open: see preview.test.ts for the open one.
let preview: Preview;
beforeAll(async () => {
  preview = await startPreview();
});
afterAll(() => preview.close());

const textOf = async (path: string): Promise<string> => words(await (await fetch(preview.address + path)).text());

describeFull('what an editor changes in one place', () => {
  test('the title, a date, a takeaway and a term follow on every page', async () => {
    preview.save('story.yaml', /^title: .*/m, 'title: Slow Match');
    preview.save('story.yaml', /^updated: .*/m, "updated: '2027-01-31'");
    preview.save('exhibits/en/two-customers.yaml', /takeaway: .*/, 'takeaway: One customer paid {conc-16-2022}');
    preview.save('glossary.yaml', /(- id: s-1\n.*\n {2}definition: ).*/, '$1The paper a company files');
    // A page asked for in the moment of saving may still be the one before.
    await expect.poll(() => textOf('glossary/')).toContain('The paper a company files');
    const [story, frame, exhibit, glossary, ledger, storyboard] = await Promise.all(
      ['', 'exhibits/two-customers/before/', 'exhibits/two-customers/', 'glossary/', 'ledger/', 'storyboard/'].map(
        textOf,
      ),
    );
    for (const page of [story, frame, exhibit, glossary, ledger, storyboard]) {
      expect(page).toContain('Slow Match');
      // The byline is the editors' own.
      expect(page).not.toMatch(/Short Fuse(?! desk)/);
    }
    expect(story).toContain('31\u00a0January\u00a02027');
    expect(frame).toContain('31\u00a0January\u00a02027');
    for (const page of [frame, exhibit, storyboard]) expect(page).toContain('One customer paid 16%');
    // In the story it is what the picture is called.
    expect(await (await fetch(preview.address)).text()).toContain('One customer paid 16%');
    expect(glossary).toContain('The paper a company files');
    expect(await (await fetch(preview.address)).text()).toContain('title="The paper a company files');
  });

  test('a correction stands on the story, at the figure in the ledger and on the page of each frame that shows it', async () => {
    const entry = [
      "- date: '2025-12-01'",
      '  where: Problem one',
      '  figure: conc-16-2022',
      '  was: 61 percent',
      '  is: 16 percent',
      "- date: '2025-12-02'",
      '  where: Exhibit 7',
      '  frame: two-customers/without',
      '  was: a hundred',
      '  is: a thousand',
    ].join('\n');
    preview.save('corrections.yaml', /[\s\S]*/, entry);
    const figure = 'Corrected 1\u00a0December\u00a02025. Problem one: “61 percent” should have read “16 percent”.';
    const frame = 'Corrected 2\u00a0December\u00a02025. Exhibit 7: “a hundred” should have read “a thousand”.';
    // A page asked for in the moment of saving may still be the one before.
    await expect.poll(() => textOf('')).toContain(figure);
    const [story, about, ledger, before, without, other] = await Promise.all(
      [
        '',
        'about/',
        'ledger/',
        'exhibits/two-customers/before/',
        'exhibits/two-customers/without/',
        'exhibits/twins/more/',
      ].map(textOf),
    );
    for (const page of [story, about]) {
      expect(page).toContain(figure);
      // Newest first.
      expect(page?.indexOf(frame)).toBeLessThan(page?.indexOf(figure) ?? 0);
    }
    // On the cover too.
    expect(story).toContain(fill(ui.cover.corrected, { day: '2\u00a0December\u00a02025' }));
    expect(ledger).toContain(figure);
    expect(before).toContain(figure);
    expect(without).toContain(frame);
    expect(other).not.toContain(unfilled(ui.corrections.corrected));
  });

  test('a chart that is described has its place in the story, and every page and file of an exhibit', async () => {
    const [described] = DESCRIBED;
    if (!described) throw new Error('no chart');
    const { id, chart, words: its } = described;
    preview.write(`exhibits/en/${id}.yaml`, its);
    preview.write(`charts/${id}.yaml`, chart);
    const steps = ['cash', 'all'].map((frame) => `<Step frame="${frame}">\n\nSo much.\n\n</Step>\n\n`).join('');
    preview.save('chapters/en/prologue.mdx', /$/, `\n\n<Scrolly exhibit="${id}">\n\n${steps}</Scrolly>\n`);
    // In the story it is what the picture is called.
    const story = async (): Promise<string> => (await fetch(preview.address)).text();
    await expect.poll(story).toContain('CoreWeave owed more than it took in');
    const pages = [`exhibits/${id}/`, `exhibits/${id}/all/`, `embed/${id}/all/`, 'storyboard/'];
    for (const page of await Promise.all(pages.map(textOf))) expect(page).toContain('Cash, revenue and debt');
    expect(await textOf(`exhibits/${id}/all/`)).toContain('Cash in hand');
    expect(await textOf(`exhibits/${id}/all/data.csv`)).toContain('Debt,$8bn,8033.477');
    const card = await fetch(`${preview.address}cards/${id}/all.link.png`);
    expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});
