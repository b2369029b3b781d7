import type { Node } from 'unist';
import { sourceOf, startOf } from '../edition/mdx.ts';
import type { Report } from './report.ts';

/** What Markdown has and the story does not. */
const NOT_OURS: Readonly<Record<string, string>> = {
  code: 'lines between backticks: expected a paragraph',
  inlineCode: 'words between backticks: expected plain words, or *emphasis*',
  blockquote: 'a line that begins with >: expected a paragraph, or <Pull> for a sentence set large',
  table: 'a table: expected paragraphs, or a list',
  delete: 'words struck out between ~~: expected them out of the text',
  thematicBreak: 'a line across the text: expected a heading, ##, or nothing',
  break:
    'two spaces, or a \\, at the end of a line break it there: expected none, or an empty line for a new paragraph',
};

/** What is said of something between braces, which print nothing in a chapter. */
function inBraces(source: string): string {
  if (source.startsWith('{/*'))
    return 'a comment between braces: expected a note to colleagues, <Note>...</Note>, which readers never see';
  const [, id] = /^\{\s*([a-z0-9]+(?:-[a-z0-9]+)+)\s*\}$/.exec(source) ?? [];
  return id === undefined
    ? 'a {…} expression: expected plain text, or a component'
    : `${source} prints a figure in the words of pictures: expected <Fact id="${id}"/> in a chapter`;
}

/** A heading whose words begin right behind its sign: `##Whose`. */
export const isHeadingRunOn = (paragraph: string): boolean => /^#+[^#\s]/.test(paragraph);

/**
 * Says of one node of a text, in whatever language, that Markdown and MDX have it and the story does not.
 *
 * @param text the whole text
 */
export function checkMarkup(node: Node, text: string, report: Report): void {
  const strange = NOT_OURS[node.type];
  // A line at the very top is what is left of a head that was never closed.
  if (strange !== undefined && startOf(node) > 0) report.error(startOf(node), strange);
  if (node.type === 'listItem' && 'checked' in node && typeof node.checked === 'boolean')
    report.error(startOf(node), 'a box to be ticked: expected words behind "- "');
  if (node.type === 'list' && 'ordered' in node && node.ordered === true) {
    const [number = ''] = /^\d+[.)]/.exec(sourceOf(node, text)) ?? [];
    report.error(
      startOf(node),
      `a line that begins with "${number}" is a list with numbers: expected "- " before each line, or a paragraph with other words first`,
    );
  }
  if (node.type === 'paragraph' && /^\|.*\|\s*$/m.test(sourceOf(node, text)))
    report.error(startOf(node), 'a table: expected paragraphs, or a list');
  if (node.type === 'paragraph' && isHeadingRunOn(sourceOf(node, text)))
    report.error(startOf(node), 'a heading without a space behind its #: expected "## "');
  const footnote = ['text', 'linkReference', 'footnoteReference'].includes(node.type)
    ? sourceOf(node, text).search(/\[\^[^\]\s]+\]/)
    : -1;
  if (footnote >= 0)
    report.error(
      startOf(node) + footnote,
      'a footnote: expected it in the sentence, or what we found in a <Check>; a note to colleagues is <Note>...</Note>',
    );
  if (node.type === 'mdxjsEsm')
    report.error(startOf(node), 'an import or export: chapters need none, every component is there already');
  else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    report.error(startOf(node), inBraces(sourceOf(node, text)));
}
