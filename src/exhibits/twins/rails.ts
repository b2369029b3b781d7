import { typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { right, round, type Mark } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import type { Moment, Rails, Span } from './time.ts';

type Tone = 'coreweave' | 'core-scientific';

/** Part of a company's life from one place across to another, cut to what the axis shows. */
function part(key: string, tone: Tone, from: number, to: number, y: number, rails: Rails): Mark {
  const { plot, thick } = rails;
  const x1 = Math.max(plot.x, from);
  const x2 = Math.max(x1, Math.min(right(plot), to));
  return {
    shape: 'rect',
    key,
    tone,
    fill: 'solid',
    x: round(x1),
    y: round(y),
    // A hair wider than its time, so that neighbours leave no seam.
    width: round(Math.min(x2 + 0.6, right(plot)) - x1),
    height: round(thick),
  };
}

/** What a company does, written on its rail on a slip of paper. */
function slip(name: string, x: number, y: number, words: Words, rails: Rails, box: Box): Mark[] {
  const { label: size } = typeOf(box);
  const shown = text(words, name);
  const width = measure(shown, 'label-strong', size) + size * 0.7;
  const height = size * 1.3;
  const top = y + (rails.thick - height) / 2;
  return [
    {
      shape: 'rect',
      key: `slip/${name}`,
      tone: 'paper',
      fill: 'solid',
      x: round(x),
      y: round(top),
      width: round(width),
      height: round(height),
    },
    label(`slip/${name}-text`, shown, x + size * 0.35, top + size * 1.0, box, { face: 'label-strong' }),
  ];
}

/** The labels under the axis, each with the year or the event it stands at. */
const TICKS = {
  lives: [
    ['tick-2017', 2017],
    ['tick-2019', 2019],
    ['tick-2021', 2021],
    ['tick-2023', 2023],
    ['tick-2025', 2025],
  ],
  contracts: [
    ['tick-start', 2024],
    ['tick-june', 'june'],
    ['tick-august', 'august'],
    ['tick-october', 'october'],
    ['tick-february', 'february'],
  ],
} as const satisfies Readonly<Record<Span, readonly (readonly [string, number | Moment])[]>>;

function drawTicks(span: Span, words: Words, rails: Rails, box: Box): Mark[] {
  return TICKS[span].map(([name, when]) => {
    const shown = text(words, name);
    const x = typeof when === 'number' ? rails.year(when) : rails.at(when);
    // The last date would run over the edge: it ends there instead.
    const over = x + measure(shown, 'label', typeOf(box).label) > right(rails.plot);
    return label(`tick/${name}`, shown, over ? right(rails.plot) : x, rails.ticks, box, {
      tone: 'muted',
      anchor: over ? 'end' : 'start',
    });
  });
}

/** Both companies, with what they do; `sunk` drops Core Scientific's rail where it was bankrupt. */
export function drawRails(span: Span, sunk: boolean, words: Words, rails: Rails, box: Box): Mark[] {
  const type = typeOf(box);
  const { upper, lower, drop, thick } = rails;
  const low = sunk ? lower + drop : lower;
  const seam = 1.5;
  const pad = type.label * 0.4;
  const [founded, end] = [rails.year(2017), right(rails.plot)];
  const [bankrupt, out] = [rails.at('bankrupt'), rails.at('out')];
  const cut = (x: number): number => Math.min(right(rails.plot), Math.max(rails.plot.x, x));
  const gap = (key: string, x: number, y: number): Mark => ({
    shape: 'rect',
    key,
    tone: 'paper',
    fill: 'solid',
    x: round(cut(x) - seam),
    y: round(y),
    width: seam * 2,
    height: round(thick),
    opacity: x > rails.plot.x ? 1 : 0,
  });
  return [
    part('rail/coreweave', 'coreweave', founded, end, upper, rails),
    gap('rail/coreweave-seam', rails.at('renamed'), upper),
    part('rail/core-scientific-before', 'core-scientific', founded, bankrupt, lower, rails),
    part('rail/core-scientific-court', 'core-scientific', bankrupt, out, low, rails),
    part('rail/core-scientific-after', 'core-scientific', out, end, lower, rails),
    gap('rail/core-scientific-seam', rails.at('june'), lower),
    label('rail/coreweave-name', text(words, 'coreweave'), rails.plot.x, rails.names.upper, box, {
      face: 'label-strong',
      tone: 'coreweave',
    }),
    label('rail/core-scientific-name', text(words, 'core-scientific'), rails.plot.x, rails.names.lower, box, {
      face: 'label-strong',
    }),
    ...(span === 'lives'
      ? [
          ...slip('coins', founded + pad, upper, words, rails, box),
          ...slip('bitcoin', founded + pad, lower, words, rails, box),
          ...slip('hosting', rails.at('june') + pad * 0.6, lower, words, rails, box),
          ...slip('chips', rails.at('renamed') + pad, upper, words, rails, box),
        ]
      : []),
    ...drawTicks(span, words, rails, box),
  ];
}
