import type { Node } from 'unist';
import { noFigure } from '../ledger/figure.ts';
import { isStyle } from '../ledger/format.ts';
import { lost, lostFigure, mistakeOf, retold, type Mistake, type Told } from '../ledger/mistake.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { rangeMistake } from '../ledger/range.ts';
import { misfit } from '../ledger/worded.ts';
import { COMPONENTS, type PropertyRule } from '../edition/components.ts';
import type { Known } from './known.ts';
import type { Passage, Report } from './report.ts';
import { isElement, isParent, propertyIfAny, startOf, sourceOf, type Attribute, type Element } from '../edition/mdx.ts';

/** The names that components may use. */
export type Named = Pick<Known, 'figures' | 'values' | 'terms' | 'catalogue' | 'unread'> &
  Partial<Pick<Known, 'formerly'>>;

/** Components that hold a few words of a sentence, and open when pressed. */
export const WITHIN_SENTENCES: readonly string[] = ['Says', 'Term'];

/** Components that open when pressed: none may stand in another that does, nor in a link. */
export const OPENS: readonly string[] = ['Fact', ...WITHIN_SENTENCES];

/** Components that stand in a line; all others have lines of their own. */
const WITHIN_A_LINE: readonly string[] = [...OPENS, 'Note'];

/** What a drawing cannot do without. */
const DRAWS: readonly PropertyRule['is'][] = ['exhibit', 'frame'];

/**
 * Checks a component: its name, its place, its properties, what stands between its tags. Returns the words in its
 * properties.
 */
export function checkElement(
  node: Element,
  parent: Element | undefined,
  text: string,
  known: Named,
  report: Report,
): readonly Passage[] {
  const name = node.name ?? '';
  const rule = COMPONENTS[name];
  if (!rule) {
    const names = Object.keys(COMPONENTS);
    if (/^[a-z]?[a-z0-9]*$/.test(name))
      report.mark(
        startOf(node),
        `<${name}> is HTML: expected Markdown, like *emphasis*, or one of ${names.join(', ')}`,
      );
    else
      report.mark(
        startOf(node),
        `unknown component <${name}>${didYouMean(name, names)}: expected one of ${names.join(', ')}`,
      );
    return [];
  }
  if (rule.inside !== undefined && parent?.name !== rule.inside)
    report.error(startOf(node), `<${name}> must stand directly in <${rule.inside}>`);
  if (parent && WITHIN_SENTENCES.includes(parent.name ?? '') && OPENS.includes(name))
    report.error(startOf(node), `<${name}> stands in another <${parent.name ?? ''}>: expected one beside the other`);
  if (parent?.name === 'Note')
    report.error(startOf(node), `<${name}> in a note to colleagues: expected plain words, which are left out with it`);
  if (!WITHIN_A_LINE.includes(name)) checkPlace(node, name, parent, report);
  checkChildren(node, name, rule.holds, report);

  const given = new Set<string>();
  for (const attribute of node.attributes) {
    const at = startOf(attribute);
    const { name: property, value } = attribute;
    if (property === undefined || typeof value !== 'string') {
      report.error(
        at,
        `<${name}>: expected a property in quotes, like ${property ?? Object.keys(rule.properties)[0] ?? 'name'}="..."`,
      );
      if (property !== undefined) given.add(property);
      continue;
    }
    if (given.has(property)) report.error(at, `<${name}> has its property "${property}" twice`);
    const expected = rule.properties[property];
    if (!expected) {
      const names = Object.keys(rule.properties);
      report.mark(
        at,
        `<${name}> has no property "${property}"${didYouMean(property, names)}${names.length > 0 ? `: expected ${names.join(', ')}` : ''}`,
      );
      continue;
    }
    given.add(property);
    const problem = checkProperty(value, expected, known, parent);
    if (problem !== undefined) {
      const wrong = retold(mistakeOf(problem), (message) => `<${name} ${property}="${value}">: ${message}`);
      if (DRAWS.includes(expected.is)) report.error(at, wrong);
      else report.mark(at, wrong);
    }
  }
  for (const [property, { required }] of Object.entries(rule.properties))
    if (required && !given.has(property)) report.error(startOf(node), `<${name}> lacks its property "${property}"`);
  if (name === 'Says') checkSays(node, text, known, report);
  if (name === 'Fact') checkRange(node, known, report);
  return givenTo(node, text);
}

/** Words that a component is given to print. */
export interface Given extends Passage {
  /** The property that has them. */
  readonly name: string;
}

/** What a component is given to print: the claim of a check, and what it found. */
export const givenTo = (node: Element, text: string): readonly Given[] =>
  node.attributes.flatMap((attribute) => {
    const { name = '', value } = attribute;
    const rule = COMPONENTS[node.name ?? '']?.properties[name];
    return rule?.is === 'words' && typeof value === 'string' ? [{ ...valueOf(attribute, text), name }] : [];
  });

/** A component that has lines of its own stands on them, and in none but its own. */
function checkPlace(node: Element, name: string, parent: Element | undefined, report: Report): void {
  const within = parent?.name ?? '';
  if (node.type === 'mdxJsxTextElement')
    report.error(
      startOf(node),
      `<${name}> in a sentence: expected it on lines of its own, with an empty line above and below`,
    );
  else if (parent && within in COMPONENTS && COMPONENTS[name]?.inside !== within)
    report.error(startOf(node), `<${name}> stands in <${within}>: expected it behind </${within}>`);
  else if (node.children.some((child) => child.type === 'text'))
    report.error(startOf(node), `<${name}> has its text in its own line: expected it on lines between the two tags`);
}

