import { scaleLinear, scalePoint } from 'd3-scale';
import { across, circle, down, line } from '../../scene/mark.ts';
import { centredOn } from '../../scene/rhythm.ts';
import { placeOf } from '../../scene/scales.ts';
import { bottom, right, type TextMark } from '../../scene/scene.ts';
import { drawing, type Drawing } from '../drawing.ts';

type D = Drawing<'who-holds-the-votes'>;

export const CLIMBS = [
  { name: 'founders', shares: 'founders-own-30', votes: 'founders-votes-82', tone: 'coreweave' },
  { name: 'zuckerberg', shares: 'zuckerberg-13', votes: 'zuckerberg-13-votes', tone: 'ink' },
] as const;

const ENDS = ['shares', 'votes'] as const;

/** Whose climb it was, at its upper end: over the value for the first, under it for the second, so that the two keep apart. */
function drawName(d: D, name: (typeof CLIMBS)[number]['name'], x: number, at: number, size: number): TextMark[] {
  const { line: step } = d.space;
  const set = (y: number) => d.paragraph(`climb/${name}-name`, name, { x, y }, right(d.plot) - x, { tone: 'muted' });
  const under = set(at + size * 0.5 + step * 0.8);
  return name === 'founders' ? set(at - size * 0.5 - (under.marks.length - 0.7) * step).marks : under.marks;
}

/** From shares to votes, for CoreWeave's founders and for Mark Zuckerberg: two climbs over the line of one half. */
export const drawSlope = drawing<'who-holds-the-votes'>((d) => {
  const { plot, type, space } = d;
  const size = Math.min(type.figure * 0.62, plot.height * 0.15);
  const widest = (end: (typeof ENDS)[number]): number =>
    Math.max(...CLIMBS.map(({ name }) => d.width(`${name}-${end}-value`, 'display', size)));
  const pad = space.apart * 0.9;
  const names = Math.max(widest('votes'), plot.width * 0.26);
  const x = scalePoint(ENDS, [plot.x + widest('shares') + pad, right(plot) - names - pad]);
  const y = scaleLinear([0, 1], [bottom(plot) - space.near, plot.y + type.strong * 1.6]);
  const [x1, x2] = [placeOf(x, 'shares'), placeOf(x, 'votes')];
  const field = { x: x1, y: y(1), width: x2 - x1, height: y(0) - y(1) };
  const head = plot.y + type.strong * 0.8;
  return [
    d.label('scale/shares-name', 'of-shares', { x: x1, y: head }, { face: 'label-strong' }),
    d.label('scale/votes-name', 'of-votes', { x: x2, y: head }, { face: 'label-strong', anchor: 'end' }),
    across('scale/zero', y(0), field, { tone: 'ink', weight: 1 }),
    across('scale/half', y(0.5), field, { tone: 'ink', weight: 2, dash: 'dashed' }),
    across('scale/all', y(1), field, { tone: 'rule', weight: 1 }),
    ENDS.map((end) => down(`scale/${end}`, placeOf(x, end), field, { tone: 'ink', weight: 1 })),
    d.label('scale/half-name', 'majority', { x: x1 + space.apart * 0.8, y: y(0.5) - space.near }),
    CLIMBS.map(({ name, shares, votes, tone }) => {
      const from = { x: x1, y: y(d.value(shares)) };
      const to = { x: x2, y: y(d.value(votes)) };
      const value = { face: 'display', size, tone } as const;
      const [low, high] = [centredOn(from.y, 'display', size), centredOn(to.y, 'display', size)];
      return [
        line(`climb/${name}`, from, to, { tone, weight: type.label * 0.28 }),
        circle(`climb/${name}-shares`, from, space.near, { tone }),
        circle(`climb/${name}-votes`, to, space.near, { tone }),
        d.label(
          `climb/${name}-shares-value`,
          `${name}-shares-value`,
          { x: x1 - pad, y: low },
          { ...value, anchor: 'end', fact: shares },
        ),
        d.label(
          `climb/${name}-votes-value`,
          `${name}-votes-value`,
          { x: x2 + pad, y: high },
          { ...value, fact: votes },
        ),
        drawName(d, name, x2 + pad, to.y, size),
      ];
    }),
  ];
});
