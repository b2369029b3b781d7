import { expect, test } from 'vitest';
import { bars, columnChart, columns } from '../../../src/exhibits/columns.ts';
import { readFormats } from '../../../src/edition/formats.ts';
import { defineExhibit, definePeak, type FrameForm } from '../../../src/exhibits/define-exhibit.ts';
import type { Words } from '../../../src/exhibits/exhibit.ts';
import { figureNote } from '../../../src/exhibits/figure-note.ts';
import { labelTypes } from '../../../src/integrations/label-types.ts';
import { overlap, textBounds } from '../../../src/scene/bounds.ts';
import { box, PRESETS, type Preset } from '../../../src/scene/box.ts';
import type { RectMark, TextMark } from '../../../src/scene/scene.ts';

const E = 'cost-of-a-dollar';
type Id = typeof E;

const words: Words = {
  frame: 'in',
  number: 'Exhibit 1',
  title: 'Planted',
  subtitle: 'Dollars, 2024',
  source: 'Source: a test',
  takeaway: 'What stands here is read',
  takeaways: ['What stands here is read'],
  headline: 'What stands here is read',
  headlines: ['What stands here is read'],
  alt: '',
  labels: {
    figure: '$863m',
    point: 'was lost in a year',
    scale: 'of which most is paper',
    costs: 'Debt',
    'costs-value': '$8.0bn',
    capital: 'Cash',
    'capital-value': '$1.4bn',
    'column-what': 'What',
    'column-amount': 'Amount',
  },
  story: { title: '', address: '', published: '2025-03-24', asOf: '' },
  formats: readFormats(process.cwd(), 'en'),
};
const figures = { 'cw-debt-total-2024': 8000, 'cw-cash-2024': 1400, 'cw-netloss-2024': -863 };
const presets = Object.keys(PRESETS).filter((preset): preset is Preset => preset in PRESETS);
const BARS = [
  { name: 'costs', fact: 'cw-debt-total-2024', tone: 'debt' },
  { name: 'capital', fact: 'cw-cash-2024', tone: 'cash' },
] as const;

/** An exhibit of which one frame is drawn. */
function drawIn(form: FrameForm<Id>) {
  const frame = defineExhibit(E, { in: form, out: form, layers: form, spending: form }).frames[0];
  if (!frame) throw new Error('no frame');
  return frame;
}
const draw = (fn: FrameForm<Id>['draw']) => drawIn({ draw: fn, table: [] });

test.each(presets)('%s: columns and bars are as long as their amounts, and no words lie on others', (preset) => {
  for (const chart of [columns, bars]) {
    const { marks } = draw((d) => chart(d, BARS)).draw(figures, words, box(preset));
    const all = marks.filter((mark): mark is RectMark => mark.shape === 'rect' && mark.key.startsWith('bar/'));
    const length = (mark: RectMark | undefined) => (chart === columns ? mark?.height : mark?.width) ?? Number.NaN;
    expect(length(all[0]) / length(all[1])).toBeCloseTo(8000 / 1400, 1);
    const texts = marks.filter((mark): mark is TextMark => mark.shape === 'text');
    for (const [i, a] of texts.entries())
      for (const b of texts.slice(i + 1))
        expect(overlap(textBounds(a), textBounds(b), 1), `${a.text} and ${b.text}`).toBe(false);
  }
});

test('a chart that shows fewer bars keeps the scale of all, and its table has their rows', () => {
  const [some, all] = [columnChart<Id>(BARS, { show: ['capital'] }), columnChart<Id>(BARS)].map((form) => drawIn(form));
  const bar = (frame: typeof all) =>
    frame?.draw(figures, words, box('desk')).marks.find(({ key }) => key === 'bar/capital');
  expect(bar(some)).toEqual(bar(all));
  expect(some?.table(figures, words).rows).toEqual([['Cash', '$1.4bn']]);
  expect(all?.table(figures, words).rows).toHaveLength(2);
});

test.each([...presets])('%s: a figure note stays in its room', (preset) => {
  for (const beside of [true, false]) {
    let [room, reached] = [0, 0];
    const { marks } = draw((d) => {
      const note = figureNote(d, { beside, most: 2.4 });
      [room, reached] = [d.plot.y + d.plot.height, note.bottom];
      return note;
    }).draw(figures, words, box(preset));
    expect(reached).toBeLessThanOrEqual(room + 1);
    const note = marks.filter((mark): mark is TextMark => mark.shape === 'text' && mark.key.startsWith('note/'));
    expect(note.map(({ key }) => key).slice(0, 2)).toEqual(['note/in-figure', 'note/in-point-0']);
    for (const mark of note) expect(textBounds(mark).x + textBounds(mark).width).toBeLessThanOrEqual(box(preset).width);
  }
});

