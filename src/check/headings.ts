import { slug } from 'github-slugger';
import type { Node, Parent } from 'unist';
import type { Report } from './report.ts';
import { isParent, sourceOf, startOf, walk } from '../edition/mdx.ts';

/** A heading in running text, with the anchor it gets. */
export interface Heading {
  readonly anchor: string;
  /** Where it stands in the file. */
  readonly offset: number;
}

const textOf = (node: Node): string => {
  if ('value' in node && typeof node.value === 'string' && !node.type.startsWith('mdx')) return node.value;
  return isParent(node) ? node.children.map(textOf).join('') : '';
};

/** Checks that levels start at two, as the title is above them, and skip none. Returns the headings in order. */
export function checkHeadings(tree: Parent, source: string, report: Report): readonly Heading[] {
  const headings: Heading[] = [];
  let last = 1;
  walk(tree, (node) => {
    if (node.type !== 'heading') return;
    const depth = 'depth' in node && typeof node.depth === 'number' ? node.depth : 2;
    const offset = startOf(node);
    const text = textOf(node).trim();
    if (depth === 1)
      report.error(
        offset,
        'a heading of the first level: that is the title, which stands at the top of the file; expected ##',
      );
    else if (text !== '' && !/^#/.test(sourceOf(node, source)))
      report.error(
        offset,
        'a line of --- right under these words makes a heading of them: expected an empty line between, or "## " before them',
      );
    else if (depth > last + 1)
      report.error(offset, `a heading of level ${depth} after level ${last}: expected ${'#'.repeat(last + 1)}`);
    if (text === '') report.error(offset, 'a heading without words');
    else headings.push({ anchor: slug(text), offset });
    last = Math.max(depth, 2);
  });
  return headings;
}
