import { z } from 'astro/zod';
import { printed, type Figure } from '../ledger/figure.ts';
import { KINDS, VERDICTS } from '../ledger/schema.ts';
import { UNITS } from '../ledger/units.ts';
import type { Edition } from '../edition/edition.ts';
import { LICENCE } from '../edition/licence.ts';
import { href } from '../address/href.ts';
import { site } from '../address/site.ts';
import { fill } from '../edition/phrase.ts';
import { usageOf } from '../edition/usage.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One figure as the ledger gives it away. */
export const Row = z.strictObject({
  id,
  topic: z.string(),
  statement: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.enum(UNITS),
  printed: z.string(),
  as_of: z.string(),
  said_by: z.string(),
  kind: z.enum(KINDS),
  source: z.string().nullable(),
  source_address: z.url().nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  note: z.string().nullable(),
  working: z.string().nullable(),
  used_in: z.array(z.string()),
});
export type Row = z.infer<typeof Row>;

/** ledger.json. What its fields are is told in the interface's words. */
export const Export = z.strictObject({
  $schema: z.string(),
  title: z.string(),
  licence: z.literal(LICENCE.name),
  licence_address: z.literal(LICENCE.address),
  generated_from: z.string(),
  figures: z.array(Row),
});

/** With the site's name where it is known, so that a downloaded file still leads back. */
const addressOf = (path: string): string => (site() ? new URL(href(path), site()).href : href(path));

/** Every figure as it is exported, in the ledger's order. */
export function rows(edition: Edition): readonly Row[] {
  return [...edition.book.figures.values()].map((figure) => rowOf(figure, edition));
}

function rowOf(figure: Figure, edition: Edition): Row {
  const source = figure.source === undefined ? undefined : edition.book.sources.get(figure.source);
  return {
    id: figure.id,
    topic: figure.topic,
    statement: figure.statement,
    value: typeof figure.value === 'number' ? Number(figure.value.toPrecision(12)) : figure.value,
    unit: figure.unit,
    printed: printed(figure, 'exact'),
    as_of: figure.asOf,
    said_by: figure.saidBy,
    kind: figure.kind,
    source: source?.title ?? null,
    source_address: source?.address ?? null,
    verdict: figure.check?.verdict ?? null,
    note: figure.check?.note ?? null,
    working: figure.working ?? null,
    used_in: (usageOf(edition).get(figure.id) ?? []).map(({ path }) => addressOf(path)),
  };
}

/** @throws ZodError if what we would give away does not keep to its own description */
export const toJson = (edition: Edition): string =>
  JSON.stringify(
    Export.parse({
      $schema: addressOf('ledger/ledger.schema.json'),
      title: fill(edition.ui.ledger.of, { story: edition.story.title }),
      licence: LICENCE.name,
      licence_address: LICENCE.address,
      generated_from: edition.story.updated,
      figures: rows(edition),
    }),
    null,
    1,
  );

/** An object's schema with what each of its fields is, in words. */
const described = (shape: Readonly<Record<string, z.ZodType>>, words: Readonly<Record<string, string>>) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, field]) => {
        const text = words[name];
        return [name, text === undefined ? field : field.describe(text)];
      }),
    ),
  );

/** What ledger.json holds, as JSON Schema, described in the edition's language. */
export function toSchema({ ui: { ledgerFile: words } }: Edition): string {
  const figures = z.array(described(Row.shape, words.figure));
  const { title, description } = words;
  return JSON.stringify(
    z.toJSONSchema(described({ ...Export.shape, figures }, words.file).meta({ title, description })),
    null,
    1,
  );
}

/** Every figure as a line of a sheet, under the names of its columns. Addresses in `used_in` are joined by spaces. */
export function sheetOfLedger(rows: readonly Row[]): readonly (readonly string[])[] {
  const columns = Row.keyof().options;
  return [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
}

const cell = (value: Row[keyof Row]): string =>
  value === null ? '' : typeof value === 'object' ? value.join(' ') : String(value);
