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
      { key: 'bar/cw-rent', look: LOOKS.cwRent },
      { key: 'bar/cw-debt', look: LOOKS.cwDebt },
    ],
  },
];

/** CoreWeave's figures laid over WeWork's, one scale for all. */
export function drawOverlay(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const sumOf = (looks: readonly { readonly look: Look }[]) =>
    looks.reduce((sum, { look }) => sum + figure(model, look.fact), 0);
  const scale = plot.width / Math.max(...ROWS.flatMap(({ ghost, bars }) => [sumOf([ghost]), sumOf(bars)]));
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
        const ghostWidth = figure(model, row.ghost.look.fact) * scale;
        const ghost: Area = { x: plot.x, y: top, width: ghostWidth, height: thick };
        const inner = thick * 0.5;
        let x = plot.x;
        const bars = row.bars.map(({ key, look }) => {
          const area = { x, y: top + (thick - inner) / 2, width: figure(model, look.fact) * scale, height: inner };
          x += area.width;
          return { key, look, area };
        });
        const beside = Math.max(x, plot.x + ghostWidth) + type.label * 0.7;
        return [
          label(`row/${row.id}`, text(words, `row-${row.id}`), plot.x, top - type.strong * 0.45, box, {
            face: 'label-strong',
            size: type.strong,
          }),
          { ...block(row.ghost.key, ghost, row.ghost.look), opacity: 0.45 },
          ...bars.flatMap(({ key, area, look }) => [
            ...(look.fill === 'hatch' ? [block(`${key}-ground`, area, { ...look, tone: 'paper', fill: 'solid' })] : []),
            block(key, area, look),
          ]),
          ...(row.id === 'owed'
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
  const [rent, debt] = bars;
  return [
    label('over/cw-rent', text(words, 'over-cw-rent'), rent?.x ?? ghost.x, y, box, {
      face: 'label-strong',
      tone: 'debt',
      fact: 'cw-rent-signed',
    }),
    label('over/cw-debt', text(words, 'over-cw-debt'), debt?.x ?? ghost.x, y, box, {
      face: 'label-strong',
      tone: 'debt',
      fact: 'cw-debt-total-2024',
    }),
    label('over/ww-leases', text(words, 'over-ww-leases'), right(ghost), ghost.y - type.strong * 0.45, box, {
      tone: 'muted',
      anchor: 'end',
      fact: 'ww-leases',
    }),
  ];
}
