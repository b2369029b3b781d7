import { figure, type Figures } from '../../model/figures.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { amount, type Amount } from '../cell.ts';
import { text, type Exhibit, type Frame, type Table, type Words } from '../exhibit.ts';
import { draw, type Name, type Picture } from './draw.ts';
import { drawCells, layOut, type Group } from './waffle.ts';

/** A share as a whole number of hundredths. */
const cells = (share: number): number => Math.round(share * 100);
const percent = (share: number): Amount => amount(cells(share), 'percent');

const microsoftShare = (model: Figures): number => figure(model, 'conc-62');
const secondShare = (model: Figures): number => figure(model, 'cw-custc-2024');

/** The revenue of 2024 in a hundred cells: Microsoft, the second customer, everybody else. */
function groups2024(model: Figures, second: Pick<Group, 'tone' | 'fill'>): Group[] {
  const microsoft = cells(microsoftShare(model));
  const customerC = cells(secondShare(model));
  return [
    { count: microsoft, tone: 'microsoft', fill: 'solid', fact: 'conc-62', name: 'microsoft' },
    { count: customerC, ...second, fact: 'cw-custc-2024' },
    { count: 100 - microsoft - customerC, tone: 'others', fill: 'solid', fact: 'revenue-outside-two' },
  ];
}

/** The same with the two taken away. */
function groupsWithout(model: Figures): Group[] {
  const gone = cells(microsoftShare(model)) + cells(secondShare(model));
  return [
    { count: gone, tone: 'others', fill: 'outline', opacity: 0.45 },
    { count: 100 - gone, tone: 'others', fill: 'solid', fact: 'revenue-outside-two' },
  ];
}

function table2024(model: Figures, words: Words, secondName: string): Table {
  return {
    caption: words.subtitle,
    columns: [text(words, 'column-customer'), text(words, 'column-share')],
    rows: [
      [text(words, 'microsoft'), percent(microsoftShare(model))],
      [text(words, secondName), percent(secondShare(model))],
      [text(words, 'others'), percent(1 - microsoftShare(model) - secondShare(model))],
    ],
  };
}

function pictureFrame(
  id: string,
  picture: (model: Figures) => Picture,
  table: (model: Figures, words: Words) => Table,
): Frame {
  return { id, draw: (model, words, box) => draw(picture(model), words, box), table };
}

const before = pictureFrame(
  'before',
  (model) => {
    const largest = cells(figure(model, 'conc-16-2022'));
    return {
      groups: [
        { count: largest, tone: 'ink', fill: 'solid', fact: 'conc-16-2022' },
        { count: 100 - largest, tone: 'others', fill: 'faint' },
      ],
      note: { tone: 'ink', fact: 'conc-16-2022', lines: ['point', 'scale'] },
      name: 'absent',
    };
  },
  (model, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-customer'), text(words, 'column-share')],
    rows: [
      [text(words, 'largest'), percent(figure(model, 'conc-16-2022'))],
      [text(words, 'others'), percent(1 - figure(model, 'conc-16-2022'))],
    ],
  }),
);

const microsoft = pictureFrame(
  'microsoft',
  (model) => {
    const share = cells(microsoftShare(model));
    return {
      groups: [
        { count: share, tone: 'microsoft', fill: 'solid', fact: 'conc-62' },
        { count: 100 - share, tone: 'others', fill: 'faint' },
      ],
      note: { tone: 'microsoft', fact: 'conc-62', lines: ['point', 'scale'] },
      name: 'absent',
    };
  },
  (model, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-customer'), text(words, 'column-share')],
    rows: [
      [text(words, 'microsoft'), percent(microsoftShare(model))],
      [text(words, 'others'), percent(1 - microsoftShare(model))],
    ],
  }),
);

function namedFrame(id: string, name: Name, second: Pick<Group, 'tone' | 'fill'>, secondName: string): Frame {
  return pictureFrame(
    id,
    (model) => ({
      groups: groups2024(model, second),
      note: { tone: 'ink', fact: 'conc-77-top2', lines: ['point', 'scale'] },
      name,
      gathered: [0, cells(microsoftShare(model)) + cells(secondShare(model))],
    }),
    (model, words) => table2024(model, words, secondName),
  );
}

