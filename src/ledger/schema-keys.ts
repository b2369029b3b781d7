import type { z } from 'astro/zod';
import { nearest } from './nearest.ts';

/** What stands at a path of some data; undefined if nothing does. */
export const valueAt = (item: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), item);

/** Keys the schema knows at a path, as far as they can be told: for the nearest right name in a message. */
export function keysAt(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): string[] {
  const probe = schema.safeParse(blank(data, path));
  if (probe.success) return [];
  return probe.error.issues
    .filter((issue) => issue.path.length === path.length + 1 && path.every((part, i) => issue.path[i] === part))
    .map((issue) => String(issue.path.at(-1)));
}

/** Whether a key that is unknown at a path is known one step further out, where not any key may stand. */
export function belongsAbove(schema: z.ZodType, data: unknown, path: readonly PropertyKey[], key: string): boolean {
  if (path.length === 0) return false;
  const above = path.slice(0, -1);
  const isKnown = (name: string): boolean => {
    const moved: unknown = structuredClone(data);
    const around = valueAt(moved, above);
    if (typeof around !== 'object' || around === null || Array.isArray(around) || Reflect.has(around, name))
      return false;
    Reflect.set(around, name, valueAt(data, [...path, key]));
    const issues = schema.safeParse(moved).error?.issues ?? [];
    return !issues.some(
      (each) => each.code === 'unrecognized_keys' && each.path.length === above.length && each.keys.includes(name),
    );
  };
  return isKnown(key) && !isKnown(`no ${key}`);
}

/** Paths of the missing keys that the unknown ones of an issue are probably misspellings of. */
export function keysMeant(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const depth = issue.path.length;
  const beside = issues.filter(
    ({ path }) => path.length === depth + 1 && issue.path.every((part, i) => path[i] === part),
  );
  const missing = beside.map(({ path }) => String(path.at(-1)));
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, missing);
    return meant === undefined ? [] : [[...issue.path, meant].join('.')];
  });
}

/** A copy of the data with an empty mapping at the path: the schema then names every key it misses there. */
function blank(data: unknown, path: readonly PropertyKey[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return typeof data === 'object' && data !== null && 'kind' in data ? { kind: data.kind } : {};
  if (Array.isArray(data)) return data.map((item: unknown, i) => (i === head ? blank(item, rest) : item));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key === head ? blank(value, rest) : value]),
  );
}

/** The values one of which was expected, if there are only a few. */
export function choicesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : [];
}

/** What is wrong with the data, in words for somebody who wrote a YAML file and has never seen the schema. */
export function wordsOf(issue: z.core.$ZodIssue, given: unknown): string {
  const where = issue.path.map(String).join('.');
  const key = String(issue.path.at(-1));
  const around = issue.path.slice(0, -1).map(String).join('.');
  if (issue.path.length === 0 && given === null) return 'there is nothing in it';
  if (issue.path.length > 0 && (given === undefined || given === null))
    return `${around === '' ? '' : `${around} `}lacks "${key}"`;
  if (issue.code === 'too_small' && (given === '' || (Array.isArray(given) && given.length === 0)))
    return `${where} is empty`;
  if (issue.code === 'invalid_type') {
    const message = `expected ${EXPECTED[issue.expected] ?? issue.expected}`;
    return where === '' ? message : `${where}: ${message}`;
  }
  const message = boundOf(issue) ?? issue.message;
  return where === '' ? message : `${where}: ${message}`;
}

/** What a number was to be; undefined if something else is wrong, or the schema says it in words of its own. */
function boundOf(issue: z.core.$ZodIssue): string | undefined {
  if ((issue.code !== 'too_big' && issue.code !== 'too_small') || !/^Too (?:big|small): /.test(issue.message))
    return undefined;
  if (!['number', 'int'].includes(issue.origin)) return undefined;
  return issue.code === 'too_big' ? `expected at most ${issue.maximum}` : `expected at least ${issue.minimum}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text; a number, a date or a text that begins with { needs quotes',
  record: 'indented lines, each like "name: text"',
  object: 'indented lines, each like "name: text"',
  number: 'a number',
  int: 'a whole number',
  array: 'a list, each entry starting with "- "',
};
