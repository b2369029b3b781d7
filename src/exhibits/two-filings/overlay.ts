import { figure, type Figures } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { right, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import { display, LOOKS, type Look } from './shapes.ts';

interface Row {
  readonly id: 'revenue' | 'loss' | 'owed';
  /** WeWork's amount: a ghost behind. */
  readonly ghost: { readonly key: string; readonly look: Look };
  /** CoreWeave's amounts, end to end. */
  readonly bars: readonly { readonly key: string; readonly look: Look }[];
}

const ROWS: readonly Row[] = [
  {
    id: 'revenue',
    ghost: { key: 'bar/ww-year-revenue', look: LOOKS.wwRevenue },
    bars: [{ key: 'bar/cw-year-revenue', look: LOOKS.cwRevenue }],
  },
  {
    id: 'loss',
    ghost: { key: 'bar/ww-year-loss', look: { ...LOOKS.wwLoss, tone: 'wework' } },
    bars: [{ key: 'bar/cw-year-loss', look: LOOKS.cwLoss }],
  },
  {
    id: 'owed',
    ghost: { key: 'bar/ww-leases', look: { ...LOOKS.wwLeases, tone: 'wework', fill: 'solid' } },
    bars: [
      { key: 'bar/cw-debt', look: LOOKS.cwDebt },
      { key: 'bar/cw-leases', look: LOOKS.cwLeases },
    ],
  },
];

/** A ragged bite out of a bar's right end, in the colour of the ground: the bar goes on past the page. */
function torn(area: Area): Mark {
  const teeth = 6;
  const depth = area.height * 0.09;
  const points = Array.from({ length: teeth + 1 }, (_, i) => {
    const x = right(area) - (i % 2 === 0 ? depth * 2 : depth * 0.4);
    return `L${round(x)} ${round(area.y + (area.height * i) / teeth)}`;
  });
  const edge = round(right(area) + 1);
  return {
    shape: 'path',
    key: 'bar/torn',
    tone: 'paper',
    d: `M${edge} ${round(area.y)}${points.join('')}L${edge} ${round(area.y + area.height)}Z`,
    fill: 'solid',
    weight: 1,
  };
}

/** CoreWeave's figures laid over WeWork's, one scale for all; what is too long for it runs off the page. */
export function drawOverlay(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const amounts = (row: Row) => row.bars.map(({ look }) => figure(model, look.fact));
  const longest = Math.max(...ROWS.map((row) => amounts(row).reduce((sum, amount) => sum + amount, 0)));
  const scale = (plot.width * 0.9) / longest;
  const name = type.strong * 1.5;
  const foot = type.label * 1.7;
  const step = (plot.height - foot) / ROWS.length;
  const thick = step - name - type.label * 0.5;
  const size = round(Math.min(Math.max(thick * 0.54, type.strong * 1.25), type.figure * 0.9));
  return {
    box,
    marks: [
      ...marks,
      ...ROWS.flatMap((row, i): Mark[] => {
        const top = plot.y + i * step + name;
        const ghostWidth = Math.min(figure(model, row.ghost.look.fact) * scale, plot.width);
        const ghost: Area = { x: plot.x, y: top, width: ghostWidth, height: thick };
        const inner = thick * 0.5;
        let x = plot.x;
        const bars = row.bars.map(({ key, look }) => {
          const area = { x, y: top + (thick - inner) / 2, width: figure(model, look.fact) * scale, height: inner };
          x += area.width;
          return { key, look, area };
        });
        const off = ghostWidth === plot.width;
        const beside = Math.max(x, plot.x + ghostWidth) + type.label * 0.7;
        return [
          label(`row/${row.id}`, text(words, `row-${row.id}`), plot.x, top - type.strong * 0.45, box, {
            face: 'label-strong',
            size: type.strong,
          }),
          { ...block(row.ghost.key, ghost, row.ghost.look), opacity: 0.45 },
          ...(off ? [torn(ghost)] : []),
          ...bars.flatMap(({ key, area, look }) => [
            ...(look.fill === 'hatch' ? [block(`${key}-ground`, area, { ...look, tone: 'paper', fill: 'solid' })] : []),
            block(key, area, look),
          ]),
          ...(off
            ? underneath(
                words,
                bars.map(({ area }) => area),
                ghost,
                box,
              )
            : besideBar(row, words, beside, ghost, size, box)),
        ];
      }),
    ],
  };
}

/** A short row's two amounts, after its bars. */
function besideBar(row: Row, words: Words, x: number, ghost: Area, size: number, box: Box): Mark[] {
  const middle = ghost.y + ghost.height / 2;
  const type = typeOf(box);
  const [first] = row.bars;
  const shown = text(words, `over-cw-${row.id}`);
  const one = isNarrow(box);
  const y = middle + size * (one ? 0.33 : 0.12);
  // On a phone both amounts stand on one line; elsewhere WeWork's under CoreWeave's.
  const at = one
    ? { x: x + measure(shown, 'display', size) + type.label * 0.7, y }
    : { x, y: y + size * 0.24 + type.label * 1.1 };
  return [
    display(`over/cw-${row.id}`, shown, { x, y }, size, box, {
      tone: row.id === 'revenue' ? 'coreweave' : 'loss',
      ...(first && { fact: first.look.fact }),
    }),
    label(`over/ww-${row.id}`, text(words, `over-ww-${row.id}`), at.x, at.y, box, {
      tone: 'muted',
      fact: row.ghost.look.fact,
    }),
  ];
}

/** The long row's amounts, under the bars they name. */
function underneath(words: Words, bars: readonly Area[], ghost: Area, box: Box): Mark[] {
  const type = typeOf(box);
  const y = ghost.y + ghost.height + type.label * 1.3;
  const narrow = isNarrow(box);
  const [debt, leases] = bars;
  return [
    label('over/cw-debt', text(words, 'over-cw-debt'), debt?.x ?? ghost.x, y, box, {
      face: 'label-strong',
      tone: 'debt',
      fact: 'cw-debt-total-2024',
    }),
    label('over/cw-leases', text(words, 'over-cw-leases'), narrow ? right(ghost) : (leases?.x ?? ghost.x), y, box, {
      face: 'label-strong',
      tone: 'debt',
      fact: 'cw-lease-liab-2024',
      ...(narrow && { anchor: 'end' as const }),
    }),
    label('over/ww-leases', text(words, 'over-ww-leases'), right(ghost), ghost.y - type.strong * 0.45, box, {
      tone: 'muted',
      anchor: 'end',
      fact: 'ww-leases',
    }),
  ];
}
