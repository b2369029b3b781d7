import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import type { Node, Parent } from 'unist';
import { CATALOGUE } from '../exhibits/catalogue.ts';
import { readWords } from '../exhibits/words.ts';
import { didYouMean } from '../ledger/nearest.ts';
import { ContentError, type Finding } from '../ledger/read.ts';
import { openBook } from '../model/book.ts';
import { readArithmetic } from './arithmetic.ts';
import { readCorrections } from './corrections.ts';
import { readGlossary } from './glossary.ts';
import { COMPONENTS, type PropertyRule } from './language.ts';
import { readStory } from './story.ts';

/** An MDX element, as far as the check looks at it. */
interface Element extends Parent {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string | null;
  readonly attributes: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
    readonly position?: Node['position'];
  }[];
}

const isElement = (node: Node): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Names that a chapter may refer to. */
interface Known {
  readonly figures: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

/** Years, dates, and names that carry a digit: the digits that may be typed into prose. */
const TYPED_ON_PURPOSE = [
  /\b(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2}(?:st|nd|rd|th)?,)?\s\d{4}\b/g,
  /\b\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(?:19|20)\d{2}s?\b/g,
  /\b[A-Z][A-Za-z]*-?\d+[A-Za-z]*(?:\s[A-Z]{2,}\d*)?\b/g,
  /\bDDTL\s\d\.\d\b/g,
  /\b(?:Gemma|GPT|Form)[\s-]\d+(?:\.\d)?[A-Z]?\b/g,
  /\bo3\b/g,
  /\b\d+-[KQ]\b/g,
];

/**
 * Checks everything an editor writes: story, ledger, exhibits' words, glossary and chapters.
 *
 * @param root the project's folder
 * @returns every mistake with file, line, column, what was expected and the nearest right name; empty if all is well
 */
export function checkStory(root: string): readonly Finding[] {
  const findings: Finding[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...error.findings);
      return undefined;
    }
  };

  const story = attempt(() => readStory(root));
  const book = attempt(() => openBook(root));
  const glossary = attempt(() => readGlossary(root));
  if (book)
    CATALOGUE.forEach((exhibit, i) =>
      attempt(() => readWords(root, exhibit, `Exhibit ${i + 1}`, { title: '', address: '' }, book)),
    );

  if (book) attempt(() => readArithmetic(root, book));
  attempt(() => readCorrections(root));
  if (book && glossary && story) {
    const folder = join(root, 'content/chapters/en');
    const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
    const known: Known = { figures: new Set(book.figures.keys()), terms: new Set(glossary.keys()) };
    const pages = join(root, 'content/pages/en');
    for (const name of readdirSync(pages)) findings.push(...checkChapter(root, join(pages, name), known));
    // A chapter that the story does not list is a draft: it may be as unfinished as it likes.
    for (const chapter of story.chapters) {
      if (files.includes(`${chapter}.mdx`)) {
        findings.push(...checkChapter(root, join(folder, `${chapter}.mdx`), known));
        continue;
      }
      const names = files.map((name) => name.slice(0, -4));
      findings.push({
        file: 'content/story.yaml',
        line: lineContaining(join(root, 'content/story.yaml'), `- ${chapter}`),
        column: 5,
        message: `no chapter "${chapter}" in content/chapters/en${didYouMean(chapter, names)}`,
      });
    }
  }
  return findings;
}

function lineContaining(path: string, text: string): number {
  if (!existsSync(path)) return 1;
  const at = readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text));
  return at + 1;
}

