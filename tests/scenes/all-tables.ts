// What every frame says in rows and, where readers set it, in words: what its page, its CSV and JSON and those who
// listen are given.
import { shownIn, type Cell } from '../../src/exhibits/cell.ts';
import type { Control, Frame, Settings, Table, Words } from '../../src/exhibits/exhibit.ts';
import { initialSettings } from '../../src/exhibits/trials.ts';
import { recording, type Figures } from '../../src/model/figures.ts';
import { book, frames, type Drawn } from '../unit/exhibits/all-frames.ts';
import type { Source } from './all-scenes.ts';

export interface NamedTable {
  /** `exhibit/frame` */
  readonly name: string;
  /** As people read it. */
  readonly lines: readonly string[];
  /** What it was made from. */
  readonly from: Source;
}

/** What is beyond these digits is how computers divide. */
const DIGITS = 9;

const inLine = (cell: Cell): string =>
  typeof cell === 'string' ? cell : `${shownIn(cell)} [${Number(cell.value.toPrecision(DIGITS))} ${cell.unit}]`;

const rowsOf = ({ caption, columns, rows }: Table): string[] => [
  caption,
  columns.join(' | '),
  ...rows.map((row) => row.map(inLine).join(' | ')),
];

const settingsInLine = (settings: Settings): string =>
  Object.entries(settings)
    .map(([id, value]) => `${id}=${value}`)
    .join(' ');

/** A control: its name, where it stands at first, the figure it is measured by, and what its stops are called. */
function controlInLine({ id, values, step, fact, initial, show }: Control, figures: Figures, words: Words): string {
  const stops = [...new Set([...values, initial(figures)])].map((value) => `${value} “${show(value, words)}”`);
  const by = step === undefined ? '' : ` by ${step}`;
  return `${id} from ${initial(figures)}${by}, beside ${fact ?? 'no figure'}: ${stops.join(', ')}`;
}

/** What a frame that readers set says: as it starts, from each preset, and with each control at each of its ends. */
function turnOf(frame: Frame, figures: Figures, words: Words): string[] {
  const { controls = [] } = frame;
  if (controls.length === 0) return [];
  const start = initialSettings(controls, figures);
  const presets = Object.entries(frame.presets?.(figures) ?? {});
  const comesTo = (name: string, settings: Settings): string =>
    `${name}: ${[
      frame.brief?.(figures, words, settings),
      frame.result?.(figures, words, settings),
      frame.summary?.(figures, words, settings),
      frame.outcome?.(figures, words, settings).id,
    ]
      .filter((said) => said !== undefined)
      .join(' | ')}`;
  const furthest = Object.fromEntries(controls.map(({ id, values }) => [id, values.at(-1) ?? 0]));
  return [
    ...controls.map((control) => controlInLine(control, figures, words)),
    ...presets.map(([name, settings]) => `preset ${name}: ${settingsInLine(settings)}`),
    comesTo('at first', start),
    ...presets.map(([name, settings]) => comesTo(name, settings)),
    ...controls.flatMap(({ id, values }) =>
      values
        .filter((value) => value !== start[id])
        .map((value) => comesTo(`${id}=${value}`, { ...start, [id]: value })),
    ),
    comesTo('all at their ends', furthest),
    ...rowsOf({ ...frame.table(figures, words, furthest), caption: settingsInLine(furthest) }),
  ];
}

function tableOf({ name, frame, words }: Drawn): NamedTable {
  const { figures, read } = recording(book.numbers);
  const lines = [...rowsOf(frame.table(figures, words)), ...turnOf(frame, figures, words)];
  const ids = [...read].sort();
  const { labels, subtitle, takeaway } = words;
  const names = [...Object.keys(labels).sort(), ...ids];
  return { name, lines, from: { names, content: [labels, subtitle, takeaway, ids.map((id) => book.numbers[id])] } };
}

/** Made anew at each call, in the story's order. */
export const allTables = (): NamedTable[] => frames.map(tableOf);
