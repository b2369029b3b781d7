import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { block } from '../../scene/block.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { bottom, right, round, type Area, type Fill, type Mark, type Scene } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';
import { text, type Words } from '../exhibit.ts';
import { drawFigure, drawSlip, fitted } from './words.ts';

type Line = 'self' | 'hosted' | 'hpc';

const LOOKS: Readonly<Record<Line, { tone: Tone; fill: Fill; fact: FactId }>> = {
  self: { tone: 'core-scientific', fill: 'solid', fact: 'cs-self-408m' },
  hosted: { tone: 'others', fill: 'solid', fact: 'cs-hosted-77m' },
  hpc: { tone: 'coreweave', fill: 'solid', fact: 'cs-hpc-24-3m' },
};

/** A line of revenue as a block, cut from its neighbours by a seam of paper. */
const lineMark = (line: Line, { width, height, ...corner }: Area, opacity = 1): Mark =>
  block(`revenue/${line}`, { ...corner, width: width - 2, height: height - 2 }, { ...LOOKS[line], opacity });

interface Shares {
  readonly self: number;
  readonly hosted: number;
  readonly hpc: number;
}

function sharesOf(model: Figures): Shares {
  const self = figure(model, 'cs-self-408m');
  const hosted = figure(model, 'cs-hosted-77m');
  const hpc = figure(model, 'cs-hpc-24-3m');
  const all = self + hosted + hpc;
  return { self: self / all, hosted: hosted / all, hpc: hpc / all };
}

/** All revenue as one area: mining for itself, the rest cut across beside it, or under it on a tall plot. */
export function drawRevenue(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const { label: size } = typeOf(box);
  const { self, hosted } = sharesOf(model);
  const beside = plot.width > plot.height;
  const rest = 1 - self;
  const cut = (along: Area, share: number): readonly [Area, Area] =>
    beside
      ? [
          { ...along, width: along.width * share },
          { ...along, x: along.x + along.width * share, width: along.width * (1 - share) },
        ]
      : [
          { ...along, height: along.height * share },
          { ...along, y: along.y + along.height * share, height: along.height * (1 - share) },
        ];
  const across = (area: Area, share: number): readonly [Area, Area] =>
    beside
      ? [
          { ...area, height: area.height * share },
          { ...area, y: area.y + area.height * share, height: area.height * (1 - share) },
        ]
      : [
          { ...area, width: area.width * share },
          { ...area, x: area.x + area.width * share, width: area.width * (1 - share) },
        ];
  // Room at the foot for what the smallest block is: its name does not fit in it.
  const field = { ...plot, height: plot.height - size * 2.3 };
  const [mined, others] = cut(field, self);
  const [hostedArea, hpcArea] = across(others, hosted / rest);
  const x = Math.min(hpcArea.x + hpcArea.width / 2, right(plot));
  const name = `${text(words, 'hpc')}, ${text(words, 'hpc-value')}`;
  return {
    box,
    marks: [
      ...marks,
      lineMark('self', mined),
      lineMark('hosted', hostedArea),
      lineMark('hpc', hpcArea),
      ...drawSlip('self', 'cs-self-408m', mined, words, box),
      ...drawSlip('hosted', 'cs-hosted-77m', hostedArea, words, box),
      {
        shape: 'line',
        key: 'revenue/hpc-leader',
        tone: 'coreweave',
        x1: round(x),
        x2: round(x),
        y1: round(bottom(hpcArea)),
        y2: round(bottom(field) + size * 0.75),
        weight: 2,
      },
      label('revenue/hpc-name', name, right(plot), bottom(plot) - size * 0.35, box, {
        face: 'label-strong',
        size: typeOf(box).strong,
        tone: 'coreweave',
        anchor: 'end',
        fact: 'cs-hpc-24-3m',
      }),
    ],
  };
}