/** Checks one chapter. */
export function checkChapter(root: string, path: string, known: Known): readonly Finding[] {
  const file = relative(root, path);
  const findings: Finding[] = [];
  const at = (node: { position?: Node['position'] } | undefined, message: string) =>
    findings.push({ file, line: node?.position?.start.line ?? 1, column: node?.position?.start.column ?? 1, message });

  let tree: Node;
  try {
    tree = unified()
      .use(remarkParse)
      .use(remarkFrontmatter)
      .use(remarkMdx)
      .parse(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
  } catch (error) {
    const {
      line = 1,
      column = 1,
      reason = String(error),
    } = error as { line?: number; column?: number; reason?: string };
    return [{ file, line, column, message: `not readable: ${reason}` }];
  }

  visitParents(tree, (node, ancestors) => {
    if (isElement(node)) checkElement(node, ancestors.findLast(isElement), known, at);
    else if (node.type === 'mdxjsEsm')
      at(node, 'an import or export: chapters need none, every component is there already');
    else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
      at(node, 'a {…} expression: expected plain text, or a component');
    else if (node.type === 'text' && 'value' in node && typeof node.value === 'string')
      checkDigits(node.value, node, file, findings);
  });
  return findings;
}

function checkElement(
  node: Element,
  parent: Element | undefined,
  known: Known,
  at: (node: Node | undefined, message: string) => void,
): void {
  const name = node.name ?? '';
  const rule = COMPONENTS[name];
  if (!rule) {
    at(
      node,
      `unknown component <${name}>${didYouMean(name, Object.keys(COMPONENTS))}: expected one of ${Object.keys(COMPONENTS).join(', ')}`,
    );
    return;
  }
  if (rule.inside !== undefined && parent?.name !== rule.inside)
    at(node, `<${name}> must stand directly in <${rule.inside}>`);

  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    const place = { type: 'attribute', ...(attribute.position ? { position: attribute.position } : {}) };
    const property = attribute.name;
    if (property === undefined || (attribute.value !== null && typeof attribute.value !== 'string')) {
      at(place, `<${name}>: expected a property in quotes, like ${Object.keys(rule.properties)[0] ?? 'name'}="..."`);
      continue;
    }
    const expected = rule.properties[property];
    if (!expected) {
      const names = Object.keys(rule.properties);
      at(
        place,
        `<${name}> has no property "${property}"${didYouMean(property, names)}${names.length > 0 ? `: expected ${names.join(', ')}` : ''}`,
      );
      continue;
    }
    const value = typeof attribute.value === 'string' ? attribute.value : '';
    given.set(property, value);
    const problem = checkProperty(value, expected, known, parent);
    if (problem !== undefined) at(place, `<${name} ${property}="${value}">: ${problem}`);
  }
  for (const [property, { required }] of Object.entries(rule.properties))
    if (required && !given.has(property)) at(node, `<${name}> lacks its property "${property}"`);
}

function checkProperty(
  value: string,
  rule: PropertyRule,
  known: Known,
  parent: Element | undefined,
): string | undefined {
  switch (rule.is) {
    case 'figure':
      return known.figures.has(value) ? undefined : `no such figure in the ledger${didYouMean(value, known.figures)}`;
    case 'term':
      return known.terms.has(value)
        ? undefined
        : `no such term in content/glossary.yaml${didYouMean(value, known.terms)}`;
    case 'exhibit': {
      const ids = CATALOGUE.map((exhibit) => exhibit.id);
      return ids.includes(value)
        ? undefined
        : `no such exhibit${didYouMean(value, ids)}: expected one of ${ids.join(', ')}`;
    }
    case 'frame': {
      const id = parent?.attributes.find((attribute) => attribute.name === 'exhibit')?.value;
      const frames = CATALOGUE.find((exhibit) => exhibit.id === id)?.frames.map((frame) => frame.id);
      if (!frames || frames.includes(value)) return undefined;
      return `"${String(id)}" has no such frame${didYouMean(value, frames)}: expected one of ${frames.join(', ')}`;
    }
    case 'choice':
      return rule.choices.includes(value)
        ? undefined
        : `expected one of ${rule.choices.join(', ')}${didYouMean(value, rule.choices)}`;
    case 'words':
      return value.trim() === '' ? 'expected words' : undefined;
  }
}

/** A digit typed into prose, where the ledger should print it. Dates and names with digits may be typed. */
function checkDigits(text: string, node: Node, file: string, findings: Finding[]): void {
  const masked = TYPED_ON_PURPOSE.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => '·'.repeat(match.length)),
    text,
  );
  for (const match of masked.matchAll(/[$£€]?\d[\d.,]*\s?(?:%|percent|billion|million|bn|m\b|MW|GW)?/g)) {
    const before = text.slice(0, match.index).split('\n');
    const start = node.position?.start;
    const line = (start?.line ?? 1) + before.length - 1;
    const column = before.length === 1 ? (start?.column ?? 1) + match.index : (before.at(-1)?.length ?? 0) + 1;
    findings.push({
      file,
      line,
      column,
      message: `"${match[0].trim()}" is typed by hand: expected <Fact id="..."/>, so that the figure opens to its source`,
    });
  }
}
