import { expect, test } from 'vitest';
import { readsOf } from '../../../src/exhibits/reads.ts';
import { trialsOf } from '../../../src/exhibits/trials.ts';
import type { Frame, Words } from '../../../src/exhibits/exhibit.ts';
import { figure, recording, type Figures } from '../../../src/model/figures.ts';
import { contentChanged } from '../../../src/edition/content-version.ts';
import { makeEdition } from '../../../src/edition/edition.ts';
import { frameReads, stageDataOf } from '../../../src/edition/scenes.ts';
import { presetsOf } from '../../../src/exhibits/presets-of.ts';
import { box } from '../../../src/scene/box.ts';

const edition = makeEdition(process.cwd(), undefined);
const { book } = edition;

/** Figures that know only some ids and say so, as a browser's do. */
const only = (ids: ReadonlySet<string>): Figures =>
  Object.fromEntries(Object.entries(book.numbers).filter(([id]) => ids.has(id)));

const words: Words = {
  frame: 'planted',
  number: 'Exhibit 1',
  title: 'Planted',
  subtitle: '',
  source: '',
  takeaway: '',
  takeaways: [''],
  headline: '',
  headlines: [''],
  alt: '',
  labels: { always: 'a', seldom: 'b' },
  story: { title: '', address: '', published: '2025-03-24', asOf: '' },
  formats: edition.formats,
};

/** Reads one figure always, one on a phone, one only when the reader asks for more than half. */
const planted: Frame = {
  id: 'planted',
  controls: [
    {
      id: 'share',
      kind: 'range',
      values: [0, 100],
      step: 5,
      fact: 'cw-opex-2024',
      initial: (model) => Math.round(figure(model, 'cw-tax-2024') * 0),
      show: String,
    },
  ],
  presets: (model) => ({ all: { share: figure(model, 'cw-fairvalue-2024') > 0 ? 40 : 0 } }),
  draw(model, said, at, settings = { share: 0 }) {
    figure(model, 'cw-revenue-2024');
    if (at.preset === 'tall') figure(model, 'cw-cash-2024');
    if ((settings['share'] ?? 0) > 60) {
      figure(model, 'cw-debt-total-2024');
      if (said.labels['seldom'] === '') throw new Error('never');
    }
    return {
      box: at,
      marks: [{ shape: 'circle', key: 'a/b', tone: 'ink', cx: 0, cy: 0, r: 1, fill: 'solid', fact: 'conc-62' }],
    };
  },
  table(model, said) {
    figure(model, 'cw-netloss-2024');
    return { caption: '', columns: [said.labels['always'] ?? ''], rows: [] };
  },
  summary: (model) => String(figure(model, 'cw-da-2024')),
};

test('a frame’s reads: drawing in every box, marks, table, summary, controls, presets, every setting', () => {
  const reads = readsOf(planted, book.numbers, words, presetsOf({}));
  expect([...reads.figures].sort()).toEqual(
    [
      'cw-revenue-2024',
      'cw-cash-2024',
      'cw-debt-total-2024',
      'cw-netloss-2024',
      'cw-da-2024',
      'cw-opex-2024',
      'cw-tax-2024',
      'cw-fairvalue-2024',
      'conc-62',
    ].sort(),
  );
  expect([...reads.labels].sort()).toEqual(['always', 'seldom']);
});

const all = edition.exhibits.flatMap((edited) => edited.exhibit.frames.map((frame) => ({ edited, frame })));

test.each(all.map(({ edited, frame }) => ({ name: `${edited.exhibit.id}/${frame.id}`, edited, frame })))(
  '$name draws from the figures it is recorded to read, and no others',
  ({ edited, frame }) => {
    const model = only(frameReads(edited, frame.id, book).figures);
    const own = edited.words.get(frame.id);
    if (!own) throw new Error('no words');
    for (const preset of presetsOf(edited.exhibit))
      expect(frame.draw(model, own, box(preset))).toEqual(frame.draw(book.numbers, own, box(preset)));
    expect(frame.table(model, own)).toEqual(frame.table(book.numbers, own));
  },
);

const interactive = all.filter(({ frame }) => frame.controls);

test.each(interactive.map(({ edited, frame }) => ({ name: `${edited.exhibit.id}/${frame.id}`, edited, frame })))(
  '$name never asks for a figure that its data lacks: every preset, every control’s stops, settings by lot',
  ({ edited, frame }) => {
    const data = stageDataOf(edited, 'desk', book).interactive;
    if (!data) throw new Error('no data for a browser');
    expect(data.frame).toBe(frame.id);
    const lots = [1, 77, 4242, 31_337].flatMap((seed) => trialsOf(frame, book.numbers, seed));
    expect(lots.length).toBeGreaterThan(200);
    for (const settings of lots) {
      for (const preset of ['phone', 'desk'] as const) frame.draw(data.figures, data.words, box(preset), settings);
      frame.table(data.figures, data.words, settings);
      frame.summary?.(data.figures, data.words, settings);
    }
  },
);

test('in a preview that follows saved files a browser has every figure: no save waits for trials', () => {
  const fuse = interactive.find(({ edited }) => edited.exhibit.id === 'your-fuse')?.edited;
  if (!fuse) throw new Error('no exhibit to set');
  const figures = () => stageDataOf(fuse, 'desk', book).interactive?.figures;
  expect(Object.keys(figures() ?? {}).length).toBeLessThan(Object.keys(book.numbers).length / 4);
  contentChanged();
  try {
    expect(figures()).toBe(book.numbers);
  } finally {
    // Other tests share the global object.
    Reflect.deleteProperty(globalThis, Symbol.for('short-fuse.content-version'));
  }
});

test('trials stand where the page’s controls can', () => {
  for (const { frame } of interactive)
    for (const settings of trialsOf(frame, book.numbers, 7))
      for (const { id, kind, values, step = 1 } of frame.controls ?? []) {
        const value = settings[id] ?? Number.NaN;
        const [low = 0, high = low] = values;
        if (kind === 'choice') expect(values).toContain(value);
        else {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
          expect(Math.abs((value - low) / step - Math.round((value - low) / step))).toBeLessThan(1e-6);
        }
      }
});

test('a recording notes what there is, and a figure that is not there is named as ever', () => {
  const { figures, read } = recording({ 'cw-cash-2024': 1 });
  expect(figure(figures, 'cw-cash-2024')).toBe(1);
  expect(() => figure(figures, 'cw-opex-2024')).toThrow('no figure "cw-opex-2024" in the model');
  expect([...read]).toEqual(['cw-cash-2024']);
});
