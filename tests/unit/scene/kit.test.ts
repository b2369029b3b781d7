import { scaleBand, scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrow, backed, bracketOn, givingWay, tornEdge } from '../../../src/scene/annotate.ts';
import { axisBottom, valueRules } from '../../../src/scene/axis.ts';
import { textBounds } from '../../../src/scene/bounds.ts';
import { box, typeOf } from '../../../src/scene/box.ts';
import { label, linesOf, paragraph } from '../../../src/scene/label.ts';
import { furnish } from '../../../src/scene/furniture.ts';
import { fit, shrink, shrunk, split, stacked, unitGrid } from '../../../src/scene/layout.ts';
import { legend } from '../../../src/scene/legend.ts';
import { circle, rect } from '../../../src/scene/mark.ts';
import { after, below, inside, over, under } from '../../../src/scene/place.ts';
import { centredOn } from '../../../src/scene/rhythm.ts';
import { alongX, alongY, centres, columnOf, fromZero, placeOf, rowOf } from '../../../src/scene/scales.ts';
import { bottom, right, scene, type Area } from '../../../src/scene/scene.ts';
import { measure } from '../../../src/scene/text.ts';

const desk = box('desk');
const plot: Area = { x: 10, y: 20, width: 300, height: 200 };
const share = fc.double({ min: 0.01, max: 50, noNaN: true });
const shares = fc.array(share, { minLength: 1, maxLength: 8 });

describe('a scene', () => {
  const mark = rect('bar/a', { x: 1.23456, y: 2, width: 3.999, height: 4 }, { tone: 'debt' });

  test('is flat, without what is missing, and rounded', () => {
    const drawn = scene(desk, [mark, undefined], false, [[circle('dot/a', { x: 0.005, y: 1 }, 2, { tone: 'ink' })]]);
    expect(drawn.marks.map(({ key }) => key)).toEqual(['bar/a', 'dot/a']);
    // What was laid out with its marks is opened for them.
    expect(scene(desk, { marks: [mark] }, [{ marks: undefined }]).marks).toEqual(scene(desk, mark).marks);
    expect(drawn.marks[0]).toMatchObject({ x: 1.23, y: 2, width: 4 });
    // The drawing code's own mark is not touched.
    expect(mark.x).toBe(1.23456);
  });

  test.each([
    ['x', Number.NaN, 'the x of the mark "bar/a" is NaN: expected a number'],
    ['y', -Infinity, 'the y of the mark "bar/a" is -Infinity: expected a number'],
    ['width', -3, 'the width of the mark "bar/a" is -3: expected a number from 0 up'],
  ])('names the mark whose %s is wrong', (name, value, message) => {
    expect(() => scene(desk, { ...mark, [name]: value })).toThrow(message);
  });

  test('an area of less than no width is empty', () => {
    expect(rect('a/b', { x: 0, y: 0, width: -1, height: 4 }, { tone: 'ink' }).width).toBe(0);
  });
});

describe('split', () => {
  test('parts fill the area in proportion, with the gaps between them', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 0, max: 9, noNaN: true }), fc.boolean(), (all, gap, level) => {
        const parts = split(plot, level ? 'x' : 'y', all, gap);
        const [start, size, end] = level
          ? ([(a: Area) => a.x, (a: Area) => a.width, right] as const)
          : ([(a: Area) => a.y, (a: Area) => a.height, bottom] as const);
        expect(start(parts[0] ?? plot)).toBeCloseTo(start(plot));
        expect(end(parts.at(-1) ?? plot)).toBeCloseTo(end(plot));
        parts.slice(1).forEach((part, i) => expect(start(part) - end(parts[i] ?? part)).toBeCloseTo(gap));
        const unit = size(parts[0] ?? plot) / (all[0] ?? 1);
        parts.forEach((part, i) => expect(size(part)).toBeCloseTo((all[i] ?? 0) * unit));
      }),
    );
  });

  test('the parts of a fixed list are known one by one', () => {
    const [left, rest] = split(plot, 'x', [1, 2]);
    expect([left.width, rest.x]).toEqual([100, 110]);
  });

  test('a count of parts is as many alike', () => {
    expect(split(plot, 'y', 4, 8)).toEqual(split(plot, 'y', [1, 1, 1, 1], 8));
  });
});

