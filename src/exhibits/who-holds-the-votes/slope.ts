import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, right, round, type Mark, type Scene } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';

interface Climb {
  readonly name: string;
  readonly shares: FactId;
  readonly votes: FactId;
  readonly tone: Tone;
}

const CLIMBS: readonly Climb[] = [
  { name: 'founders', shares: 'founders-own-30', votes: 'founders-votes-82', tone: 'coreweave' },
  { name: 'zuckerberg', shares: 'zuckerberg-13', votes: 'zuckerberg-13-votes', tone: 'ink' },
];

/** Whose climb it was, at its upper end: over the value for the first, under it for the second, so that the two keep apart. */
function drawName(
  name: string,
  at: number,
  size: number,
  words: Words,
  { x, width }: { x: number; width: number },
  box: Box,
): Mark[] {
  const step = typeOf(box).label * 1.28;
  const set = (y: number) => paragraph(`climb/${name}-name`, text(words, name), x, y, width, box, { tone: 'muted' });
  const under = set(at + size * 0.5 + step * 0.8);
  return name === CLIMBS[0]?.name ? set(at - size * 0.5 - (under.marks.length - 0.7) * step).marks : under.marks;
}

/** From shares to votes, for CoreWeave's founders and for Mark Zuckerberg: two climbs over the line of one half. */
export function drawSlope(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const size = Math.min(type.figure * 0.62, plot.height * 0.15);
  const widest = (end: 'shares' | 'votes'): number =>
    Math.max(...CLIMBS.map(({ name }) => measure(text(words, `${name}-${end}-value`), 'display', size)));
  const pad = type.label * 0.9;
  const x1 = plot.x + widest('shares') + pad;
  const names = Math.max(widest('votes'), plot.width * 0.26);
  const x2 = right(plot) - names - pad;
  const head = type.strong * 1.6;
  const [top, floor] = [plot.y + head, bottom(plot) - type.label * 0.5];
  const y = (share: number): number => floor - share * (floor - top);
  const rule = (name: string, at: number, tone: Tone): Mark => ({
    shape: 'line',
    key: `scale/${name}`,
    tone,
    x1: round(x1),
    x2: round(x2),
    y1: round(y(at)),
    y2: round(y(at)),
    weight: at === 0.5 ? 2 : 1,
    ...(at === 0.5 && { dash: 'dashed' as const }),
  });
  const post = (name: string, x: number): Mark => ({
    shape: 'line',
    key: `scale/${name}`,
    tone: 'ink',
    x1: round(x),
    x2: round(x),
    y1: round(top),
    y2: round(floor),
    weight: 1,
  });
  const climbs = CLIMBS.flatMap(({ name, shares, votes, tone }): Mark[] => {
    const [from, to] = [y(figure(model, shares)), y(figure(model, votes))];
    const dot = type.label * 0.5;
    return [
      {
        shape: 'line',
        key: `climb/${name}`,
        tone,
        x1: round(x1),
        x2: round(x2),
        y1: round(from),
        y2: round(to),
        weight: type.label * 0.28,
      },
      { shape: 'circle', key: `climb/${name}-shares`, tone, fill: 'solid', cx: round(x1), cy: round(from), r: dot },
      { shape: 'circle', key: `climb/${name}-votes`, tone, fill: 'solid', cx: round(x2), cy: round(to), r: dot },
      label(`climb/${name}-shares-value`, text(words, `${name}-shares-value`), x1 - pad, from + size * 0.33, box, {
        face: 'display',
        size,
        anchor: 'end',
        tone,
        fact: shares,
      }),
      label(`climb/${name}-votes-value`, text(words, `${name}-votes-value`), x2 + pad, to + size * 0.33, box, {
        face: 'display',
        size,
        tone,
        fact: votes,
      }),
      ...drawName(name, to, size, words, { x: x2 + pad, width: names }, box),
    ];
  });
  return {
    box,
    marks: [
      ...marks,
      label('scale/shares-name', text(words, 'of-shares'), x1, plot.y + type.strong * 0.8, box, {
        face: 'label-strong',
      }),
      label('scale/votes-name', text(words, 'of-votes'), x2, plot.y + type.strong * 0.8, box, {
        face: 'label-strong',
        anchor: 'end',
      }),
      rule('zero', 0, 'ink'),
      rule('half', 0.5, 'ink'),
      rule('all', 1, 'rule'),
      post('shares', x1),
      post('votes', x2),
      label('scale/half-name', text(words, 'majority'), x1 + type.label * 0.8, y(0.5) - type.label * 0.5, box),
      ...climbs,
    ],
  };
}
