import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import type { FactId } from '../../ledger/ids.ts';
import { cordOf, rankedWires, SETTINGS, type Setting, type Wire } from '../../model/wires.ts';
import { legend } from '../../scene/legend.ts';
import { down, line, rect, type Stroke } from '../../scene/mark.ts';
import { after } from '../../scene/place.ts';
import { fromZero, placeOf } from '../../scene/scales.ts';
import { bottom, inset, right, type Area, type Marks } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { amount, written, type Amount } from '../cell.ts';
import { defineExhibit } from '../define-exhibit.ts';
import type { Drawing } from '../drawing.ts';
import type { Words } from '../exhibit.ts';
import type { TableForm } from '../table.ts';

type D = Drawing<'which-wire'>;

const TONES = { critic: 'coreweave', contracts: 'ink' } as const;

/** Under each bar of a belief. */
const SEAM = 1;

const months = (value: number, words: Words): string => written(Math.round(value), 'months', words);

/** Rows of equal height over an area, each headed by its belief; `body` is what is left of the row under that. */
function rowsIn(d: D, area: Area) {
  const { label } = d.type;
  const rows = rankedWires(d.figures);
  const beliefs = rows.map(({ belief }) => belief);
  const y = scaleBand(beliefs, [area.y, bottom(area)]);
  return rows.map((row) => {
    const band = { ...area, y: placeOf(y, row.belief), height: y.bandwidth() };
    const name = d.label(`wire/${row.belief}-name`, `belief-${row.belief}`, { x: area.x, y: band.y + label });
    return { ...row, name, body: inset(band, { top: label * 1.35, bottom: label * 0.35 }) };
  });
}

/** "−13", "+3", "−3 or +4": months, rounded. Or that it is less than one; or less than a day, which is nothing. */
function change(d: D, cord: number, { held, not, months: made }: Wire): string {
  const [takes, gives] = [Math.round(cord - held), Math.round(not - cord)];
  const slots = { ...(takes > 0 && { takes: String(takes) }), ...(gives > 0 && { gives: String(gives) }) };
  const small = made * 30 < 1 ? 'nothing' : 'under-a-month';
  const name = takes > 0 ? (gives > 0 ? 'both' : 'takes') : gives > 0 ? 'gives' : small;
  return d.say(name, slots);
}

/** One setting: what each belief by itself takes from its cord, or gives to it. */
function drawSetting(d: D, setting: Setting): Marks {
  const { plot, type, space } = d;
  const cord = cordOf(d.figures, setting);
  const area = inset(plot, { bottom: type.label * 1.6 });
  const rows = rowsIn(d, area);
  const changes = rows.map((row) => change(d, cord, row[setting]));
  const widest = Math.max(...[d.say('nothing'), ...changes].map((text) => measure(text, 'label-strong', type.label)));
  const room = widest + type.label;
  const x = scaleLinear(fromZero([cord, ...rows.map((row) => row[setting].not)]), [area.x, right(area) - room]);
  const weight = d.narrow ? 6 : 10;
  const shown = d.say('as-set', { months: months(cord, d.words) });
  const end = { x: Math.min(x(cord), right(plot) - measure(shown, 'label', type.label) / 2), y: bottom(area) };
  return [
    rows.map(({ belief, name, body, [setting]: wire }) => {
      const y = body.y + Math.min(body.height / 2, weight * 1.4);
      const [kept, most] = [Math.min(cord, wire.held), Math.max(cord, wire.not)];
      const fact: FactId = `wire-${belief}-${setting}`;
      const part = (key: string, from: number, to: number, look: Stroke) =>
        line(`wire/${belief}-${key}`, { x: x(from), y }, { x: x(to), y }, { ...look, fact });
      const beyond = { x: x(most) + space.near, y: y + type.label * 0.35 };
      return [
        name,
        // Where the cord ends as it is set: beside the cord only, or it would strike through names.
        down(`wire/${belief}-as-set`, x(cord), { y: y - weight * 1.2, height: weight * 2.4 }, { tone: 'muted' }),
        part('ash', kept, cord, { tone: 'loss', weight: weight / 2, dash: 'dashed' }),
        part('cord', 0, kept, { tone: 'ink', weight }),
        part('more', cord, most, { tone: 'cash', weight }),
        d.write(`wire/${belief}-change`, change(d, cord, wire), beyond, { face: 'label-strong', fact }),
      ];
    }),
    d.write('wire/as-set-name', shown, { ...end, y: end.y + type.label * 1.2 }, { anchor: 'middle', tone: 'muted' }),
  ];
}

/** Both settings: how many months each belief makes by itself, as bars. */
function drawBoth(d: D): Marks {
  const { plot, type } = d;
  const area = inset(plot, { top: type.label * 2 });
  const rows = rowsIn(d, area);
  const all = rows.flatMap((row) => SETTINGS.map((setting) => row[setting].months));
  const room = measure(months(Math.max(...all), d.words), 'label-strong', type.label) + type.label;
  const x = scaleLinear(fromZero(all), [area.x, right(area) - room]);
  const ends = scalePoint(SETTINGS, [right(area) - type.label * 2.2, right(area)]);
  const key = SETTINGS.map((setting) => ({
    key: `key/${setting}`,
    text: d.say(`setting-${setting}`),
    look: { tone: TONES[setting] },
  }));
  return [
    legend(key, plot, d.box),
    rows.map(({ belief, name, body, ...wires }) => {
      const height = Math.min(body.height / 2 - SEAM, type.label * 1.25);
      const inRow = scaleBand(SETTINGS, [0, SETTINGS.length * (height + SEAM)]);
      const bars = SETTINGS.map((setting) => {
        const made = wires[setting].months;
        const look = { tone: TONES[setting], fact: `wire-${belief}-${setting}` } as const;
        const bar = { x: area.x, y: body.y + placeOf(inRow, setting), width: Math.max(1, x(made) - area.x), height };
        // Where bars are thinner than type, their values stand at the end of the name's line, in the bars' colours.
        const low = height < type.label;
        const end = { x: placeOf(ends, setting), y: name.y };
        const beside = low ? ({ anchor: 'end', tone: look.tone } as const) : ({ baseline: 'middle' } as const);
        const at = low ? end : after(bar, type.label * 0.4);
        const value = { face: 'label-strong', fact: look.fact, ...beside } as const;
        return [
          rect(`wire/${belief}-${setting}`, bar, look),
          d.write(`wire/${belief}-${setting}-value`, months(made, d.words), at, value),
        ];
      });
      return [name, bars];
    }),
  ];
}

/** Each belief with what it makes on either setting, and the cords as they are set. */
const table: TableForm<'which-wire'> = {
  columns: ['column-belief', 'setting-critic', 'setting-contracts'],
  rows(figures, words) {
    const made = (monthsOn: (setting: Setting) => number): readonly Amount[] =>
      SETTINGS.map((setting) => amount(Math.round(monthsOn(setting)), 'months', words));
    return [
      ...rankedWires(figures).map((row) => [
        `belief-${row.belief}` as const,
        ...made((setting) => row[setting].months),
      ]),
      ['row-cord', ...made((setting) => cordOf(figures, setting))],
    ];
  },
};

/** Which belief by itself makes the cord longer or shorter, from each of the story's settings. */
export const whichWire = defineExhibit('which-wire', {
  critic: { draw: (d) => drawSetting(d, 'critic'), table },
  contracts: { draw: (d) => drawSetting(d, 'contracts'), table },
  live: { draw: drawBoth, table },
});
