declare const FIELDS: unique symbol;

/** A text of the interface with fields to fill in, `{n} of {all}`; its type knows their names. */
export type Phrase<Field extends string> = string & { readonly [FIELDS]: Field };

const FIELD = /\{([^{}]*)\}/g;

/** The names of a text's fields, as often as they stand there. */
export const fieldsOf = (text: string): readonly string[] => [...text.matchAll(FIELD)].map(([, name = '']) => name);

/** What stands for each field. */
export type Values<Field extends string> = Readonly<Record<Field, string | number>>;

/** The text with every field filled in. */
export const fill = <Field extends string>(phrase: Phrase<Field>, values: Values<Field>): string =>
  phrase.replace(FIELD, (_, name: Field) => String(values[name]));

/**
 * What stands before, between and after those fields that a page fills with elements, in their order; all others filled
 * in. The language decides about the order, so each piece says which field follows it; none after the last.
 */
export function pieces<Field extends string, Element extends Field>(
  phrase: Phrase<Field>,
  elements: readonly Element[],
  values: Values<Exclude<Field, Element>>,
): readonly { readonly text: string; readonly then: Element | undefined }[] {
  const isElement = (name: string): name is Element => (elements as readonly string[]).includes(name);
  const found: { text: string; then: Element | undefined }[] = [];
  let text = '';
  for (const part of phrase.split(/(\{[^{}]*\})/)) {
    const name = /^\{(.*)\}$/.exec(part)?.[1];
    if (name === undefined) text += part;
    else if (isElement(name)) {
      found.push({ text, then: name });
      text = '';
    } else text += String(values[name as Exclude<Field, Element>]);
  }
  return [...found, { text, then: undefined }];
}
