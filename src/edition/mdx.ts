import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { mdxToMdast, type MdastNode } from 'satteri';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import type { Node, Parent, Point } from 'unist';
import { didYouMean } from '../ledger/nearest.ts';
import { placeIn } from '../ledger/source-text.ts';
import { COMPONENTS } from './components.ts';

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

export const isElement = (node: Node): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isParent = (node: Node): node is Parent => 'children' in node && Array.isArray(node.children);

/** Where a node starts in the file, from 0. */
export const startOf = (node: { readonly position?: Node['position'] } | undefined): number =>
  node?.position?.start.offset ?? 0;

/** What stands in the file for a node. */
export const sourceOf = (node: { readonly position?: Node['position'] }, text: string): string =>
  text.slice(startOf(node), node.position?.end.offset ?? startOf(node));

/** A mistake in the syntax of a file: nothing behind it could be read. */
export interface SyntaxMistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Reads what the page's parser cannot, for it says where and why. */
const explaining = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

export type Root = Extract<MdastNode, { type: 'root' }>;

/** The tree of an MDX text as the page is set from it, or why it has none. */
export function parseMdx(text: string): Root | SyntaxMistake {
  try {
    const tree = mdxToMdast(text, { features: { frontmatter: true, smartPunctuation: true } });
    if (tree.type !== 'root') throw new Error(`a document, not ${tree.type}`);
    placeAttributes(tree, text);
    return tree;
  } catch {
    return mistakeIn(text);
  }
}

const OPENING = /^<[\w.]*/;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?|\{[^{}]*\}/y;

/** Gives attributes their places in the file, which the page's parser leaves out. */
function placeAttributes(tree: Parent, text: string): void {
  visitParents(tree, (node) => {
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

function mistakeIn(text: string): SyntaxMistake {
  try {
    explaining.parse(text);
    return { line: 1, column: 1, message: 'not readable' };
  } catch (error) {
    const { line, column, reason } = error as { line?: number | null; column?: number | null; reason?: string };
    // For a tag left open its place is only in the words: "(8:1-8:7)".
    const [, ownLine, ownColumn] = /^Expected a closing tag.*?\((\d+):(\d+)-/.exec(reason ?? '') ?? [];
    return {
      line: Number(ownLine ?? line ?? 1),
      column: Number(ownColumn ?? column ?? 1),
      message: inWords(reason ?? String(error)),
    };
  }
}

/** The parser's message, put for somebody who does not know what an expression is. */
function inWords(reason: string): string {
  if (/`[“”‘’]` \(U\+20/.test(reason)) return 'curly quotes round a property: expected straight ones, like id="..."';
  if (/`!` \(U\+0021\) before name/.test(reason))
    return 'an HTML comment: expected a note to colleagues, <Note>...</Note>, which readers never see';
  if (/acorn|expression/.test(reason) && !/tag/.test(reason))
    return 'a curly brace, { or }: expected plain text, or a component';
  if (/to create a link in MDX/.test(reason)) return 'an address in angle brackets: expected [words](address)';
  const [, open] = /^Expected a closing tag for `<(\w*)>`/.exec(reason) ?? [];
  if (open !== undefined && COMPONENTS[open]?.holds === 'nothing')
    return `<${open}> is not closed: expected /> at its end, like <${open} id="..."/>`;
  if (open !== undefined)
    return `<${open}> is not closed where it should be: expected </${open}>, on a line of its own if <${open}> is`;
  if (/^Unexpected closing slash/.test(reason)) return 'a closing tag too many: nothing is open here';
  const [, shut, instead = ''] =
    /^Unexpected closing tag `(<.*?>)`, expected corresponding closing tag for `<(\w*)>`/.exec(reason) ?? [];
  if (shut !== undefined && !(instead in COMPONENTS))
    return `${shut} where <${instead}> is open, which is no component${didYouMean(instead, Object.keys(COMPONENTS))}`;
  if (shut !== undefined) return `${shut} where <${instead}> is open: expected </${instead}>`;
  const [, astray] = /^Expected the closing tag `(<.*?>)`/.exec(reason) ?? [];
  if (astray !== undefined)
    return `${astray} is apart from its opening tag: expected both in one line, or each on its own`;
  const [, stray] = /^Unexpected character `(.)` \(U\+[0-9A-F]+\) before name/u.exec(reason) ?? [];
  if (stray !== undefined) return `"<${stray}" is no component: expected one of ${Object.keys(COMPONENTS).join(', ')}`;
  if (/`"` \(U\+0022\) in attribute name/.test(reason))
    return 'a quotation mark too many, or one left out before it: expected straight ones round a property, “ and ” within it';
  if (/^Unexpected end of file in/.test(reason))
    return 'a tag that is not finished: expected one like <Fact id="..."/>';
  if (/ before attribute value/.test(reason)) return 'a property without quotes: expected one like id="..."';
  if (/attribute|name|slash/.test(reason))
    return 'a tag that cannot be read: expected one like <Fact id="..."/>, or words instead of the sign <';
  return `not readable: ${reason}`;
}
