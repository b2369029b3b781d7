import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { measure } from '../../scene/text.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawPage, layOut, lineAt, LINES, type Line } from './sheet.ts';

const TONE: Readonly<Record<Line, Tone>> = { revenue: 'cash', loss: 'loss', debt: 'debt', customer: 'microsoft' };
const FACT: Readonly<Record<Line, FactId>> = {
  revenue: 'cw-revenue-2024',
  loss: 'cw-netloss-2024',
  debt: 'cw-debt-total-2024',
  customer: 'conc-62',
};

/** What each bar is long for, in USD million: the customer's is its part of the revenue. */
function amount(line: Line, model: Figures): number {
  if (line === 'customer') return figure(model, 'conc-62') * figure(model, 'cw-revenue-2024');
  return figure(model, FACT[line]);
}

/** A figure that has left the page: large, named, and with a bar on the one scale that all four share. */
function drawFigure(line: Line, i: number, model: Figures, words: Words, column: Area, box: Box): Mark[] {
  const type = typeOf(box);
  const narrow = isNarrow(box);
  const row = column.height / LINES.length;
  const widest = Math.max(...LINES.map((each) => measure(text(words, `${each}-figure`), 'display', 1)));
  const size = Math.min(narrow ? 25 : type.figure * 0.82, row * 0.35, column.width / widest);
  const top = column.y + i * row;
  const scale = column.width / figure(model, 'cw-debt-total-2024');
  const barHeight = narrow ? 6 : row * 0.1;
  const name = paragraph(
    `figure/${line}-name`,
    text(words, `${line}-name`),
    column.x,
    top + size * 0.8 + type.label * (narrow ? 1.25 : Math.min(1.75, (row * 0.33) / type.label)),
    column.width,
    box,
    {
      tone: 'muted',
    },
  );
  const barY = round(name.next - type.label * 0.55);
  const bar: Mark = {
    shape: 'rect',
    key: `bar/${line}`,
    tone: TONE[line],
    fill: 'solid',
    x: round(column.x),
    y: barY,
    width: round(amount(line, model) * scale),
    height: round(barHeight),
    fact: FACT[line],
  };
  const whole: Mark[] =
    line === 'customer'
      ? [
          {
            ...bar,
            key: 'bar/customer-of',
            tone: 'cash',
            fill: 'outline',
            width: round(figure(model, 'cw-revenue-2024') * scale),
          },
        ]
      : [];
  return [
    label(`figure/${line}`, text(words, `${line}-figure`), column.x, top + size * 0.8, box, {
      face: 'display',
      size,
      tone: TONE[line],
      fact: FACT[line],
    }),
    ...name.marks,
    bar,
    ...whole,
  ];
}

/** A figure still in its line on the page. It has the key it will have when it leaves. */
function drawAmount(line: Line, i: number, words: Words, page: Area, box: Box): Mark {
  const type = typeOf(box);
  const margin = page.width * 0.085;
  return label(
    `figure/${line}`,
    text(words, `${line}-figure`),
    page.x + page.width - margin - measure(text(words, `${line}-figure`), 'display', type.label),
    lineAt(page, i),
    box,
    {
      face: 'display',
      tone: 'ink',
      fact: FACT[line],
    },
  );
}

/** The filing with its first `read` figures read out. */
function frame(id: string, read: number): Frame {
  const lit = LINES.slice(0, read);
  return {
    id,
    draw(model, words, box): Scene {
      const { marks, plot } = furnish(words, box);
      const { page, column } = layOut(plot, box);
      return {
        box,
        marks: [
          ...marks,
          ...drawPage(words, page, lit, box),
          ...LINES.flatMap((line, i) =>
            i < read ? drawFigure(line, i, model, words, column, box) : [drawAmount(line, i, words, page, box)],
          ),
          ...(read === 0 ? candour(words, column, box) : []),
        ],
      };
    },
    table: (_, words) => ({
      caption: words.subtitle,
      columns: [text(words, 'column-line'), text(words, 'column-figure')],
      rows: (read === 0 ? LINES : lit).map((line) => [text(words, `${line}-name`), text(words, `${line}-figure`)]),
    }),
  };
}

/** What an S-1 is, beside the page nobody has marked yet. */
function candour(words: Words, column: Area, box: Box): Mark[] {
  const type = typeOf(box);
  const size = isNarrow(box) ? type.strong * 1.25 : type.takeaway * 0.8;
  const law = paragraph('candour/law', text(words, 'law'), column.x, column.y + size, column.width, box, {
    face: 'display',
    size,
  });
  return [
    ...law.marks,
    ...paragraph('candour/filed', text(words, 'filed'), column.x, law.next + type.label * 0.6, column.width, box, {
      tone: 'muted',
      fact: 'tl-s1-filed',
    }).marks,
  ];
}

export const theProspectus: Exhibit = {
  id: 'the-prospectus',
  peak: true,
  frames: [
    frame('candour', 0),
    frame('revenue', 1),
    frame('loss', 2),
    frame('debt', 3),
    frame('customer', 4),
    question(),
  ],
};

/** The last frame: the page recedes, and the four stand alone. */
function question(): Frame {
  const read = frame('question', LINES.length);
  return {
    ...read,
    draw(model, words, box): Scene {
      const scene = read.draw(model, words, box);
      const isPage = (mark: Mark): boolean => /^(page|sheet)\//.test(mark.key);
      const { plot } = furnish(words, box);
      const { page } = layOut(plot, box);
      const size = Math.min(page.height * 0.62, page.width * 1.1);
      const ask: Mark = label(
        'page/question',
        '?',
        page.x + page.width / 2 - 5,
        page.y + page.height / 2 + size * 0.34,
        box,
        {
          face: 'display',
          size: round(size),
          anchor: 'middle',
          tone: 'coreweave',
        },
      );
      return {
        box,
        marks: [
          ...scene.marks
            .filter((mark) => !(isPage(mark) && mark.shape === 'text'))
            .map((mark) => (isPage(mark) && mark.key !== 'page/edge' ? { ...mark, opacity: 0.5 } : mark)),
          ask,
        ],
      };
    },
  };
}
