import { z } from 'astro/zod';
import { fieldsOf, type Phrase } from './phrase.ts';

// What a text of the interface must be.

/** A text that is printed as it stands. */
export const text = z.string().min(1).superRefine(expectFields([]));

/** A text with exactly these fields to fill in, in any order. */
export const phrase = <Field extends string>(...fields: readonly Field[]): z.ZodType<Phrase<Field>> =>
  z
    .string()
    .superRefine(expectFields(fields))
    .transform((given) => given as Phrase<Field>);

function expectFields(fields: readonly string[]): (given: string, context: z.core.$RefinementCtx) => void {
  const inBraces = (names: readonly string[]) => [...new Set(names)].sort().map((name) => `{${name}}`);
  const expected = inBraces(fields).join(', ');
  return (given, context) => {
    const found = inBraces(fieldsOf(given)).join(', ');
    if (found === expected) return;
    const wanted = expected === '' ? 'a text with nothing in braces' : `a text with ${expected}`;
    context.addIssue({ code: 'custom', message: `expected ${wanted}${found && `, not ${found}`}` });
  };
}

/** One schema for each of some names. */
export const each = <Name extends string, Schema extends z.ZodType>(
  names: readonly Name[],
  schema: Schema,
): z.ZodObject<Record<Name, Schema>, z.core.$strict> =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>);
