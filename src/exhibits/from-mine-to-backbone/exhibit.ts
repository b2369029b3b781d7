import type { FactId } from '../../ledger/ids.ts';
import { figure, type Figures } from '../../model/figures.ts';
import { typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label, paragraph } from '../../scene/label.ts';
import { round, type Mark } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawRock } from './rock.ts';
import { drawDown, drawHairline, drawLevel, drawStretch, layOut, type Shaft } from './shaft.ts';

const STAGES = ['traders', 'new-name', 'small', 'second-turn', 'backbone'] as const;
/** How much wider the enlarged bars of 2022 are drawn; the label `zoom` says it. */
const ZOOM = 20;

/** The frame's figure and its lines, in the rock between the shaft and the level. */
function drawNote(shaft: Shaft, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const x = shaft.x + type.label;
  const width = shaft.plot.x + shaft.plot.width - x;
  const shown = text(words, 'figure');
  const size = Math.min(type.figure, width / measure(shown, 'display', 1), shaft.year * 0.85);
  const y = shaft.plot.y + size * 0.76;
  return [
    label(`note/${words.frame}-figure`, shown, x, y, box, { face: 'display', size: round(size), tone: 'coreweave' }),
    ...paragraph(
      `note/${words.frame}-point`,
      text(words, 'point'),
      x,
      y + size * 0.24 + type.strong * 1.15,
      width,
      box,
      {
        face: 'label-strong',
        size: type.strong,
      },
    ).marks,
  ];
}

const BARS: readonly (readonly [string, FactId, 'outline' | 'solid', 'coreweave' | 'loss'])[] = [
  ['claimed', 'cw-revenue-2022-claim', 'outline', 'coreweave'],
  ['filed', 'cw-revenue-2022', 'solid', 'coreweave'],
  ['lost', 'cw-netloss-2022', 'solid', 'loss'],
];

/** The hairline year under a glass: revenue as claimed and as filed, and the loss. */
function drawGlass(shaft: Shaft, model: Figures, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const top = shaft.level + type.label * 2.9;
  const step = (shaft.plot.y + shaft.plot.height - top) / 3;
  return [
    label('glass/zoom', text(words, 'zoom'), shaft.plot.x, top - type.label * 0.5, box, { tone: 'muted' }),
    ...BARS.flatMap(([name, fact, fill, tone], i): Mark[] => {
      const width = shaft.width(figure(model, fact)) * ZOOM;
      const y = top + i * step + step * 0.12;
      return [
        {
          shape: 'rect',
          key: `glass/${name}`,
          tone,
          fill,
          fact,
          x: shaft.plot.x,
          y: round(y),
          width: round(width),
          height: round(step * 0.7),
        },
        label(
          `glass/${name}-name`,
          text(words, name),
          shaft.plot.x + width + type.label * 0.5,
          y + step * 0.35 + type.label * 0.35,
          box,
        ),
      ];
    }),
  ];
}

function drawEnd(shaft: Shaft, model: Figures, words: Words, box: Box): Mark[] {
  const type = typeOf(box);
  const last = drawStretch(shaft, 'last', figure(model, 'cw-revenue-2024'));
  const y = shaft.end + type.label * 0.35;
  const size = Math.min(type.figure, last.height * 0.8);
  return [
    last,
    label(
      'end/revenue',
      text(words, 'revenue-2024'),
      shaft.plot.x + shaft.plot.width / 2,
      last.y + last.height / 2 + size * 0.34,
      box,
      {
        face: 'display',
        size: round(size),
        tone: 'paper',
        anchor: 'middle',
        fact: 'cw-revenue-2024',
      },
    ),
    {
      shape: 'rect',
      key: 'end/loss',
      tone: 'loss',
      fill: 'solid',
      fact: 'cw-netloss-2024',
      x: shaft.plot.x,
      y: round(y),
      width: round(shaft.width(figure(model, 'cw-netloss-2024'))),
      height: round(type.label * 1.1),
    },
    label('end/loss-name', text(words, 'loss-2024'), shaft.plot.x + shaft.plot.width, y + type.label * 0.95, box, {
      anchor: 'end',
    }),
  ];
}

const frame = (id: (typeof STAGES)[number]): Frame => ({
  id,
  draw(model, words, box) {
    const { marks, plot } = furnish(words, box);
    const shaft = layOut(plot, figure(model, 'cw-revenue-2024'), box);
    const type = typeOf(box);
    const at = STAGES.indexOf(id);
    const drawn: Mark[] = [
      drawDown(shaft),
      label('year/first', text(words, 'year-first'), plot.x, shaft.plot.y + type.label, box, { tone: 'muted' }),
    ];
    const small = figure(model, 'cw-revenue-2022');
    if (at >= 1)
      drawn.push(
        drawLevel(shaft),
        label('year/turn', text(words, 'year-turn'), plot.x, shaft.level + type.label * 0.35, box, { tone: 'muted' }),
      );
    if (at >= 2) drawn.push(drawHairline(shaft, small));
    if (at === 2) drawn.push(...drawGlass(shaft, model, words, box));
    if (at >= 3) {
      const second = drawStretch(shaft, 'second', figure(model, 'cw-revenue-2023'));
      drawn.push(drawStretch(shaft, 'rest', small), second);
      drawn.push(
        label(
          'year/second',
          text(words, 'revenue-2023'),
          second.x - type.label * 0.6,
          second.y + second.height * 0.6,
          box,
          {
            anchor: 'end',
            face: 'label-strong',
            fact: 'cw-revenue-2023',
          },
        ),
      );
    }
    if (at === 4) drawn.push(...drawEnd(shaft, model, words, box));
    drawn.push(...drawNote(shaft, words, box));
    return { box, marks: [...marks, drawRock(shaft, drawn), ...drawn] };
  },
  table: (_, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-when'), text(words, 'column-what')],
    rows: STAGES.slice(0, STAGES.indexOf(id) + 1).map((stage) => [
      text(words, `when-${stage}`),
      text(words, `what-${stage}`),
    ]),
  }),
});

export const fromMineToBackbone: Exhibit = {
  id: 'from-mine-to-backbone',
  frames: STAGES.map(frame),
};