const without = pictureFrame(
  'without',
  (model) => ({
    groups: groupsWithout(model),
    note: { tone: 'ink', fact: 'revenue-outside-two', lines: ['point', 'scale'] },
    name: 'absent',
  }),
  (_, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-customer'), text(words, 'column-revenue')],
    rows: [
      [text(words, 'microsoft'), text(words, 'revenue-microsoft')],
      [text(words, 'second-revealed'), text(words, 'revenue-second')],
      [text(words, 'others'), text(words, 'revenue-others')],
    ],
  }),
);

/** OpenAI's part of all contracted revenue: its contract less the stock given with it, over that and what was contracted before. */
const openaiShare = (model: Figures): number => figure(model, 'openai-share-of-committed');

const openai = pictureFrame(
  'openai',
  (model) => {
    const share = cells(openaiShare(model));
    const ceiling = cells(figure(model, 'ms-below-50'));
    return {
      groups: [
        // The filing says less than half, not how much less: one cell under it is the most it can be.
        { count: ceiling - 1, tone: 'microsoft', fill: 'hatch', fact: 'ms-below-50' },
        { count: 100 - share - (ceiling - 1), tone: 'others', fill: 'hatch' },
        { count: share, tone: 'openai', fill: 'hatch', fact: 'oai-deal-11-9b' },
      ],
      note: { tone: 'openai', fact: 'openai-share-of-committed', lines: ['point', 'scale', 'ceiling'] },
      name: 'absent',
    };
  },
  (model, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-customer'), text(words, 'column-committed')],
    rows: [
      [text(words, 'openai'), percent(openaiShare(model))],
      [text(words, 'microsoft'), text(words, 'under-half')],
    ],
  }),
);

const READINGS = ['reading-cost', 'reading-giants', 'reading-demand'] as const;

const consequences: Frame = {
  id: 'consequences',
  draw(model, words, box): Scene {
    const { marks, plot } = furnish(words, box);
    const waffle = layOut(plot);
    return { box, marks: [...marks, ...drawCells(waffle, groupsWithout(model)), ...readings(words, waffle.side, box)] };
  },
  table: (_, words) => ({
    caption: words.takeaway,
    columns: [text(words, 'column-reading')],
    rows: READINGS.map((name) => [text(words, name)]),
  }),
};

/** The three readings under one another, each between rules, as large as their room allows. */
function readings(words: Words, side: Area, box: Box): Mark[] {
  const type = typeOf(box);
  for (let size = type.strong * 1.35; ; size *= 0.94) {
    const set = setReadings(words, side, round(size), box);
    if (set.next <= side.y + side.height || size < type.label) return set.marks;
  }
}

function setReadings(words: Words, side: Area, size: number, box: Box): { marks: Mark[]; next: number } {
  const head = typeOf(box).label;
  const marks: Mark[] = [];
  let top = side.y;
  READINGS.forEach((name, i) => {
    const first = top + head * 1.3;
    const block = paragraph(`reading/${name}`, text(words, name), side.x, first + head * 0.5 + size, side.width, box, {
      face: 'display',
      size,
    });
    marks.push(
      {
        shape: 'line',
        key: `reading/${name}-rule`,
        tone: 'rule',
        x1: side.x,
        x2: side.x + side.width,
        y1: round(top),
        y2: round(top),
        weight: 1,
      },
      label(`reading/${name}-or`, text(words, i === 0 ? 'either' : 'or'), side.x, first, box, {
        face: 'label-strong',
        tone: 'coreweave',
      }),
      ...block.marks,
    );
    top = block.next - size * 0.45;
  });
  return { marks, next: top };
}

export const twoCustomers: Exhibit = {
  id: 'two-customers',
  frames: [
    before,
    microsoft,
    namedFrame('redacted', 'hidden', { tone: 'ink', fill: 'solid' }, 'second-hidden'),
    namedFrame('revealed', 'shown', { tone: 'customer-c', fill: 'solid' }, 'second-revealed'),
    without,
    openai,
    consequences,
  ],
};
