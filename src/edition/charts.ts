import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { CATALOGUE } from '../exhibits/catalogue.ts';
import { CHART_KINDS, type ChartForm, type ChartFrame } from '../exhibits/chart.ts';
import type { ChartDatum, ChartStack } from '../exhibits/chart-view.ts';
import type { FactId } from '../ledger/ids.ts';
import { dayNumber, isDate } from '../ledger/day.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { YamlFile } from '../ledger/read.ts';
import { NEIGHBOURS, TONES, type Tone } from '../scene/palette.ts';
import { CHARTS_FOLDER } from './content-files.ts';

/** A name; YAML takes a year that is one for a number. */
const Name = z.coerce.string();
const Names = z.array(Name);

/** Tones that a bar may have; the ground, hairlines and secondary text mean nothing, and `paper` would not be seen. */
const MEANINGS = z.enum(TONES).exclude(['muted', 'rule', 'paper']);

/** content/charts/<name>.yaml, as an editor writes it. Its words stand in content/exhibits/<language>/<name>.yaml. */
const Chart = z.strictObject({
  kind: z.enum(CHART_KINDS),
  /** A figure by the label that names it; for a stacked chart such parts by the label that names their bar. */
  data: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  /** What the colour of a figure, or of a part, means. */
  tones: z.record(z.string(), MEANINGS).default({}),
  frames: z.record(
    z.string(),
    z
      .strictObject({
        show: Names.optional(),
        highlight: Name.optional(),
        formerly: Names.default([]),
      })
      .nullable(),
  ),
  formerly: Names.default([]),
});
type Chart = z.infer<typeof Chart>;

/** A chart's file, and what it describes: nothing if it has a mistake, which is among the file's findings. */
export interface ChartFile {
  readonly id: string;
  readonly file: YamlFile;
  readonly form: ChartForm | undefined;
}

/** Lower-case words joined by hyphens: what stands in addresses. */
const NAME = /^[a-z]+(-[a-z]+)*$/;
const LABEL = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** So many figures fit one picture that prints them very large. */
const NUMBERS_AT_MOST = 3;
/** The colour of what the editor gave none. */
const DEFAULT_TONE: Tone = 'coreweave';

