import { scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { figure } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { isNarrow, PRESETS, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, round, type Area, type Fill, type Mark } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawFolds, drawScroll } from './scroll.ts';

/** One state: a small sum above, to scale with the scroll of promises under it. */
interface Picture {
  readonly small: { readonly id: string; readonly fact: FactId; readonly fill: Fill };
  /** Money spent, drawn behind the small sum on its own line. */
  readonly spent?: FactId;
  readonly scroll: { readonly id: string; readonly fact: FactId };
  readonly folded: boolean;
  /** The ratio set large in the free room beside the scroll. */
  readonly ratio?: FactId;
  readonly notes: readonly string[];
  readonly rows: readonly string[];
}

/** A sum's block with its amount and name after it, or inside where the block is long. */
function drawSum(
  id: string,
  fact: FactId,
  fill: Fill,
  tone: 'coreweave' | 'ink',
  area: Area,
  words: Words,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const value = text(words, `${id}-value`);
  const name = text(words, id);
  const x = area.x + area.width + type.label * 0.6;
  const room =
    box.width - PRESETS[box.preset].margin - x - type.label * 0.6 - measure(name, 'label-strong', type.label);
  const size = round(Math.min(type.figure * 0.7, area.height * 0.85, room / measure(value, 'display', 1)));
  const y = area.y + area.height / 2;
  const after = x + measure(value, 'display', size) + type.label * 0.6;
  return [
    block(`sum/${id}`, area, { tone, fill, fact }),
    label(`sum/${id}-value`, value, x, y + size * 0.34, box, { face: 'display', size, tone, fact }),
    label(`sum/${id}-name`, name, after, y + type.label * 0.35, box, { face: 'label-strong' }),
  ];
}

function drawNotes(names: readonly string[], area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  let y = area.y + type.label;
  return names.flatMap((name, i) => {
    const face = i === 0 ? 'label-strong' : 'label';
    const block = paragraph(`note/${words.frame}-${name}`, text(words, name), area.x, y, area.width, box, {
      face,
      tone: i === 0 ? 'ink' : 'muted',
    });
    y = block.next + type.label * 0.15;
    return block.marks;
  });
}

function frameOf(id: string, picture: Picture): Frame {
  return {
    id,
    draw(model, words, box) {
      const { marks, plot } = furnish(words, box);
      const type = typeOf(box);
      const noteHeight = type.label * (isNarrow(box) ? 5.4 : 5.2);
      const gap = type.label * 1.5;
      const room = plot.height - noteHeight - gap * 1.4;
      const x = scaleLinear([0, figure(model, 'ctx-rpo-15-1b')], [0, plot.width - type.label * 1.3]);
      const row = room * 0.32;
      const small = {
        x: plot.x,
        y: plot.y,
        width: x(figure(model, picture.small.fact)),
        height: picture.spent ? row * 0.46 : row,
      };
      const scroll = {
        x: plot.x,
        y: plot.y + row + gap,
        width: x(figure(model, picture.scroll.fact)),
        height: room - row,
      };
      const all: Mark[] = [
        ...marks,
        ...drawSum(picture.small.id, picture.small.fact, picture.small.fill, 'coreweave', small, words, box),
        ...drawScroll(
          picture.scroll.id,
          picture.scroll.fact,
          text(words, `${picture.scroll.id}-value`),
          text(words, picture.scroll.id),
          scroll,
          box,
          picture.folded ? drawFolds(small.width, scroll) : [],
        ),
      ];
      if (picture.spent)
        all.push(
          ...drawSum(
            'spent',
            picture.spent,
            'solid',
            'ink',
            { ...small, y: small.y + row * 0.54, width: x(figure(model, picture.spent)) },
            words,
            box,
          ),
        );
      if (picture.ratio) {
        const left = scroll.x + scroll.width + type.label * 1.8;
        const wide = plot.x + plot.width - left;
        const value = text(words, 'ratio');
        const size = round(Math.min(type.figure * 1.3, wide / measure(value, 'display', 1), scroll.height * 0.5));
        const first = scroll.y + size * 0.85;
        all.push(label(`ratio/${id}`, value, left, first, box, { face: 'display', size, fact: picture.ratio }));
        all.push(
          ...paragraph(`ratio/${id}-what`, text(words, 'ratio-what'), left, first + size * 0.22 + type.label, wide, box)
            .marks,
        );
      }
      const notes: Area = { ...plot, y: bottom(plot) - noteHeight, height: noteHeight };
      return { box, marks: [...all, ...drawNotes(picture.notes, notes, words, box)] };
    },
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-what'), text(words, 'column-amount')],
      rows: picture.rows.map((name) => [text(words, `row-${name}`), text(words, `${name}-value`)]),
    }),
  };
}

const revenue = { id: 'revenue', fact: 'cw-revenue-2024', fill: 'solid' } as const;
const added = { id: 'added', fact: 'top3-committed-7-8b' } as const;

export const aPromiseIsNotRevenue: Exhibit = {
  id: 'a-promise-is-not-revenue',
  frames: [
    frameOf('raised', {
      small: { id: 'first', fact: 'initial-contracts-implied', fill: 'hatch' },
      scroll: added,
      folded: true,
      ratio: 'top3-committed-4x',
      notes: ['point', 'note'],
      rows: ['first', 'added'],
    }),
    frameOf('four-times', {
      small: revenue,
      scroll: added,
      folded: true,
      ratio: 'commitments-multiple',
      notes: ['point', 'note'],
      rows: ['revenue', 'added'],
    }),
    frameOf('walk', {
      small: revenue,
      scroll: { id: 'signed', fact: 'ctx-rpo-15-1b' },
      folded: false,
      notes: ['point', 'note'],
      rows: ['revenue', 'signed', 'bound'],
    }),
    frameOf('capex', {
      small: revenue,
      spent: 'cw-capex-2024',
      scroll: added,
      folded: false,
      ratio: 'capex-to-revenue',
      notes: ['point', 'note'],
      rows: ['revenue', 'spent', 'added'],
    }),
  ],
};
