import { scaleBand, scaleSqrt } from 'd3-scale';
import { PRESETS } from '../../scene/box.ts';
import { rect } from '../../scene/mark.ts';
import { namesOf, placeOf } from '../../scene/scales.ts';
import { bottom, inset, middle, type Area, type Marks } from '../../scene/scene.ts';
import type { Band, Meter } from './dial.ts';

/**
 * How much of the comparison stands: the company alone, Microsoft's power around it, or the part supposed to serve
 * OpenAI too.
 */
type Extent = 'company' | 'microsoft' | 'share';

/** Power as squares by area: Microsoft's, and in its corner the company's. */
export const power =
  (extent: Extent) =>
  (d: Meter, area: Area): Marks => {
    const { label: size } = d.type;
    const head = size * 1.6;
    const room = inset(area, { top: head, bottom: head });
    const most = Math.min(room.width, room.height);
    const { x: centre, y: level } = middle(room);
    const whole: Area = { x: centre - most / 2, y: level - most / 2, width: most, height: most };
    const side = scaleSqrt([0, d.amount('ms-7-5gw')], [0, most])(d.amount('cost-base-360mw'));
    const name = { face: 'label-strong', tone: 'coreweave', fact: 'cost-base-360mw' } as const;
    // A name wider than the square begins before it rather than end in the margin.
    const edge = d.box.width - PRESETS[d.box.preset].margin - d.width('company', 'label-strong');
    return [
      extent === 'company' ? drawCost(d, whole) : drawMicrosoft(d, whole),
      extent === 'share' && drawShare(d, whole),
      rect('power/company', { x: whole.x, y: bottom(whole) - side, width: side, height: side }, name),
      d.label('power/company-name', 'company', { x: Math.min(whole.x, edge), y: bottom(whole) + size * 1.2 }, name),
    ];
  };

/** What the company's power cost, where Microsoft's will stand. */
function drawCost(d: Meter, { x, y, width }: Area): Marks {
  const size = d.fit('figure', width, d.type.figure);
  const first = y + size * 0.75;
  const cost = { display: size, tone: 'coreweave', fact: 'cost-of-revenue-493m' } as const;
  return [
    d.label('power/cost', 'figure', { x, y: first }, cost),
    d.paragraph('power/cost-what', 'what', { x, y: first + size * 0.22 + d.type.label }, width),
  ];
}

function drawMicrosoft(d: Meter, area: Area): Marks {
  const look = { tone: 'microsoft', fact: 'ms-7-5gw' } as const;
  const above = { x: area.x, y: area.y - d.space.near };
  return [
    rect('power/microsoft', area, { ...look, fill: 'faint' }),
    rect('power/microsoft-edge', area, { tone: 'microsoft', fill: 'outline' }),
    d.label('power/microsoft-name', 'microsoft', above, { face: 'label-strong', ...look }),
  ];
}

/** The part of Microsoft's square that is supposed to serve OpenAI, and how large it is, on paper over the hatch. */
function drawShare(d: Meter, area: Area): Marks {
  const fact = 'ms-70pct-openai';
  const part = d.amount(fact);
  const { label: name } = d.type;
  const size = Math.min(d.type.figure, area.height * 0.26);
  const width = Math.max(d.width('share', 'display', size), d.width('share-of', 'label-strong')) + name;
  const { x } = middle(area);
  const y = area.y + area.height * 0.36;
  const plate = { x: x - width / 2, y: y - size * 0.12, width, height: size * 1.1 + name * 1.3 };
  const under = { x, y: y + size * 0.92 + name * 0.85 };
  const value = { display: size, tone: 'openai', anchor: 'middle', fact } as const;
  return [
    rect('power/openai', inset(area, { top: area.height * (1 - part) }), { tone: 'openai', fill: 'hatch', fact }),
    rect('power/plate', plate, { tone: 'paper' }),
    d.label('power/share', 'share', { x, y: y + size * 0.7 }, value),
    d.label('power/share-of', 'share-of', under, { face: 'label-strong', anchor: 'middle' }),
  ];
}

/** A band whose sum is also told in words. */
export type NamedBand = Band & { readonly name: 'inference' | 'training' | 'ceiling' | 'sold' };

/** Sums held against the meter, one under another, in the tones of their bands. */
export const sums =
  (...bands: readonly NamedBand[]) =>
  (d: Meter, area: Area): Marks => {
    const { label, figure } = d.type;
    const y = scaleBand(namesOf(bands), [area.y, bottom(area)]);
    return bands.map(({ name, tone, fact }) => {
      const row = { ...area, y: placeOf(y, name), height: y.bandwidth() };
      const size = d.fit(`${name}-value`, row.width, Math.min(figure, (row.height - label * 1.8) * 0.75));
      const first = Math.min(row.y + row.height * 0.3 + size * 0.4, bottom(area));
      const under = { x: row.x, y: first + size * 0.22 + label };
      return [
        d.label(`sum/${name}-value`, `${name}-value`, { x: row.x, y: first }, { display: size, tone, fact }),
        d.paragraph(`sum/${name}`, name, under, row.width, { face: 'label-strong' }),
      ];
    });
  };
