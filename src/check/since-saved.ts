import { relative } from 'node:path';
import { format } from 'd3-format';
import { formatFigure } from '../ledger/format.ts';
import type { Formats } from '../ledger/formats.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { savedTexts } from '../ledger/saved.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { isNumericUnit, UNITS, type NumericUnit } from '../ledger/units.ts';
import { readYaml } from '../ledger/yaml-text.ts';

/**
 * A change by this factor is taken for a slip of the decimal point until it is saved: a place is ten times, less what a
 * binary fraction loses.
 */
const FACTOR = 10 - 1e-9;

interface Size {
  readonly value: number;
  readonly unit: NumericUnit;
}

/** What two units that measure the same thing are counted in, and how many of those one of each is. */
const MEASURES: Partial<Readonly<Record<NumericUnit, readonly [measure: string, size: number]>>> = {
  'USD million': ['dollars', 1_000_000],
  USD: ['dollars', 1],
  percent: ['parts of one', 0.01],
  'percentage points': ['parts of one', 0.01],
  'basis points': ['parts of one', 0.0001],
  times: ['parts of one', 1],
  days: ['days', 1],
  months: ['days', 365.25 / 12],
  quarters: ['days', 365.25 / 4],
  years: ['days', 365.25],
};

/** Value and unit of each entry of a list that has a number. */
function sizesIn(data: unknown): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>();
  for (const item of Array.isArray(data) ? data : []) {
    const [id, value, named] = ['id', 'value', 'unit'].map((key) => valueAt(item, [key]));
    const unit = UNITS.find((each) => each === named);
    if (typeof id === 'string' && typeof value === 'number' && unit && isNumericUnit(unit))
      sizes.set(id, { value, unit });
  }
  return sizes;
}

/** How many times the second is what the first was, signs aside. Undefined where they cannot be compared. */
function ratio(was: Size, now: Size): number | undefined {
  const [measureWas, sizeWas] = MEASURES[was.unit] ?? [was.unit, 1];
  const [measureNow, sizeNow] = MEASURES[now.unit] ?? [now.unit, 1];
  if (measureWas !== measureNow || was.value === 0 || now.value === 0) return undefined;
  return Math.abs((now.value * sizeNow) / (was.value * sizeWas));
}

const shown = (size: Size, formats: Formats | undefined): string => {
  const typed = `value ${size.value}, unit ${size.unit}`;
  return formats ? `${formatFigure(size, 'exact', formats)} (${typed})` : typed;
};

/**
 * Tells stated figures that have become ten times as large or more, or as small, since the last saved state (git's last
 * commit). Quiet where there is none.
 *
 * @param files the ledger's files
 * @param formats how figures are written; undefined if that is not known
 * @param failed what cannot be worked out from the figures as they are: then each that is another is told, whatever its
 *   size
 */
export function checkSinceSaved(
  root: string,
  files: readonly string[],
  formats: Formats | undefined,
  failed?: string,
): readonly Finding[] {
  const paths = files.map((path) => relative(root, path));
  const saved = savedTexts(root, paths);
  const today = files.map((path) => new YamlFile(root, path));
  const changed = today.filter(({ file, source }) => saved.has(file) && saved.get(file) !== source);
  if (changed.length === 0) return [];
  // An entry may have moved to another file.
  const savedSizes = new Map(paths.flatMap((path) => [...sizesIn(readYaml(saved.get(path) ?? '').data)]));
  return today.flatMap((file) => {
    if (saved.get(file.file) === file.source) return [];
    // What is wrong with the file itself is told where the ledger is read.
    const before = file.findings.length;
    const entries: readonly unknown[] = Array.isArray(file.data) ? file.data : [];
    entries.forEach((item, i) => {
      for (const [id, now] of sizesIn([item])) {
        const was = savedSizes.get(id);
        const factor = was && ratio(was, now);
        if (!was || factor === undefined) continue;
        const [times, direction] = factor >= 1 ? [factor, 'larger'] : [1 / factor, 'smaller'];
        const another = was.value !== now.value || was.unit !== now.unit;
        if (failed === undefined ? times < FACTOR : !another) continue;
        const place = [i, was.value === now.value ? 'unit' : 'value'];
        const before = `"${id}" was ${shown(was, formats)} when the work was last saved, and is ${shown(now, formats)}: `;
        const size = `${format(',')(Number(times.toPrecision(2)))} times ${direction}`;
        if (failed !== undefined)
          file.report(place, `${before}${times < FACTOR ? '' : `${size}, and `}with it ${failed}`);
        else file.warn(place, `${before}${size}. If that is meant, commit it, and this is told no more`);
      }
    });
    return file.findings.slice(before);
  });
}
