import type { Parent } from 'unist';
import type { Known } from './known.ts';
import type { Report } from './report.ts';
import { figuresOfElement, isElement, sourceOf, startOf, type Element, walk } from '../edition/mdx.ts';

/** Words by which a sentence says that its figure holds as the story appears. */
const PRESENT = /\b(?:now|today|currently|at present|at the moment|these days|so far|this (?:year|month|week))\b/i;

/** Months after which a figure is too old to be given for the present. */
const OLD = 12;

/** Months since the year 0; a date without a month counts as its end. */
const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 12);

/** Warns of figures that a sentence gives for the present and that are long past it. */
export function checkStale(tree: Parent, text: string, { figures, dates }: Known, report: Report): void {
  if (!dates || !figures) return;
  const uses: { readonly id: string; readonly node: Element; readonly paragraph: Parent }[] = [];
  walk(tree, (node, ancestors) => {
    if (!isElement(node) || (node.name !== 'Fact' && node.name !== 'Says')) return;
    const paragraph = ancestors.findLast(({ type }) => type === 'paragraph');
    if (paragraph) for (const id of figuresOfElement(node)) uses.push({ id, node, paragraph });
  });
  // A chapter most of whose figures are from after publication was added later, and its present is the last revision.
  const later = uses.filter(({ id }) => months(figures.get(id) ?? '0000') > months(dates.published));
  const present = later.length * 2 > uses.length ? dates.updated : dates.published;
  for (const { id, node, paragraph } of uses) {
    const asOf = figures.get(id);
    if (asOf === undefined || months(present) - months(asOf) < OLD) continue;
    const around = sourceOf(paragraph, text);
    // A paragraph that names the figure's year tells of that year.
    if (around.replace(/<[^>]*>/g, '').includes(asOf.slice(0, 4))) continue;
    const sentence = sentenceAround(around, startOf(node) - startOf(paragraph));
    const word = PRESENT.exec(sentence)?.[0];
    if (word !== undefined)
      report.warn(
        startOf(node),
        `<Fact id="${id}"> is as of ${asOf}, but the sentence says "${word}" and the story is of ${present}`,
      );
  }
}

/** The sentence that holds an offset, tags left out. */
function sentenceAround(paragraph: string, offset: number): string {
  const ends = [...paragraph.matchAll(/[.?!][”’"')]*\s/g)].map((match) => match.index + match[0].length);
  const start = ends.findLast((end) => end <= offset) ?? 0;
  const end = ends.find((one) => one > offset) ?? paragraph.length;
  return paragraph.slice(start, end).replace(/<[^>]*>/g, '');
}
