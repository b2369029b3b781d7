import type { Parent } from 'unist';
import { placeIn } from '../ledger/source-text.ts';
import { sourceOf, startOf, walk } from '../edition/mdx.ts';
import type { Report } from './report.ts';

/** A shorter one may be said twice on purpose: characters. */
const LONG = 60;

/** Warns of a paragraph that stands in a text twice, as when it was pasted and not cut. */
export function checkRepeatedParagraphs(tree: Parent, text: string, report: Report): void {
  const first = new Map<string, number>();
  walk(tree, (node) => {
    if (node.type !== 'paragraph') return;
    const words = sourceOf(node, text).replace(/\s+/g, ' ');
    const earlier = first.get(words);
    if (words.length < LONG) return;
    if (earlier === undefined) first.set(words, startOf(node));
    else
      report.warn(
        startOf(node),
        `this paragraph stands in line ${placeIn(text, earlier).line} already: expected it once`,
      );
  });
}
