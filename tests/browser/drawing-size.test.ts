import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases } from '../full.ts';
import { PRESETS, type Preset } from '../../src/scene/box.ts';
import { runs } from '../properties.ts';
import { READABLE, readAndSee } from './reader.ts';
import { visits } from './visits.ts';

const { open } = visits();

const STEPS = ['the-bill/both-loans', 'circle-of-money/openai', 'your-fuse/contracts'];
/** Windows below this width belong to screens whose scrollbars lie over the page. */
const HANDHELD = 1000;

interface Shown {
  /** `above` and `beside` a stage, or text and pictures `in turn`. */
  readonly stands: 'above' | 'beside' | 'in turn';
  /** Type of the step and of the drawing’s smallest text, CSS px. */
  readonly step: number;
  readonly smallest: number;
  /** Characters in a line of the steps, on average. */
  readonly characters: number;
  /** Words of the drawing that are beyond the window, or under the bar. */
  readonly hidden: readonly string[];
  /** How much wider the page is than the window: px. */
  readonly beyond: number;
}

/** Smallest type of each preset, by its viewBox and by the name its pictures’ files have. */
const LABELS = Object.entries(PRESETS).map(([preset, { width, height, type }]) => ({
  preset: preset as Preset,
  viewBox: `0 0 ${width} ${height}`,
  width,
  label: type.label,
}));

const shown = (page: Page, id: string): Promise<Shown> =>
  page.evaluate(
    ([id, labels]): Shown => {
      const section = document.getElementById(id)?.closest<HTMLElement>('[data-exhibit]');
      const paragraphs = [...(section?.querySelectorAll('.step-text p') ?? [])];
      const [first] = paragraphs;
      if (!section || !first) throw new Error(`no step ${id}`);
      const step = parseFloat(getComputedStyle(first).fontSize);

      // Of lines that are followed by others: the last is as long as it happens to be.
      const lines = paragraphs.flatMap((paragraph) => {
        const text = paragraph.textContent.replaceAll(/\s+/g, ' ').trim();
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top / step));
        const count = new Set(tops).size;
        return count > 1 ? [{ text: text.length, count: count - 0.5 }] : [];
      });
      const sum = (of: 'text' | 'count'): number => lines.reduce((all, line) => all + line[of], 0);
      const common = {
        step,
        characters: sum('text') / sum('count'),
        beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };

      const img = document.getElementById(id)?.querySelector<HTMLImageElement>('.frame img');
      if (img?.checkVisibility()) {
        const preset = labels.find(({ preset }) => img.currentSrc.includes(`.${preset}.`));
        const scale = img.getBoundingClientRect().width / (preset?.width ?? NaN);
        return { ...common, stands: 'in turn', smallest: scale * (preset?.label ?? NaN), hidden: [] };
      }
      const svg = section.querySelector<SVGSVGElement>('.live svg');
      const scale = svg?.getScreenCTM()?.a ?? 0;
      const texts = [...(svg?.querySelectorAll('text') ?? [])].filter((text) =>
        text.checkVisibility({ visibilityProperty: true }),
      );
      const bar = document.querySelector('[data-stepper]')?.getBoundingClientRect();
      const hidden = texts.filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const under = bar && right > bar.left + 1 && bottom > bar.top + 1;
        return left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1 || under;
      });
      // A spread has its text over its calm part.
      const spread = svg?.getAttribute('viewBox') === labels.find(({ preset }) => preset === 'spread')?.viewBox;
      const apart = (svg?.getBoundingClientRect().left ?? 0) >= first.getBoundingClientRect().right - 1;
      return {
        ...common,
        stands: apart || spread ? 'beside' : 'above',
        smallest: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize))) * scale,
        hidden: hidden.map((text) => text.textContent),
      };
    },
    [id, LABELS] as const,
  );

