import { z } from 'astro/zod';
import { isDate } from './day.ts';
import { sizeMistake } from './sizes.ts';
import { OUTCOMES, UNITS, isNumericUnit, isOutcome } from './units.ts';

const A_DATE = 'expected a year, a month or a day: 2024, 2024-12 or 2024-12-31';

/** A year, a month or a day that the calendar has: `2024`, `2024-12`, `2024-12-31`. A year may stand without quotes. */
const isoDate = z.union([z.string(), z.int().transform(String)]).pipe(z.string().refine(isDate, A_DATE));

/** A day that the calendar has. */
export const day = z.iso.date('expected a day, like 2026-12-01');

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens: cw-revenue-2024');

/** Who stands behind a figure. The story keeps these apart in every sentence. */
export const KINDS = ['filed', 'reported', 'argued', 'estimated', 'computed'] as const;

/** What our check of a figure found. */
export const VERDICTS = ['confirmed', 'rounded', 'differs', 'unverified'] as const;

/** What a figure is about; the ledger page filters by it. */
export const TOPICS = [
  'filing',
  'wework',
  'scale',
  'people',
  'demand',
  'concentration',
  'loans',
  'cash',
  'core-scientific',
  'since-then',
] as const;

export const Check = z.strictObject({
  /** What the check found: see VERDICTS. */
  verdict: z.enum(VERDICTS),
  /** One plain sentence for the reader: how we know, or what does not fit. */
  note: z.string().min(1),
  /** Where the check was made, if not in the entry's own source. An id in sources.yaml. */
  source: id.optional(),
  /** The entry that holds the figure the story uses in place of this one. */
  instead: id.optional(),
});

const common = {
  id,
  topic: z.enum(TOPICS),
  /** The claim in one English sentence. */
  statement: z.string().min(1),
  unit: z.enum(UNITS),
  /** The date the figure describes. */
  asOf: isoDate,
  /** Who says so, as the story would name them. */
  saidBy: z.string().min(1),
  /** Decimals to print, where the usual ones would hide something: 14.11 percent has two. */
  digits: z.int().min(0).max(4).optional(),
  /** Ids it has borne: links to them still lead to it. */
  formerly: z.array(id).min(1).optional(),
  /** The day on which somebody last held it against its source. */
  checked: day.optional(),
  /** Why the story does not print this figure, for entries no chapter or exhibit uses. */
  unused: z.string().min(1).optional(),
};

const Range = z
  .strictObject({ from: z.number().optional(), to: z.number().optional() })
  .refine(({ from, to }) => from !== undefined || to !== undefined, 'expected from, to or both: { from: 0, to: 300 }')
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'expected "from" not above "to"');

/** A figure that somebody stated. */
const StatedFact = z
  .strictObject({
    ...common,
    kind: z.enum(['filed', 'reported', 'argued', 'estimated']),
    value: z.union([z.number(), z.string().min(1)], 'expected a number, or words in quotes'),
    source: id,
    check: Check,
    /**
     * From which value to which it is plausible, in its own unit, where that is not what is usual for the unit: see
     * sizes.ts.
     */
    range: Range.optional(),
    /** Entries whose values come to this one's, which is stated apart from them: 62 and 15 come to 77. */
    adds: z.array(id).min(2, 'expected two names of figures at least, like [conc-62, cw-custc-2024]').optional(),
  })
  .superRefine((fact, ctx) => {
    const numeric = isNumericUnit(fact.unit);
    if (numeric && typeof fact.value !== 'number')
      ctx.addIssue({
        code: 'custom',
        path: ['value'],
        message: /^-?\d+(?:\.\d+)?$/.test(fact.value)
          ? `expected it without quotes, ${fact.value}, because the unit is ${fact.unit}`
          : `expected a number in digits, with a point before decimals and no other sign, because the unit is ${fact.unit}`,
      });
    if (!numeric && typeof fact.value !== 'string')
      ctx.addIssue({
        code: 'custom',
        path: ['value'],
        message: `expected words in quotes, because the unit is ${fact.unit}`,
      });
    else if (fact.unit === 'outcome' && !isOutcome(fact.value))
      ctx.addIssue({
        code: 'custom',
        path: ['value'],
        message: `expected one of ${OUTCOMES.join(', ')}, because the unit is outcome`,
      });
    if (isNumericUnit(fact.unit) && typeof fact.value === 'number') {
      const message = sizeMistake(fact.value, fact.unit, fact.range);
      if (message !== undefined) ctx.addIssue({ code: 'custom', path: ['value'], message });
    }
    for (const key of ['range', 'adds'] as const)
      if (!numeric && fact[key] !== undefined)
        ctx.addIssue({ code: 'custom', path: [key], message: `only a number has it, and the unit is ${fact.unit}` });
    if (fact.unit === 'date' && typeof fact.value === 'string' && !isDate(fact.value))
      ctx.addIssue({ code: 'custom', path: ['value'], message: A_DATE });
  });

/** A figure this project worked out from others. Its value comes from the model when the story is built. */
export const ComputedFact = z.strictObject({
  ...common,
  kind: z.literal('computed'),
  /** How it is worked out from others: `cw-debt-total-2024 ÷ cw-revenue-2024`. See src/ledger/expression.ts. */
  formula: z.string().min(1),
  check: Check.optional(),
});

/** One entry of content/ledger: a figure that somebody stated, or one worked out here. */
export const LedgerEntry = z.discriminatedUnion('kind', [StatedFact, ComputedFact]);

/** The ways a document was seen: from end to end, in part, through others who quote it, or not at all. */
const SEEN = /^(Read whole|Read in excerpt|By report|Not read)\b/;

const AN_ADDRESS = 'expected an address like https://example.org/page, without spaces';

/** Addresses of sites that only lead on to another, as they are copied out of a document or a mail. */
const DETOUR =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/url\?|l\.facebook\.com\/|[a-z0-9.]+\.safelinks\.protection\.outlook\.com\/|t\.co\/|lnkd\.in\/)/;

/** Whether an address only leads on to another, by way of a site that counts who follows it. */
export const isDetour = (address: string): boolean => DETOUR.test(address);

/** A document a figure comes from. */
export const Source = z.strictObject({
  id,
  title: z.string().min(1),
  publisher: z.string().min(1),
  date: isoDate.optional(),
  address: z
    .url(AN_ADDRESS)
    .regex(/^https?:\/\/[^\s/]\S*$/, AN_ADDRESS)
    .refine(
      (address) => !isDetour(address),
      'expected the address that it leads to, not one that goes by way of another',
    ),
  /** How the project saw it, in one of the ways the method page explains, and then what else a reader should know. */
  seen: z
    .string()
    .regex(SEEN, 'expected "Read whole", "Read in excerpt", "By report" or "Not read", and then why or how'),
});

/** A figure that somebody stated. */
export type StatedFact = z.infer<typeof StatedFact>;
/** A figure that this project works out. */
export type ComputedFact = z.infer<typeof ComputedFact>;
/** One entry of content/ledger, as an editor wrote it. */
export type LedgerEntry = z.infer<typeof LedgerEntry>;
/** A document that figures come from. */
export type Source = z.infer<typeof Source>;
/** What a check of a figure came to. */
export type Verdict = (typeof VERDICTS)[number];
/** Who stands for a figure: a filing, a report, an argument, an estimate, or our own sum. */
export type Kind = (typeof KINDS)[number];
export type Topic = (typeof TOPICS)[number];