/** Names of the files of charts, without `.yaml`; none if there is no such folder. */
const names = (root: string): readonly string[] => {
  const folder = join(root, CHARTS_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
};

/** Every chart of content/charts. Never throws: mistakes are findings of its file. */
export const readCharts = (root: string): readonly ChartFile[] =>
  names(root).map((id) => {
    const file = new YamlFile(root, join(root, CHARTS_FOLDER, `${id}.yaml`));
    checkName(file, id);
    const chart = file.parse(Chart);
    const form = chart && formOf(file, id, chart);
    return { id, file, form: file.findings.length > 0 ? undefined : form };
  });

function checkName(file: YamlFile, id: string): void {
  if (!NAME.test(id))
    file.report(
      [],
      `the file’s name "${id}" cannot stand in an address: expected small letters and hyphens, like cash-and-debt.yaml`,
    );
  if (CATALOGUE.some((exhibit) => exhibit.id === id))
    file.report([], `another exhibit is called "${id}": expected a name of its own for this file`);
}

function formOf(file: YamlFile, id: string, chart: Chart): ChartForm {
  const { kind, formerly } = chart;
  // Over time, in whatever order they are written.
  const all = kind === 'line' ? inTime(Object.keys(chart.data)) : Object.keys(chart.data);
  if (all.length === 0)
    file.report(['data'], 'data is empty: expected a line for each figure, like cash: cw-cash-2024');
  for (const name of all)
    if (!LABEL.test(name))
      file.report(['data', name], `"${name}" cannot name a label: expected small letters, digits and hyphens`);
  const [data, stacks] = kind === 'stacked' ? [[], stacksOf(file, chart)] : [dataOf(file, chart, all), []];
  if (kind === 'line') checkTimes(file, all);
  const coloured = kind === 'stacked' ? stacks.flatMap(({ parts }) => parts.map(({ name }) => name)) : all;
  for (const name of Object.keys(chart.tones))
    if (!coloured.includes(name))
      file.report(['tones', name], `no "${name}" among the data${didYouMean(name, coloured)}: expected one of them`);
  return { id, formerly, kind, data, stacks, frames: framesOf(file, chart, all) };
}

const isFact = (id: unknown): id is FactId => typeof id === 'string';

const inTime = (times: readonly string[]): readonly string[] =>
  times.toSorted((a, b) => (isDate(a) && isDate(b) ? dayNumber(a) - dayNumber(b) : 0));

function dataOf(file: YamlFile, { data, tones, kind }: Chart, all: readonly string[]): readonly ChartDatum[] {
  return all.flatMap((name) => {
    const fact = data[name];
    if (isFact(fact)) return [{ name, fact, tone: tones[name] ?? DEFAULT_TONE }];
    file.report(
      ['data', name],
      `"${name}" has parts, and a chart of the kind "${kind}" has none: expected one figure, like ${name}: cw-cash-2024, or kind: stacked`,
    );
    return [];
  });
}

function stacksOf(file: YamlFile, { data, tones }: Chart): readonly ChartStack[] {
  const stacks = Object.entries(data).flatMap(([name, parts]): ChartStack[] => {
    if (typeof parts !== 'string')
      return [
        {
          name,
          parts: Object.entries(parts).flatMap(([part, fact]) =>
            isFact(fact) ? [{ name: part, fact, tone: tones[part] ?? DEFAULT_TONE }] : [],
          ),
        },
      ];
    file.report(
      ['data', name],
      `"${name}" has no parts: expected a line for each, further to the right, like interest: ${parts}`,
    );
    return [];
  });
  const parts = [...new Set(stacks.flatMap((stack) => stack.parts.map(({ name }) => name)))];
  stacks.forEach((stack) => {
    const missing = parts.filter((part) => !stack.parts.some(({ name }) => name === part));
    if (missing.length > 0)
      file.report(
        ['data', stack.name],
        `"${stack.name}" lacks ${missing.map((part) => `"${part}"`).join(', ')}: expected the same parts in each bar`,
      );
  });
  checkTones(file, parts, tones);
  return stacks;
}

/** Parts that touch are told apart by their colours alone. */
function checkTones(file: YamlFile, parts: readonly string[], tones: Chart['tones']): void {
  parts.forEach((part, i) => {
    const [own, next] = [tones[part], tones[parts[i + 1] ?? '']];
    if (own === undefined)
      file.report(
        ['tones'],
        `tones lacks "${part}": expected what its colour means, one of ${MEANINGS.options.join(', ')}`,
      );
    if (own === undefined || next === undefined) return;
    const beside = NEIGHBOURS.flatMap(([a, b]) => (a === own ? [b] : b === own ? [a] : []));
    if (!beside.includes(next))
      file.report(
        ['tones', parts[i + 1] ?? ''],
        `"${next}" beside "${own}" is not told apart by everybody: expected one of ${beside.join(', ')}`,
      );
  });
}

/** The data of a line are named by their dates. */
function checkTimes(file: YamlFile, times: readonly string[]): void {
  if (times.length < 2) file.report(['data'], 'a line has two points or more: expected another line under data');
  times.forEach((time, i) => {
    if (!isDate(time))
      file.report(
        ['data', time],
        `"${time}" is no date: a line’s figures are named by theirs, like 2022, 2022-06 or 2022-06-30`,
      );
    else if (times.findIndex((other) => isDate(other) && dayNumber(other) === dayNumber(time)) < i)
      file.report(['data', time], `"${time}" is the day of another figure: expected each at a date of its own`);
  });
}

function framesOf(file: YamlFile, { frames, kind }: Chart, all: readonly string[]): readonly ChartFrame[] {
  const entries = Object.entries(frames);
  if (entries.length === 0)
    file.report(['frames'], 'a chart without frames shows nothing: expected at least one, like "all:" on a line below');
  // What a frame shows of no data is no mistake of its own.
  if (all.length === 0) return [];
  const seen = new Map<string, string>();
  return entries.map(([id, frame]): ChartFrame => {
    const { show = all, highlight, formerly = [] } = frame ?? {};
    const at = ['frames', id];
    if (!NAME.test(id))
      file.report(
        at,
        `the frame "${id}" cannot stand in an address: expected small letters and hyphens, like with-debt`,
      );
    if (show.length === 0) file.report([...at, 'show'], `the frame "${id}" shows nothing: expected ${all.join(', ')}`);
    show.forEach((name, i) => {
      if (!all.includes(name))
        file.report(
          [...at, 'show', i],
          `no "${name}" among the data${didYouMean(name, all)}: expected ${all.join(', ')}`,
        );
    });
    if (highlight !== undefined && show.length > 0 && !show.includes(highlight))
      file.report(
        [...at, 'highlight'],
        `the frame "${id}" does not show "${highlight}"${didYouMean(highlight, show)}: expected one of ${show.join(', ')}`,
      );
    if (kind === 'number' && show.length > NUMBERS_AT_MOST)
      file.report(
        at,
        `the frame "${id}" prints ${show.length} figures very large: expected at most ${NUMBERS_AT_MOST}`,
      );
    const picture = JSON.stringify([all.filter((name) => show.includes(name)), highlight]);
    const twin = seen.get(picture);
    if (twin !== undefined)
      file.report(at, `the frames "${twin}" and "${id}" draw the same picture: expected another show, or a highlight`);
    seen.set(picture, id);
    return { id, show, highlight, formerly };
  });
}
