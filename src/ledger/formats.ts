import { z } from 'astro/zod';
import { isNumericUnit, OUTCOMES, UNITS, type NumericUnit, type Outcome } from './units.ts';

/** Texts with a slot for the number, `{n}`; a space becomes a no-break space. */
const pattern = (...slots: readonly string[]) =>
  z
    .string()
    .min(1)
    .refine((text) => [...text.matchAll(/\{(\w*)\}/g)].every(([, name = '']) => slots.includes(name)), {
      message: `expected no other slots than ${slots.map((slot) => `{${slot}}`).join(', ')}`,
    });
const number = pattern('n', 'words').refine((text) => /\{(?:n|words)\}/.test(text), 'expected {n} for the number');

const isPowerOfTen = (value: number): boolean => Number.isInteger(Number(Math.log10(value).toFixed(9)));

/** One scale of a unit: `{ from: 1000, by: 1000, prose: '${n} billion', short: '${n}bn' }`. */
const Scale = z.strictObject({
  /** The least size that is written in it, in the ledger's unit; none for the last. */
  from: z.number().positive().optional(),
  /** What one of it is in the ledger's unit, a power of ten: 1 if left out. */
  by: z.number().positive().refine(isPowerOfTen, 'expected a power of ten, like 1000 or 0.01').optional(),
  prose: number,
  /** On a mark where room is short; as in prose if left out. */
  short: number.optional(),
  /** As exactly as the ledger has it. A unit of which some scales have it uses those alone. */
  exact: number.optional(),
  /** The lower end of a range whose upper one is in the same scale, `{n}亿` before `{n}亿美元`; whole if left out. */
  lower: number.optional(),
});

const UnitFormat = z.union(
  [number.transform((prose) => [{ prose }]), Scale.transform((scale) => [scale]), z.array(Scale).min(1)],
  'expected a text with {n}, like "{n}%", or scales, each like { from: 1000, by: 1000, prose: "${n} billion" }',
) as z.ZodType<readonly z.infer<typeof Scale>[]>;

/** A text, or one for prose and one for where room is short: with one slot of each kind, or a date would lack it. */
const inStyles = (...needed: readonly (readonly string[])[]) => {
  const slots = needed.flat();
  const text = pattern(...slots).refine(
    (format) => needed.every((kind) => kind.some((slot) => format.includes(`{${slot}}`))),
    `expected ${needed.map((kind) => kind.map((slot) => `{${slot}}`).join(' or ')).join(', ')} in it, or a date would be printed without`,
  );
  return z.union(
    [text.transform((prose) => ({ prose })), z.strictObject({ prose: text, short: text })],
    `expected a text with ${slots.map((slot) => `{${slot}}`).join(', ')}, or one for prose and one for short`,
  ) as z.ZodType<{ readonly prose: string; readonly short?: string | undefined }>;
};

const MONTH = ['month', 'mon', 'm'] as const;

/**
 * content/words/<language>/formats.yaml: how a language writes figures and dates. Plain data, so that a browser has it.
 */
export const Formats = z.strictObject({
  /** For Intl: separators of digits, names of months. */
  locale: z
    .string()
    .refine(
      (tag) => isLocale(tag) && Intl.NumberFormat.supportedLocalesOf(tag).length > 0,
      'expected a locale, like en or zh-Hans',
    ),
  minus: z.string().min(1),
  /** What stands between texts that a page says together: a title and what it is about, sentences, parts of a list. */
  marks: z.strictObject({
    /** `Exhibit 2: Two customers` */
    titled: z.string().min(1),
    /** Between sentences: `. ` */
    stop: z.string().min(1),
    /** After the last: `.` */
    end: z.string().min(1),
    list: z.string().min(1),
    /** Words in brackets after others: ` ({words})` */
    aside: z.string().includes('{words}'),
  }),
  /** What stands between the ends of a range: in a sentence, and where room is short. */
  ranges: z.strictObject({ prose: z.string().min(1), short: z.string().min(1) }),
  /** What became of a claim. */
  outcomes: z.strictObject(
    Object.fromEntries(OUTCOMES.map((outcome) => [outcome, z.string().min(1)])) as Record<Outcome, z.ZodString>,
  ),
  /** Small counts in words, from none up, for `{words}`. */
  words: z.array(z.string().min(1)).optional(),
  dates: z.strictObject({
    year: inStyles(['year']),
    month: inStyles(MONTH, ['year']),
    day: inStyles(['day'], MONTH, ['year']),
    quarter: inStyles(['year'], ['quarter']),
  }),
  units: z.record(z.enum(UNITS.filter(isNumericUnit) as [NumericUnit, ...NumericUnit[]]), UnitFormat),
});

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** How a language writes figures and dates. */
export type Formats = z.infer<typeof Formats>;
/** How a unit is written from some size on. */
export type Scale = z.infer<typeof Scale>;
/** A text that a value is put into, in running text and where room is short. */
export type Pattern = Pick<Scale, 'prose' | 'short'>;