test('mistakes are told with exhibit, frame and field', () => {
  const at = box('desk');
  const data = [{ name: 'costs', fact: 'cw-netloss-2024', tone: 'debt' }] as const;
  const bad = draw((d) => columns(d, data));
  expect(() => bad.draw(figures, words, at)).toThrow(
    'cost-of-a-dollar/in: the figure "cw-netloss-2024" is -863: a length shows an amount from 0 up',
  );
  expect(() => draw((d) => columns(d, BARS)).draw({}, words, at)).toThrow(
    'cost-of-a-dollar/in: no figure "cw-debt-total-2024" in the model',
  );
  expect(() => draw((d) => columns(d, [])).draw(figures, words, at)).toThrow(
    'cost-of-a-dollar/in: a scale has no data: expected at least one amount',
  );
  const unsaid = draw((d) => d.label('a/b', 'dollar', d.plot));
  expect(() => unsaid.draw(figures, words, at)).toThrow(/^cost-of-a-dollar\/in: .*no label "dollar".*Planted/);
  const broken = draw((d) => d.write('a/b', 'x', { x: Number.NaN, y: 0 }));
  expect(() => broken.draw(figures, words, at)).toThrow('cost-of-a-dollar/in: the x of the mark "a/b" is NaN');
});

test('a table of another length than its chart is a mistake, and so is a datum without its mark', () => {
  const at = box('desk');
  const short = drawIn({ ...columnChart<Id>(BARS), table: ['costs'] });
  expect(() => short.draw(figures, words, at)).toThrow(
    'cost-of-a-dollar/in: its table has 1 rows for 2 data: expected a row for each',
  );
  const unshown = drawIn({ ...columnChart<Id>(BARS), draw: (d) => columns(d, BARS, { show: ['costs'] }) });
  expect(() => unshown.draw(figures, words, at)).toThrow(
    'cost-of-a-dollar/in: no mark shows the figure "cw-cash-2024" of "capital"',
  );
  const odd = { columns: ['column-what'], rows: [['costs', 'costs-value']] } as const;
  expect(() => drawIn({ ...columnChart<Id>(BARS), table: odd }).table(figures, words)).toThrow(
    'cost-of-a-dollar/in: the row "Debt | $8.0bn" has 2 cells: expected one for each of column-what',
  );
});

test('a table is made of its form: names with their values, columns and rows, or a function', () => {
  const tableOf = (table: FrameForm<Id>['table']) => drawIn({ draw: () => [], table }).table(figures, words);
  const amounts = { caption: words.takeaway, columns: ['What', 'Amount'], rows: [['Debt', '$8.0bn']] };
  expect(tableOf(['costs'])).toEqual(amounts);
  expect(tableOf([['costs', 'costs-value']])).toEqual(amounts);
  expect(tableOf(() => amounts)).toEqual(amounts);
  const amount = { value: 8000, unit: 'USD million', text: '$8.0bn' } as const;
  const rows = () => [['costs', ['costs-value', 'capital-value'], amount]] as const;
  expect(tableOf({ columns: ['column-what', 'column-amount', 'column-amount'], rows })).toEqual({
    caption: words.subtitle,
    columns: ['What', 'Amount', 'Amount'],
    rows: [['Debt', '$8.0bn $1.4bn', amount]],
  });
  expect(tableOf({ caption: 'takeaway', columns: [], rows: [] }).caption).toBe(words.takeaway);
  expect(() => tableOf({ columns: ['column-what'], rows: [['dollar']] })).toThrow(
    /^cost-of-a-dollar\/in: .*no label "dollar" in the words of "Planted"/,
  );
});

test('a peak is an exhibit that is told from edge to edge', () => {
  const form = columnChart<Id>(BARS);
  expect(definePeak(E, { in: form, out: form, layers: form, spending: form })).toMatchObject({ id: E, peak: true });
});

test('the type checker is told every exhibit’s labels and frames', () => {
  const types = labelTypes('content/exhibits/en');
  expect(types).toMatch(/^interface ExhibitNames \{/);
  expect(types).toMatch(/"cost-of-a-dollar": \{ label: [^;]*"dollar-in"[^;]*; frame: "in" \| "out" \| "layers"/);
  // The labels of a frame alone are among them.
  expect(types).toMatch(/"who-holds-the-votes": \{ label: [^;]*"zuckerberg-shares-value"/);
});