test('stacked: each begins where the one before ends', () => {
  expect(stacked([{ n: 2 }, { n: 0 }, { n: 5 }], ({ n }) => n).map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [2, 2],
    [2, 7],
  ]);
  expect(stacked([], Number)).toEqual([]);
});

describe('a field of units', () => {
  const forms = fc.record({
    by: fc.constantFrom('column' as const, 'row' as const),
    from: fc.constantFrom('top' as const, 'bottom' as const),
    stagger: fc.constantFrom(0, 0.5),
    gap: fc.constantFrom(0, 0.2),
    aspect: fc.option(fc.double({ min: 0.3, max: 3, noNaN: true }), { nil: undefined }),
  });

  test('units lie in the area, none on another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), forms, (count, { aspect, ...form }) => {
        const grid = unitGrid(count, plot, { ...form, ...(aspect !== undefined && { aspect }) });
        const cells = Array.from({ length: count }, (_, i) => grid.at(i));
        for (const cell of cells) {
          expect(cell.x).toBeGreaterThanOrEqual(plot.x - 1e-6);
          expect(cell.y).toBeGreaterThanOrEqual(plot.y - 1e-6);
          expect(right(cell)).toBeLessThanOrEqual(right(plot) + 1e-6);
          expect(bottom(cell)).toBeLessThanOrEqual(bottom(plot) + 1e-6);
          if (aspect !== undefined) expect(cell.width / cell.height).toBeCloseTo(aspect);
        }
        expect(new Set(cells.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`)).size).toBe(count);
      }),
    );
  });

  test('given rows, columns follow, and the other way round', () => {
    expect(unitGrid(10, plot, { rows: 3, by: 'column' })).toMatchObject({ rows: 3, columns: 4 });
    expect(unitGrid(100, plot, { columns: 10, by: 'row', from: 'bottom' }).at(99)).toMatchObject({ x: 280, y: 20 });
  });

  test('has at least one', () => {
    expect(() => unitGrid(0, plot, { by: 'row' })).toThrow('a field of 0 units: expected at least one');
  });
});

describe('scales', () => {
  test('lengths begin at zero', () => {
    expect(fromZero([3, 9, 4])).toEqual([0, 9]);
  });

  test.each([
    [[], 'a scale has no data: expected at least one amount'],
    [[1, -2], 'a length cannot show -2: expected an amount from 0 up'],
    [[1, Number.NaN], 'a length cannot show NaN: expected an amount from 0 up'],
  ])('%j is an error', (amounts, message) => {
    expect(() => fromZero(amounts)).toThrow(message);
  });

  const x = scaleBand(['cash', 'debt'], [0, 100]);

  test('a name that is not on a scale is named with the nearest', () => {
    const names: readonly string[] = ['cash', 'debt', 'dept'];
    expect(placeOf(x, names[1] as 'debt')).toBe(50);
    expect(() => placeOf(x, names[2] as 'debt')).toThrow(
      'a scale has no place for "dept" (did you mean "debt"?): it has cash, debt',
    );
  });

  test('a bar stands on zero or hangs from it, and lies from zero', () => {
    const y = scaleLinear([0, 10], [200, 0]);
    expect(columnOf(x, y, 'debt', { to: 4 })).toEqual({ x: 50, y: 120, width: 50, height: 80 });
    expect(columnOf(x, y, 'debt', { to: -5 })).toEqual({ x: 50, y: 200, width: 50, height: 100 });
    expect(rowOf(scaleLinear([0, 10], [0, 300]), x, 'debt', { from: 1, to: 4 })).toEqual({
      x: 30,
      y: 50,
      width: 90,
      height: 50,
    });
    expect(centres(x)).toEqual([
      ['cash', 25],
      ['debt', 75],
    ]);
  });

  test('a piece of a bar is as long as its amount, and as thick as the bar', () => {
    const [along, up] = [scaleLinear([0, 10], [10, 310]), scaleLinear([0, 10], [220, 20])];
    expect(alongX(plot, along, { to: 2 })).toEqual({ ...plot, width: 60 });
    expect(alongX(plot, along, { from: 2, to: 5 })).toEqual({ ...plot, x: 70, width: 90 });
    expect(alongY(plot, up, { to: 2 })).toEqual({ ...plot, y: 180, height: 40 });
    expect(alongY(plot, up, { from: 5, to: 2 })).toEqual({ ...plot, y: 120, height: 60 });
  });
});

describe('axes', () => {
  test('rules at d3’s ticks, zero in ink, the unit with the topmost', () => {
    const y = scaleLinear([0, 30], [200, 0]);
    const marks = valueRules(y, plot, desk, 3, (value, last) => (last ? `$${value}bn` : ''));
    expect(marks.map(({ key, tone }) => [key, tone])).toEqual([
      ['axis/rule-0', 'ink'],
      ['axis/rule-10', 'rule'],
      ['axis/rule-20', 'rule'],
      ['axis/rule-30', 'rule'],
      ['axis/value-30', 'muted'],
    ]);
  });

  test('names in the middle of their places', () => {
    const [first] = axisBottom('axis/year', [[2025, 40]], plot, desk);
    expect(first).toMatchObject({ key: 'axis/year-2025', text: '2025', x: 40, anchor: 'middle' });
  });
});

describe('furniture of a chart', () => {
  test.each([
    ['as of 30 November 2026', 'Source: CoreWeave, S-1', 'Source: CoreWeave, S-1, as of 30 November 2026'],
    ['截至2026年11月30日', '来源：CoreWeave的S-1', '来源：CoreWeave的S-1；截至2026年11月30日'],
  ])('a card says “%s”, beside the sources where the site’s address leaves no room for it', (asOf, source, both) => {
    const words = (address: string) => ({
      frame: 'a',
      number: '1',
      title: 'A',
      subtitle: '',
      takeaway: 'B',
      takeaways: ['B'],
      headline: 'B',
      headlines: ['B'],
      source,
      story: { title: 'Short Fuse', address, published: '2025-03-24', asOf },
    });
    const said = (address: string) =>
      furnish(words(address), box('feed')).marks.flatMap((mark) => (mark.shape === 'text' ? mark.text : []));
    expect(said('a.example')).toEqual(expect.arrayContaining([source, asOf]));
    const crowded = said(`${'news.'.repeat(12)}example`);
    expect(crowded).not.toContain(asOf);
    expect(crowded.join(' ')).toContain(both);
  });

  test('paper lies under the words it backs', () => {
    const [paper, words] = backed('plate/a', [label('a/b', 'Debt', 50, 50, desk)], 4);
    const area = words ? textBounds(words) : plot;
    expect(paper.x).toBeCloseTo(area.x - 4, 1);
    expect(paper.width).toBeCloseTo(area.width + 8, 1);
    expect(paper.tone).toBe('paper');
  });

  test('an arrow ends at its tip, with the same corners however long', () => {
    const head = { length: 10, wing: 8 };
    const long = arrow('a/b', { x: 0, y: 0 }, { x: 100, y: 0 }, 4, head, { tone: 'ink' });
    const short = arrow('a/b', { x: 0, y: 0 }, { x: 3, y: 0 }, 4, head, { tone: 'ink' });
    expect(long.d).toBe('M0 2L90 2L90 8L100 0L90 -8L90 -2L0 -2Z');
    expect(short.d.replace(/[^A-Z]/g, '')).toBe(long.d.replace(/[^A-Z]/g, ''));
  });

  test('a bracket stands on its side and bends back to the area', () => {
    expect(bracketOn('a/b', plot, 'top', 5, { tone: 'ink' }).d).toBe('M10 25L10 20L310 20L310 25');
    expect(bracketOn('a/b', plot, 'right', 5, { tone: 'ink' }).d).toBe('M305 20L310 20L310 220L305 220');
  });

  test('a torn edge reaches into the area, and is straight without depth', () => {
    for (const side of ['top', 'right', 'bottom', 'left'] as const)
      for (const { x, y } of tornEdge(plot, side, 7, 6)) {
        expect(x).toBeGreaterThanOrEqual(plot.x - 1e-6);
        expect(x).toBeLessThanOrEqual(right(plot) + 1e-6);
        expect(y).toBeGreaterThanOrEqual(plot.y - 1e-6);
        expect(y).toBeLessThanOrEqual(bottom(plot) + 1e-6);
      }
    expect(new Set(tornEdge(plot, 'top', 7, 0).map(({ y }) => y))).toEqual(new Set([20]));
  });

  test('a legend goes on in a new line where the width ends', () => {
    const item = (name: string) => ({
      key: `key/${name}`,
      text: 'What it stands for',
      look: { tone: 'debt' as const },
    });
    const marks = legend([item('a'), item('b'), item('c')], plot, desk);
    const swatches = marks.filter((mark) => mark.shape === 'rect');
    expect(new Set(swatches.map(({ y }) => y)).size).toBeGreaterThan(1);
    for (const mark of marks)
      if (mark.shape === 'text') expect(right(textBounds(mark))).toBeLessThanOrEqual(right(plot) + 0.5);
  });
});

test('places at an area keep their distance from it', () => {
  expect(over(plot, 5)).toEqual({ x: 10, y: 15 });
  expect(under(plot, 5)).toEqual({ x: 10, y: 225 });
  expect(after(plot, 5)).toEqual({ x: 315, y: 120 });
  expect(inside(plot, 5)).toEqual({ x: 15, y: 120 });
  expect(below(plot, 100)).toEqual({ ...plot, y: 100, height: 120 });
});

test('a level line gives way to words, and does not begin with what reads as their minus', () => {
  const word = label('a/b', '$1.7bn', 40, 50, desk);
  const area = textBounds(word);
  const end = { x: 300, y: 45 };
  const pieces = (x: number) => givingWay('a/line', { x, y: 45 }, end, [word], { tone: 'cash' }).d.match(/M/g)?.length;
  expect(pieces(area.x - 3 * area.height)).toBe(2);
  expect(pieces(area.x - area.height)).toBe(1);
});

describe('a line of text', () => {
  const { strong, label: size } = typeOf(desk);

  test('is set in the face and size that its options mean', () => {
    const typeOfLabel = (options: Parameters<typeof label>[5]) => {
      const { face, size } = label('a/b', '19', 0, 0, desk, options);
      return [face, size];
    };
    expect(typeOfLabel({})).toEqual(['label', size]);
    expect(typeOfLabel({ strong: true })).toEqual(['label-strong', strong]);
    expect(typeOfLabel({ display: 50 })).toEqual(['display', 50]);
    expect(typeOfLabel({ strong: true, size: 9 })).toEqual(['label-strong', 9]);
  });

  test('stands with its middle at y, if that is asked for', () => {
    const middle = label('a/b', '19', 0, 100, desk, { display: 50, baseline: 'middle' });
    const { y, height } = textBounds(middle);
    expect(middle.y).toBeCloseTo(centredOn(100, 'display', 50), 1);
    expect(y + (middle.y - y) / 2).toBeCloseTo(100, 1);
    expect(y + height).toBeGreaterThan(middle.y);
  });

  test('breaks as its paragraph does', () => {
    const text = 'what came in over all of the year before';
    const { marks } = paragraph('a/b', text, 0, 0, 120, desk, { strong: true });
    expect(linesOf(text, 120, desk, { strong: true })).toEqual(marks.map((mark) => mark.text));
    expect(marks.length).toBeGreaterThan(1);
  });
});

test('the largest size that fits a width fits it, and a larger one does not', () => {
  const size = fit(['$1.9bn', '$863m'], 'display', 120, 400);
  expect(Math.max(...['$1.9bn', '$863m'].map((text) => measure(text, 'display', size)))).toBeCloseTo(120);
  expect(fit('$1', 'display', 120, 20)).toBe(20);
  expect(shrink(30, 10, (at) => at <= 17.2)).toBe(17);
  expect(shrink(30, 10, () => false)).toBe(10);
  expect(shrunk(plot, 0.5)).toEqual({ x: 85, y: 70, width: 150, height: 100 });
});