/** No such figure; without values, none is offered that is probably another year’s. */
function noSuchFigure(id: string, { values, formerly }: Named, ids: Iterable<string>): Mistake {
  const say = (near: string): string =>
    `no such figure in the ledger${near || ': expected a name that stands behind "- id:" in content/ledger'}`;
  if (values) return noFigure(id, values, say);
  const letters = id.replace(/\d/g, '');
  const others = [...ids].filter((each) => each.replace(/\d/g, '') !== letters);
  return lostFigure(id, others, formerly?.get(id), say);
}

/** Two figures must be a range to stand as one. */
function checkRange(node: Element, { values }: Named, report: Report): void {
  const [lower, upper, as = 'prose'] = ['id', 'to', 'as'].map((name) => propertyIfAny(node, name));
  // Names that the ledger does not have, and unknown ways to print, are told with the property.
  if (lower === undefined || upper === undefined || !values?.has(lower) || !values.has(upper) || !isStyle(as)) return;
  const wrong = rangeMistake({ lower, upper }, as, values);
  if (wrong) report.mark(startOf(node), `<Fact id="${lower}" to="${upper}">: ${wrong.message}`);
}

/** Words tied to a figure must be true of it. */
function checkSays(node: Element, text: string, { values }: Named, report: Report): void {
  const property = (name: string) => propertyIfAny(node, name);
  const id = property('id');
  // A name that the ledger does not have is reported with the property.
  if (id === undefined || !values?.has(id)) return;
  const words = sourceOf(node, text)
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const wrong = misfit({ words, id, from: property('from'), to: property('to') }, values);
  if (wrong) report.mark(startOf(node), `<Says>: ${wrong.message}`);
}

/** A property's value as it stands in the file, without its quotes. */
function valueOf(attribute: Attribute, text: string): Passage {
  const source = sourceOf(attribute, text);
  const quote = source.search(/["']/);
  return { text: source.slice(quote + 1, -1), start: startOf(attribute) + quote + 1, kind: 'written' };
}

function checkChildren(node: Element, name: string, holds: 'nothing' | 'words' | 'steps', report: Report): void {
  if (holds === 'nothing') {
    if (node.children.length > 0)
      report.error(
        startOf(node),
        `<${name}> prints its figure itself: expected no text in it, like <${name} id="..."/>`,
      );
    return;
  }
  if (!hasWords(node)) {
    report.error(
      startOf(node),
      `<${name}> is empty: expected ${holds === 'steps' ? 'at least one <Step>' : 'text in it'}`,
    );
    return;
  }
  if (holds === 'steps')
    for (const child of node.children)
      if (!isElement(child)) report.error(startOf(child), `text directly in <${name}>: expected it in a <Step>`);
}

const hasWords = (node: Node): boolean =>
  ('value' in node && typeof node.value === 'string' && node.value.trim() !== '') ||
  (isElement(node) && COMPONENTS[node.name ?? '']?.holds === 'nothing') ||
  (isParent(node) && node.children.some((child) => hasWords(child) || (isElement(child) && child.name === 'Step')));

function checkProperty(value: string, rule: PropertyRule, known: Named, parent: Element | undefined): Told | undefined {
  switch (rule.is) {
    case 'figure':
      return !known.figures || known.figures.has(value) ? undefined : noSuchFigure(value, known, known.figures.keys());
    case 'term':
      return !known.terms || known.terms.has(value)
        ? undefined
        : lost({ kind: 'term', name: value }, known.terms, (near) => `no such term in content/glossary.yaml${near}`);
    case 'exhibit': {
      const ids = known.catalogue.map((exhibit) => exhibit.id);
      return ids.includes(value) || known.unread.has(value)
        ? undefined
        : lost(
            { kind: 'exhibit', name: value },
            ids,
            (near) => `no such exhibit${near}: expected one of ${ids.join(', ')}`,
          );
    }
    case 'frame': {
      const id = parent?.attributes.find((attribute) => attribute.name === 'exhibit')?.value;
      const all = known.catalogue.find((exhibit) => exhibit.id === id)?.frames;
      const frames = all?.map((frame) => frame.id);
      if (!all || !frames || frames.includes(value)) return undefined;
      const now = all.find(({ formerly }) => formerly?.includes(value))?.id;
      if (now !== undefined) return `the frame is called "${now}" now: write that here`;
      return lost(
        { kind: 'frame', name: value },
        frames,
        (near) => `"${String(id)}" has no such frame${near}: expected one of ${frames.join(', ')}`,
      );
    }
    case 'choice':
      return rule.choices.includes(value)
        ? undefined
        : `expected one of ${rule.choices.join(', ')}${didYouMean(value, rule.choices)}`;
    case 'words':
      return value.trim() === '' ? 'expected words' : undefined;
    case 'bound':
      // Whether it is one is for the figure to say.
      return value.trim() === '' ? 'expected a number, or a date' : undefined;
  }
}
