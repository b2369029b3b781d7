import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { label } from '../../scene/label.ts';
import { measure } from '../../scene/text.ts';
import { bottom, right, round, type Mark } from '../../scene/scene.ts';
import { text, type Words } from '../exhibit.ts';
import type { Rails } from './time.ts';

export type StepName = 'june' | 'august' | 'october' | 'february';

interface Step {
  readonly name: StepName;
  readonly fact: FactId;
  /** MW under contract below it and with it. */
  readonly from: number;
  readonly to: number;
}

/** The contracts as steps: two of known size, then the totals announced in October and February. */
function stepsOf(model: Figures): readonly Step[] {
  const june = figure(model, 'cs-200mw');
  const august = june + figure(model, 'cs-112mw');
  const october = figure(model, 'cs-500mw-six-sites');
  const february = figure(model, 'cs-contracted-590mw');
  return [
    { name: 'june', fact: 'cs-200mw', from: 0, to: june },
    { name: 'august', fact: 'cs-112mw', from: june, to: august },
    { name: 'october', fact: 'cs-500mw-six-sites', from: august, to: october },
    { name: 'february', fact: 'cs-contracted-590mw', from: october, to: february },
  ];
}

/** Height of a level of power over Core Scientific's rail; the outlook of a gigawatt just fits under CoreWeave's. */
export const levelOf = (model: Figures, rails: Rails) => (megawatts: number) =>
  bottom(rails.between) - (megawatts / (figure(model, 'cs-over-1gw') * 1.06)) * rails.between.height;

/** The staircase up to `last`; steps that are not `lit` fade. */
export function drawSteps(
  model: Figures,
  last: StepName,
  lit: readonly StepName[],
  words: Words,
  rails: Rails,
  box: Box,
): Mark[] {
  const { label: size } = typeOf(box);
  const steps = stepsOf(model);
  const level = levelOf(model, rails);
  const shown = steps.slice(0, steps.findIndex(({ name }) => name === last) + 1);
  return shown.flatMap(({ name, fact, from, to }): Mark[] => {
    const x = rails.at(name);
    const top = level(to);
    const height = level(from) - top;
    const area = { x: round(x), y: round(top), width: round(right(rails.plot) - x), height: round(height) };
    const opacity = lit.includes(name) ? 1 : 0.4;
    const name_ = text(words, name);
    const width = measure(name_, 'label-strong', size) + size * 0.8;
    const fits = height >= size * 1.3 && width < area.width - size * 0.4;
    const plate = { width, height: Math.min(size * 1.35, height - 2) };
    const left = x + size * 0.4;
    return [
      { shape: 'rect', key: `step/${name}`, tone: 'core-scientific', fill: 'hatch', ...area, opacity, fact },
      { shape: 'rect', key: `step/${name}-edge`, tone: 'core-scientific', fill: 'outline', ...area, opacity },
      ...(fits
        ? ([
            {
              shape: 'rect',
              key: `step/${name}-plate`,
              tone: 'paper',
              fill: 'solid',
              x: round(left),
              y: round(top + (height - plate.height) / 2),
              width: round(plate.width),
              height: round(plate.height),
            },
            label(`step/${name}-text`, name_, left + size * 0.4, top + height / 2 + size * 0.35, box, {
              face: 'label-strong',
              fact,
            }),
          ] satisfies Mark[])
        : []),
    ];
  });
}
