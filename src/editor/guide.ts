import { KINDS, TOPICS, VERDICTS } from '../ledger/schema.ts';
import { UNITS } from '../ledger/units.ts';
import { FUNCTIONS } from '../model/functions.ts';
import { signatureOf } from '../model/model-function.ts';
import { COMPONENTS, type PropertyRule } from '../edition/components.ts';

/**
 * How each component is used, for the guide. The check of all content reads these too, in a test: an example that is
 * wrong does not stay.
 */
export const EXAMPLES: Readonly<Record<string, string>> = {
  Fact: 'Revenue in 2024 was <Fact id="cw-revenue-2024"/>, or <Fact id="cw-revenue-2024" as="exact"/>; for 2026 it expects <Fact id="af-guidance-2026" to="af-guidance-2026-high"/>.',
  Says: 'The debt comes to <Says id="debt-to-revenue" from="3.8" to="4.3">about four times</Says> the revenue.',
  Term: 'It filed an <Term id="s-1">S-1</Term>.',
  Check: `<Check claim="The article calls it interest" finding="It is mostly repayment">

What was claimed, what the record shows, and how we know.

</Check>`,
  Pull: `<Pull>

One sentence that deserves a page of its own.

</Pull>`,
  Note: 'It lost more than that. <Note>Ann, can you ask them once more?</Note>',
  Scrolly: `<Scrolly exhibit="two-customers">

<Step frame="before">

The text read while the first picture stands.

</Step>

<Step frame="microsoft">

The text read while the second stands.

</Step>

</Scrolly>`,
  Step: `<Scrolly exhibit="two-customers">

<Step frame="redacted">

One or two short paragraphs. They may hold a <Fact id="cw-custc-2024"/> and a <Term id="hyperscaler">word explained</Term>.

</Step>

</Scrolly>`,
};

const VALUES: Readonly<Record<PropertyRule['is'], string>> = {
  figure: 'the `id` of a figure in `ledger/`',
  exhibit: 'the name of an exhibit: its file in `exhibits/en/`, without `.yaml`',
  frame: 'the name of one of the exhibit’s frames, as under `frames:` in its file',
  term: 'the `id` of a term in `glossary.yaml`',
  words: 'words, in quotation marks',
  bound: 'a number in the figure’s own unit, or a date, for which the words are still true',
  choice: 'one of',
};

function property([name, rule]: readonly [string, PropertyRule]): string {
  const value =
    rule.is === 'choice' ? `one of ${rule.choices.map((choice) => `\`${choice}\``).join(', ')}` : VALUES[rule.is];
  return `- \`${name}\`: ${value}${rule.required ? '' : ' (may be left out)'}`;
}

/**
 * The components a chapter may use, from the table that the check reads. @throws Error for a component without example
 */
function componentsGuide(): string {
  return Object.entries(COMPONENTS)
    .map(([name, { purpose, properties, inside }]) => {
      const example = EXAMPLES[name];
      if (example === undefined) throw new Error(`src/editor/guide.ts: <${name}> has no example`);
      return [
        `### \`<${name}>\``,
        `${purpose}${inside === undefined ? '' : ` It stands directly in \`<${inside}>\`.`}`,
        ...(Object.keys(properties).length === 0 ? [] : [Object.entries(properties).map(property).join('\n')]),
        `\`\`\`mdx\n${example}\n\`\`\``,
      ].join('\n\n');
    })
    .join('\n\n');
}

const listed = (name: string, values: readonly string[]): string =>
  `- \`${name}\`: ${values.map((value) => `\`${value}\``).join(', ')}`;

/** What may stand in an entry of the ledger where there is a choice. */
const ledgerGuide = (): string =>
  [listed('unit', UNITS), listed('kind', KINDS), listed('verdict', VERDICTS), listed('topic', TOPICS)].join('\n');

/** What formulas of the ledger may ask the model for. */
const functionsGuide = (): string =>
  Object.entries(FUNCTIONS)
    .map(
      ([name, known]) =>
        `- \`${signatureOf(name, known)}\`: ${known.about}, in ${known.unit === 'text' ? 'claims' : known.unit}`,
    )
    .join('\n');

const GENERATED: Readonly<Record<string, () => string>> = {
  components: componentsGuide,
  ledger: ledgerGuide,
  functions: functionsGuide,
};

/**
 * The guide with its generated parts written anew. They stand between `<!-- generated: name -->` and `<!-- end -->`.
 *
 * @throws Error if the guide lacks one of them
 */
export function withGenerated(guide: string): string {
  return Object.entries(GENERATED).reduce((text, [name, generate]) => {
    const [start, end] = [`<!-- generated: ${name} -->`, '<!-- end -->'];
    const from = text.indexOf(start);
    const to = text.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`content/README.md: expected "${start}" and "${end}" after it`);
    return `${text.slice(0, from + start.length)}\n\n${generate()}\n\n${text.slice(to)}`;
  }, guide);
}