/** The same money as one strip, under the share that is mined. */
export function drawMiningShare(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const { self, hosted } = sharesOf(model);
  const thick = Math.min(plot.height * 0.42, type.label * 10);
  const y = bottom(plot) - thick - type.strong * 2.2;
  const strip = { ...plot, y, height: thick };
  const mined = plot.width * (self + hosted);
  const room = { ...plot, height: y - plot.y - type.label * 2 };
  const tick = type.label * 0.5;
  const foot = y + thick + tick + type.strong * 1.05;
  return {
    box,
    marks: [
      ...marks,
      ...drawFigure('cs-mining-share', ['point'], room, words, box).marks,
      {
        shape: 'path',
        key: 'share/bracket',
        tone: 'ink',
        fill: 'line',
        weight: 2,
        d: `M${round(plot.x)} ${round(y - tick)}L${round(plot.x)} ${round(y - tick * 2)}L${round(plot.x + mined - 2)} ${round(y - tick * 2)}L${round(plot.x + mined - 2)} ${round(y - tick)}`,
      },
      lineMark('self', { ...strip, width: plot.width * self }),
      lineMark('hosted', { ...strip, x: plot.x + plot.width * self, width: plot.width * hosted }),
      lineMark('hpc', { ...strip, x: plot.x + mined, width: plot.width - mined }),
      label('share/mining', text(words, 'mining'), plot.x, foot, box, { face: 'label-strong', size: type.strong }),
      label('share/hpc', `${text(words, 'computing')} ${text(words, 'computing-value')}`, right(plot), foot, box, {
        face: 'label-strong',
        size: type.strong,
        tone: 'coreweave',
        anchor: 'end',
        fact: 'cs-hpc-share',
      }),
    ],
  };
}

/** The block of AI hosting alone: what the last quarter brought, and whose money all of it is. */
export function drawOneCustomer(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const all = figure(model, 'cs-hpc-24-3m');
  const latest = figure(model, 'cs-hpc-q4-8-5m') / all;
  const size = fitted(text(words, 'name'), plot.width * 0.96, plot.height * 0.34);
  const alias = round(Math.min(type.strong * 1.6, size));
  const head = plot.y + alias;
  const nameY = head + type.label * 0.5 + size * 0.8;
  const total = type.strong * 1.35;
  const y = nameY + size * 0.26 + type.label * 0.5;
  const field = { ...plot, y, height: bottom(plot) - y - total * 1.7 };
  const earlier = field.width * (1 - latest);
  const last: Area = { ...field, x: field.x + earlier, width: field.width - earlier };
  const foot = bottom(field) + type.label * 0.3;
  return {
    box,
    marks: [
      ...marks,
      label('tenant/alias', text(words, 'alias'), plot.x, head, box, {
        face: 'display',
        size: alias,
        tone: 'muted',
        fact: 'cs-customer-j',
      }),
      label('tenant/name', text(words, 'name'), plot.x, nameY, box, {
        face: 'display',
        size,
        tone: 'coreweave',
        fact: 'cs-one-hpc-customer',
      }),
      ...paragraph('tenant/point', text(words, 'point'), right(plot), head, plot.width / 2, box, {
        face: 'label-strong',
        size: type.strong,
        anchor: 'end',
      }).marks,
      lineMark('hpc', field),
      {
        shape: 'rect',
        key: 'tenant/seam',
        tone: 'paper',
        fill: 'solid',
        x: round(last.x - 1.5),
        y: round(last.y),
        width: 3,
        height: round(last.height),
      },
      {
        shape: 'path',
        key: 'tenant/bracket',
        tone: 'ink',
        fill: 'line',
        weight: 1.5,
        d: `M${round(plot.x + 1)} ${round(foot)}L${round(plot.x + 1)} ${round(foot + type.label * 0.4)}L${round(right(plot) - 3)} ${round(foot + type.label * 0.4)}L${round(right(plot) - 3)} ${round(foot)}`,
      },
      label('tenant/total', text(words, 'total'), plot.x, bottom(plot) - total * 0.25, box, {
        face: 'display',
        size: round(total),
        fact: 'cs-hpc-24-3m',
      }),
      ...drawSlip('latest', 'cs-hpc-q4-8-5m', last, words, box),
    ],
  };
}
