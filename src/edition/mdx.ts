import { mdxToMdast, type MdastNode } from 'satteri';
import type { Node, Parent, Point } from 'unist';
import { Remembered } from '../ledger/remembered.ts';
import { placeIn } from '../ledger/source-text.ts';
import { mistakeOf, type SyntaxMistake } from './mdx-mistake.ts';

/** A property of an MDX element, as it was parsed. */
export interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly position?: Node['position'];
}

/** An MDX element, as far as the check looks at it. */
export interface Element extends Parent {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string | null;
  readonly attributes: readonly Attribute[];
}

/** Whether a node is a component or HTML, in a line or on lines of its own. */
export const isElement = (node: Node): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** A property of an element that is written as a text; undefined for another, and for what is no element. */
export function propertyIfAny(node: Node, name: string): string | undefined {
  const value = isElement(node) ? node.attributes.find((attribute) => attribute.name === name)?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The same, empty where there is none. */
export const propertyOf = (node: Node, name: string): string => propertyIfAny(node, name) ?? '';

/** The figures that a `<Fact>` or `<Says>` names: a range has two. */
export const figuresOfElement = ({ name, attributes }: Element): readonly string[] =>
  attributes.flatMap(({ name: property, value }) =>
    typeof value === 'string' && value !== '' && (property === 'id' || (property === 'to' && name === 'Fact'))
      ? [value]
      : [],
  );

/** What stands in a node, in its order. */
export const childrenOf = (node: MdastNode): readonly MdastNode[] => ('children' in node ? node.children : []);

/** A word to colleagues, which is none of the text's own. */
export const isNote = (node: Node): boolean => isElement(node) && node.name === 'Note';

/** Whether a node has others in it. */
export const isParent = (node: Node): node is Parent => 'children' in node && Array.isArray(node.children);

/** Goes through a tree from its top, each node with those that it stands in, the outermost first. */
export function walk(
  tree: Node,
  each: (node: Node, ancestors: readonly Parent[]) => void,
  ancestors: readonly Parent[] = [],
): void {
  each(tree, ancestors);
  if (!isParent(tree)) return;
  const within = [...ancestors, tree];
  for (const child of tree.children) walk(child, each, within);
}

/** Where a node starts in the file, from 0. */
export const startOf = (node: { readonly position?: Node['position'] } | undefined): number =>
  node?.position?.start.offset ?? 0;

/** What stands in the file for a node. */
export const sourceOf = (node: { readonly position?: Node['position'] }, text: string): string =>
  text.slice(startOf(node), node.position?.end.offset ?? startOf(node));

/** The tree of a whole text (mdast, with what MDX adds). */
export type Root = Extract<MdastNode, { type: 'root' }>;

/** As many texts as the story has in two languages, and those of its pages. */
const parsed = new Remembered<Root | SyntaxMistake>(60);

/**
 * The tree of an MDX text as the page is set from it, or why it has none. A text is parsed once, whoever asks for it:
 * the chapter as it is typed, the check of what stands where, the e-book.
 */
export const parseMdx = (text: string): Root | SyntaxMistake => parsed.of([text], () => parse(text));

function parse(text: string): Root | SyntaxMistake {
  try {
    const tree = mdxToMdast(text, { features: { frontmatter: true, smartPunctuation: true } });
    if (tree.type !== 'root') throw new Error(`a document, not ${tree.type}`);
    placeAttributes(tree, text);
    return tree;
  } catch (error) {
    return mistakeOf(error, text);
  }
}

const OPENING = /^<[\w.]*/;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?|\{[^{}]*\}/y;

/** Gives attributes their places in the file, which the page's parser leaves out. */
function placeAttributes(tree: Parent, text: string): void {
  walk(tree, (node) => {
    if (!isElement(node)) return;
    let at = startOf(node) + (OPENING.exec(text.slice(startOf(node)))?.[0].length ?? 0);
    for (const attribute of node.attributes) {
      at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
      ATTRIBUTE.lastIndex = at;
      const end = at + (ATTRIBUTE.exec(text)?.[0].length ?? 0);
      Object.assign(attribute, { position: { start: pointAt(text, at), end: pointAt(text, end) } });
      at = end;
    }
  });
}

function pointAt(text: string, offset: number): Point {
  const { line, column } = placeIn(text, offset);
  return { line, column, offset };
}
