import { figure, type Figures } from '../../model/figures.ts';
import { PRESETS, typeOf, type Box } from '../../scene/box.ts';
import { label, paragraph } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, round, type Area, type Mark } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';

/** How much of the comparison stands: the company alone, Microsoft's power around it, or the part supposed to serve OpenAI too. */
export type Extent = 'company' | 'microsoft' | 'share';

/** Power as squares by area: Microsoft's, and in its corner the company's. */
export function drawPower(model: Figures, extent: Extent, area: Area, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const head = type.label * 1.6;
  const side = Math.min(area.width, area.height - head * 2);
  const x = area.x + (area.width - side) / 2;
  const top = area.y + head + (area.height - head * 2 - side) / 2;
  const small = side * Math.sqrt(figure(model, 'cost-base-360mw') / figure(model, 'ms-7-5gw'));
  const share = figure(model, 'ms-70pct-openai');
  const marks: Mark[] = [];
  if (extent === 'company') {
    const value = text(words, 'figure');
    const size = round(Math.min(type.figure, side / measure(value, 'display', 1)));
    const first = top + size * 0.75;
    marks.push(
      label('power/cost', value, x, first, box, {
        face: 'display',
        size,
        tone: 'coreweave',
        fact: 'cost-of-revenue-493m',
      }),
      ...paragraph('power/cost-what', text(words, 'what'), x, first + size * 0.22 + type.label, side, box).marks,
    );
  } else {
    marks.push(
      {
        shape: 'rect',
        key: 'power/microsoft',
        tone: 'microsoft',
        fill: 'faint',
        x: round(x),
        y: round(top),
        width: round(side),
        height: round(side),
        fact: 'ms-7-5gw',
      },
      {
        shape: 'rect',
        key: 'power/microsoft-edge',
        tone: 'microsoft',
        fill: 'outline',
        x: round(x),
        y: round(top),
        width: round(side),
        height: round(side),
      },
      label('power/microsoft-name', text(words, 'microsoft'), x, top - type.label * 0.5, box, {
        face: 'label-strong',
        tone: 'microsoft',
        fact: 'ms-7-5gw',
      }),
    );
  }
  if (extent === 'share') {
    const value = text(words, 'share');
    const size = round(Math.min(type.figure, side * 0.26));
    const width = measure(value, 'display', size);
    const name = text(words, 'share-of');
    const plate = Math.max(width, measure(name, 'label-strong', type.label)) + type.label;
    const y = top + side * 0.36;
    marks.push(
      {
        shape: 'rect',
        key: 'power/openai',
        tone: 'openai',
        fill: 'hatch',
        x: round(x),
        y: round(top + side * (1 - share)),
        width: round(side),
        height: round(side * share),
        fact: 'ms-70pct-openai',
      },
      {
        shape: 'rect',
        key: 'power/plate',
        tone: 'paper',
        fill: 'solid',
        x: round(x + side / 2 - plate / 2),
        y: round(y - size * 0.12),
        width: round(plate),
        height: round(size * 1.1 + type.label * 1.3),
      },
      label('power/share', value, x + side / 2, y + size * 0.7, box, {
        face: 'display',
        size,
        tone: 'openai',
        anchor: 'middle',
        fact: 'ms-70pct-openai',
      }),
      label('power/share-of', name, x + side / 2, y + size * 0.92 + type.label * 0.85, box, {
        face: 'label-strong',
        anchor: 'middle',
      }),
    );
  }
  const name = text(words, 'company');
  // A name wider than the square begins before it rather than end in the margin.
  const nameX = Math.min(x, box.width - PRESETS[box.preset].margin - measure(name, 'label-strong', type.label));
  marks.push(
    {
      shape: 'rect',
      key: 'power/company',
      tone: 'coreweave',
      fill: 'solid',
      x: round(x),
      y: round(top + side - small),
      width: round(small),
      height: round(small),
      fact: 'cost-base-360mw',
    },
    label('power/company-name', name, nameX, top + side + type.label * 1.2, box, {
      face: 'label-strong',
      tone: 'coreweave',
      fact: 'cost-base-360mw',
    }),
  );
  return marks;
}

/** Sums held against the meter, one under another, in the tones of their bands. */
export function drawSums(
  sums: readonly { id: string; mark: Pick<Mark, 'tone' | 'fact'> }[],
  area: Area,
  words: Words,
  box: Box,
): Mark[] {
  const type = typeOf(box);
  const step = area.height / sums.length;
  return sums.flatMap(({ id, mark }, i): Mark[] => {
    const value = text(words, `${id}-value`);
    const top = area.y + i * step;
    const size = round(
      Math.min(type.figure, (step - type.label * 1.8) * 0.75, area.width / measure(value, 'display', 1)),
    );
    const first = Math.min(top + step * 0.3 + size * 0.4, bottom(area));
    return [
      label(`sum/${id}-value`, value, area.x, first, box, {
        face: 'display',
        size,
        tone: mark.tone,
        ...(mark.fact && { fact: mark.fact }),
      }),
      ...paragraph(`sum/${id}`, text(words, id), area.x, first + size * 0.22 + type.label, area.width, box, {
        face: 'label-strong',
      }).marks,
    ];
  });
}
