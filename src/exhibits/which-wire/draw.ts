import { scaleLinear } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { formatFigure } from '../../ledger/format.ts';
import type { Figures } from '../../model/figures.ts';
import { cordOf, SETTINGS, wiresOf, type Belief, type Setting, type Wire } from '../../model/wires.ts';
import { isNarrow, typeOf, type Box } from '../../scene/box.ts';
import { furnish } from '../../scene/furniture.ts';
import { label } from '../../scene/label.ts';
import type { Tone } from '../../scene/palette.ts';
import { right, round, type Area, type Mark, type Scene } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { amount } from '../cell.ts';
import { fillSlots, text, type Table, type Words } from '../exhibit.ts';

const TONES: Readonly<Record<Setting, Tone>> = { critic: 'coreweave', contracts: 'ink' };

/** The ledger's figure of what a belief by itself makes on a setting. */
const factOf = (belief: Belief, setting: Setting): FactId => `wire-${belief}-${setting}`;

const months = (value: number): string => formatFigure({ value: Math.round(value), unit: 'months' });

/** A setting's beliefs, in the order of what they make on both settings together, so that rows stay where they are between frames. */
function ranked(model: Figures): readonly { belief: Belief; wires: Readonly<Record<Setting, Wire>> }[] {
  const [critic, contracts] = SETTINGS.map((setting) => wiresOf(model, setting));
  return (contracts ?? [])
    .flatMap((wire) => {
      const other = critic?.find(({ belief }) => belief === wire.belief);
      return other ? [{ belief: wire.belief, wires: { critic: other, contracts: wire } }] : [];
    })
    .sort(
      (a, b) => b.wires.critic.months + b.wires.contracts.months - a.wires.critic.months - a.wires.contracts.months,
    );
}

/** Rows of equal height over an area, each with its belief's name at its top. */
function rowsIn(model: Figures, area: Area, words: Words, box: Box) {
  const type = typeOf(box);
  const rows = ranked(model);
  const step = area.height / rows.length;
  return rows.map(({ belief, wires }, i) => {
    const top = area.y + i * step;
    const name = label(`wire/${belief}-name`, text(words, `belief-${belief}`), area.x, top + type.label, box);
    // What is left of the row under its name.
    return { belief, wires, name, body: { ...area, y: top + type.label * 1.35, height: step - type.label * 1.7 } };
  });
}

/** One setting: what each belief by itself takes from its cord, or gives to it. */
export function drawSetting(model: Figures, setting: Setting, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const cord = cordOf(model, setting);
  const all = wiresOf(model, setting);
  const foot = type.label * 1.6;
  const area: Area = { ...plot, height: plot.height - foot };
  const room = measure(text(words, 'nothing'), 'label-strong', type.label) + type.label;
  const x = scaleLinear([0, Math.max(cord, ...all.map(({ not }) => not))], [area.x, right(area) - room]);
  const weight = isNarrow(box) ? 6 : 10;
  const rows = rowsIn(model, area, words, box).flatMap(({ belief, wires, name, body }): Mark[] => {
    const { held, not } = wires[setting];
    const y = round(body.y + Math.min(body.height / 2, weight * 1.4));
    const kept = Math.min(cord, held);
    const at = { shape: 'line', y1: y, y2: y, fact: factOf(belief, setting) } as const;
    const shown = Math.max(cord, not);
    return [
      name,
      // Where the cord ends as it is set: beside the cord only, or it would strike through names.
      {
        shape: 'line',
        key: `wire/${belief}-as-set`,
        tone: 'muted',
        weight: 1.5,
        x1: round(x(cord)),
        x2: round(x(cord)),
        y1: round(y - weight * 1.2),
        y2: round(y + weight * 1.2),
      },
      {
        ...at,
        key: `wire/${belief}-ash`,
        tone: 'loss',
        weight: weight * 0.5,
        dash: 'dashed',
        x1: round(x(kept)),
        x2: round(x(cord)),
      },
      { ...at, key: `wire/${belief}-cord`, tone: 'ink', weight, x1: round(area.x), x2: round(x(kept)) },
      { ...at, key: `wire/${belief}-more`, tone: 'cash', weight, x1: round(x(cord)), x2: round(x(shown)) },
      label(
        `wire/${belief}-change`,
        change(cord, held, not, words),
        x(shown) + type.label * 0.5,
        y + type.label * 0.35,
        box,
        {
          face: 'label-strong',
          fact: factOf(belief, setting),
        },
      ),
    ];
  });
  const end = fillSlots(text(words, 'as-set'), { months: months(cord) });
  const half = measure(end, 'label', type.label) / 2;
  return {
    box,
    marks: [
      ...marks,
      ...rows,
      label(
        'wire/as-set-name',
        end,
        Math.min(x(cord), right(plot) - half),
        area.y + area.height + type.label * 1.2,
        box,
        {
          anchor: 'middle',
          tone: 'muted',
        },
      ),
    ],
  };
}

