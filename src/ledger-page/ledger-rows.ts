import { z } from 'astro/zod';
import { printed, type Figure } from '../ledger/figure.ts';
import { KINDS, VERDICTS } from '../ledger/schema.ts';
import { UNITS } from '../ledger/units.ts';
import type { Edition } from '../edition/edition.ts';
import { LICENCE } from '../edition/licence.ts';
import { href } from '../address/href.ts';
import { site } from '../address/site.ts';
import { usageOf } from '../edition/usage.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One figure as the ledger gives it away. */
export const Row = z.strictObject({
  id: id.describe('The figure’s name. Its address is the ledger page followed by # and this name.'),
  topic: z.string().describe('What the figure is about.'),
  statement: z.string().describe('The claim in one sentence.'),
  value: z.union([z.number(), z.string()]).describe('In the unit given by `unit`; dates and words as text.'),
  unit: z.enum(UNITS),
  printed: z.string().describe('The value as the ledger page prints it.'),
  as_of: z.string().describe('The year, month or day the figure describes.'),
  said_by: z.string().describe('Who says so.'),
  kind: z.enum(KINDS).describe('Who stands behind it; computed means worked out by this story.'),
  source: z.string().nullable().describe('Title of the document it comes from. Computed figures have none.'),
  source_address: z.url().nullable(),
  verdict: z.enum(VERDICTS).nullable().describe('What the check found. Null where the figure was worked out here.'),
  note: z.string().nullable().describe('How we know, or what does not fit.'),
  working: z.string().nullable().describe('The formula with its numbers, for computed figures.'),
  used_in: z.array(z.string()).describe('Addresses of the places that use the figure.'),
});
export type Row = z.infer<typeof Row>;

/** ledger.json. */
export const Export = z
  .strictObject({
    $schema: z.string().describe('Address of this description.'),
    title: z.string(),
    licence: z.literal(LICENCE.name),
    licence_address: z.literal(LICENCE.address),
    generated_from: z.string().describe('The day the story was last changed.'),
    figures: z.array(Row),
  })
  .meta({ title: 'The ledger', description: 'Every figure of the story, its source and its check.' });

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
      title: `The ledger of ${edition.story.title}`,
      licence: LICENCE.name,
      licence_address: LICENCE.address,
      generated_from: edition.story.updated,
      figures: rows(edition),
    }),
    null,
    1,
  );

export const toSchema = (): string => JSON.stringify(z.toJSONSchema(Export), null, 1);

/** Every figure as a line of a sheet, under the names of its columns. Addresses in `used_in` are joined by spaces. */
export function sheetOfLedger(rows: readonly Row[]): readonly (readonly string[])[] {
  const columns = Row.keyof().options;
  return [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
}

const cell = (value: Row[keyof Row]): string =>
  value === null ? '' : typeof value === 'object' ? value.join(' ') : String(value);