let handheld: Page;
let desk: Page;
/** The screen of a size, its letters as they come. */
const screen = async (width: number, height: number): Promise<Page> => {
  const page = width < HANDHELD ? handheld : desk;
  await page.setViewportSize({ width, height });
  return page;
};

/** What is not as it should be, in words. */
function amiss({ stands, step, smallest, characters, hidden, beyond }: Shown): string[] {
  const share = smallest / step;
  return [
    ...(smallest > 11.95 && smallest < 18.05 ? [] : [`${stands}, smallest text ${smallest.toFixed(1)} px`]),
    ...(share > 0.64 && share < 0.91 ? [] : [`${stands}, smallest text is ${share.toFixed(2)} of the step’s`]),
    ...(stands !== 'beside' || (characters > 44 && characters < 70)
      ? []
      : [`${characters.toFixed(1)} characters a line`]),
    ...hidden.map((text) => `${stands}, “${text}” is not seen whole`),
    ...(beyond > 0 ? [`the page is ${beyond} px wider than its window`] : []),
  ];
}

/** The same of steps at a size. */
async function faults(width: number, height: number, steps: readonly string[]): Promise<string[]> {
  const page = await screen(width, height);
  const found: string[] = [];
  for (const id of steps) {
    await expect.poll(() => readAndSee(page, id), { message: `${id} at ${width}x${height}` }).toMatch(READABLE);
    await page.waitForFunction((id) => {
      const section = document.getElementById(id)?.closest<HTMLElement>('[data-exhibit]');
      const picture = document.getElementById(id)?.querySelector('.frame img');
      return section?.dataset['live'] !== undefined || picture?.checkVisibility();
    }, id);
    // A stage is held in place once it is near, and a window that has changed waits for its own drawing.
    let wrong: readonly string[] = [];
    const look = async (): Promise<readonly string[]> => {
      // The page may have grown above it meanwhile.
      await readAndSee(page, id);
      return (wrong = amiss(await shown(page, id)));
    };
    await expect
      .poll(look)
      .toEqual([])
      // Told with what is amiss elsewhere.
      .catch(() => undefined);
    found.push(...wrong.map((what) => `${width}x${height}, ${id}: ${what}`));
  }
  return found;
}

describe('a drawing’s smallest text is 12 to 18 px and 0.65 to 0.9 of the step’s; a column beside it has 45 to 70 characters', () => {
  beforeAll(async () => {
    handheld = await open('', { isMobile: true, hasTouch: true });
    desk = await open();
  });

  test.each(
    cases(7, [
      // A kind of screen each, and where one arrangement ends.
      [390, 844],
      [844, 390],
      [820, 1180],
      [1440, 900],
      [1199, 900],
      [1920, 1080],
      [653, 904],
      // Phones, unfolded ones, and phones laid on their side.
      [320, 568],
      [344, 882],
      [360, 640],
      [412, 915],
      [480, 900],
      [600, 960],
      [640, 360],
      [932, 430],
      // Tablets, held upright and laid on their side.
      [700, 1000],
      [768, 1024],
      [834, 1194],
      [912, 1368],
      [1024, 768],
      [1024, 1366],
      [1180, 820],
      // Split windows, and where one arrangement ends.
      [720, 900],
      [768, 600],
      [960, 720],
      [960, 1080],
      [1023, 1366],
      [1200, 800],
      // Desks.
      [1280, 720],
      [1366, 768],
      [1680, 1050],
      [2560, 1440],
      [3440, 1440],
      [3840, 2160],
    ]),
  )('at %ix%i', async (width, height) => {
    expect(await faults(width, height, STEPS)).toEqual([]);
  });

  test('in a window of any other size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 320, max: 3840 }),
        fc.integer({ min: 320, max: 2160 }),
        fc.constantFrom(...STEPS),
        async (width, height, id) => {
          expect(await faults(width, height, [id])).toEqual([]);
        },
      ),
      { numRuns: runs(8) },
    );
  });
});