/** "−13", "+3", "−3 or +4", or that nothing changes: months, rounded. */
function change(cord: number, held: number, not: number, words: Words): string {
  const takes = Math.round(cord - held);
  const gives = Math.round(not - cord);
  if (takes > 0 && gives > 0) return fillSlots(text(words, 'both'), { takes: String(takes), gives: String(gives) });
  if (takes > 0) return fillSlots(text(words, 'takes'), { takes: String(takes) });
  return gives > 0 ? fillSlots(text(words, 'gives'), { gives: String(gives) }) : text(words, 'nothing');
}

/** Both settings: how many months each belief makes by itself, as bars. */
export function drawBoth(model: Figures, words: Words, box: Box): Scene {
  const { marks, plot } = furnish(words, box);
  const type = typeOf(box);
  const head = type.label * 2;
  const area: Area = { ...plot, y: plot.y + head, height: plot.height - head };
  const rows = rowsIn(model, area, words, box);
  const most = Math.max(...rows.flatMap(({ wires }) => SETTINGS.map((setting) => wires[setting].months)));
  const room = measure(months(most), 'label-strong', type.label) + type.label;
  const scale = (area.width - room) / most;
  const bars = rows.flatMap(({ belief, wires, name, body }): Mark[] => {
    const height = Math.min(body.height / 2 - 1, type.label * 1.25);
    // Where bars are thinner than type, their values stand at the end of the name's line, in the bars' colours.
    const thin = height < type.label;
    return [
      name,
      ...SETTINGS.flatMap((setting, i): Mark[] => {
        const y = body.y + i * (height + 1);
        const width = Math.max(1, wires[setting].months * scale);
        const fact = factOf(belief, setting);
        const bar = { x: round(area.x), y: round(y), width: round(width), height: round(height) };
        const shown = months(wires[setting].months);
        return [
          { shape: 'rect', key: `wire/${belief}-${setting}`, tone: TONES[setting], fill: 'solid', ...bar, fact },
          thin
            ? label(
                `wire/${belief}-${setting}-value`,
                shown,
                right(area) - (SETTINGS.length - 1 - i) * type.label * 2.2,
                name.y,
                box,
                { anchor: 'end', face: 'label-strong', tone: TONES[setting], fact },
              )
            : label(
                `wire/${belief}-${setting}-value`,
                shown,
                area.x + width + type.label * 0.4,
                y + height / 2 + type.label * 0.35,
                box,
                { face: 'label-strong', fact },
              ),
        ];
      }),
    ];
  });
  return { box, marks: [...marks, ...drawKey(plot, words, box), ...bars] };
}

function drawKey(plot: Area, words: Words, box: Box): Mark[] {
  const { label: size } = typeOf(box);
  let x = plot.x;
  return SETTINGS.flatMap((setting): Mark[] => {
    const shown = text(words, `setting-${setting}`);
    const at = { x: round(x), y: round(plot.y), width: round(size * 0.9), height: round(size * 0.9) };
    x += size * 2.25 + measure(shown, 'label', size);
    return [
      { shape: 'rect', key: `key/${setting}`, tone: TONES[setting], fill: 'solid', ...at },
      label(`key/${setting}-name`, shown, at.x + size * 1.25, at.y + size * 0.82, box),
    ];
  });
}

/** Each belief with what it makes on either setting, and the cords as they are set. */
export const wireTable = (model: Figures, words: Words): Table => ({
  caption: words.subtitle,
  columns: [text(words, 'column-belief'), ...SETTINGS.map((setting) => text(words, `setting-${setting}`))],
  rows: [
    ...ranked(model).map(({ belief, wires }) => [
      text(words, `belief-${belief}`),
      ...SETTINGS.map((setting) => amount(Math.round(wires[setting].months), 'months')),
    ]),
    [text(words, 'row-cord'), ...SETTINGS.map((setting) => amount(Math.round(cordOf(model, setting)), 'months'))],
  ],
});
