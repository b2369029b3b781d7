import { visitParents } from 'unist-util-visit-parents';
import type { Node, Parent } from 'unist';
import type { Template } from '../edition/words.ts';
import { formatDate } from '../ledger/format.ts';
import type { Known, Standing } from './known.ts';
import type { Report } from './report.ts';
import { isElement, sourceOf, startOf, type Element } from '../edition/tree.ts';

/** Words by which a text says that somebody else says so, or that nobody knows. */
const ATTRIBUTES = new RegExp(
  [
    String.raw`\b(?:Zitron|critic|critique|article|newsletter|filing|prospectus|S-1|analysts?|press|researchers?|lawyers?)\b`,
    String.raw`\b(?:says?|said|saying|claim(?:s|ed)?|argu(?:es?|ed|ing)|writes?|wrote|asserts?|thinks?|believes?|reckon(?:s|ed)?|supposes?|supposed|supposition|guess(?:es|ed)?)\b`,
    String.raw`\b(?:reports?|reported|reportedly|account|according|announce[sd]?|quot(?:es?|ed)|puts? (?:it|them|this|that|the)|gives? (?:it|for|a)|estimate[sd]?|expects?|expected|plans? to|hopes?|promise[sd]?|pledge[sd]?|target|rumou?red|allege(?:s|d|dly)|suggests?)\b`,
    String.raw`\b(?:by (?:its|his|her|their) (?:own )?(?:count|account|sum|reckoning|reading|measure|figure|word))\b`,
    String.raw`[“"]`,
  ].join('|'),
);

/** Words by which a text says that a figure is the story’s own. */
const OURS = /\b(?:our|ours|we|assum\w+)\b/i;

/** Words of `saidBy` that name nobody. */
const NOBODY = /^(?:The|And|For|This|Its|Our|Inc|Report|Quarterly)$/i;

/** Whether a text says whose figure this is: by a word of attribution, or by a name of who says so. */
const attributes = (text: string, { saidBy }: Pick<Standing, 'saidBy'>): boolean =>
  ATTRIBUTES.test(text) ||
  (saidBy.startsWith('this ') && OURS.test(text)) ||
  [...saidBy.matchAll(/\p{Lu}[\p{L}\d&’-]+/gu)].some(
    ([name]) => !NOBODY.test(name) && name !== 'CoreWeave' && text.includes(name),
  );

/** What a sentence must not assert by itself: what somebody argues or estimates, what is only reported, what our check did not bear out. */
function onlySaid({ kind, verdict }: Standing): string | undefined {
  if (kind === 'argued' || kind === 'estimated') return kind;
  if (verdict === 'unverified' || verdict === 'differs') return `${kind} and ${verdict}`;
  return kind === 'reported' && verdict === undefined ? kind : undefined;
}

/** Months since the year 0; a year by itself counts from its first. */
const month = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 1);

/** Whether a figure is from after a day. What somebody argues of the future, or we reckon, was not on record then. */
const isAfter = (day: string, standing: Standing | undefined): boolean =>
  standing !== undefined &&
  standing.kind !== 'argued' &&
  !standing.saidBy.startsWith('this ') &&
  month(standing.asOf) > month(day);

/** Whether a text names the year of a date, or says that it looks ahead. */
const dated = (text: string, asOf: string): boolean =>
  text.includes(asOf.slice(0, 4)) || /\b(?:since then|later|afterwards|postscript|a year on|months on)\b/i.test(text);

const plain = (text: string): string => text.replace(/<(?!\/?Check)[^>]*>/g, '');

/** The components within which one attribution, or one date, holds for all: a step, a check. */
const HOLDS = ['Step', 'Check'];

interface Use {
  readonly id: string;
  readonly node: Element;
  readonly check: boolean;
  /** The step, the check or the paragraph that the figure stands in. */
  readonly around: Parent;
  /** What stands straight before that, if it is a paragraph. */
  readonly before: Node | undefined;
}

function usesIn(tree: Parent): readonly Use[] {
  const uses: Use[] = [];
  visitParents(tree, (node, ancestors) => {
    if (!isElement(node) || node.name !== 'Fact') return;
    const id = node.attributes.find(({ name }) => name === 'id')?.value;
    const within = ancestors.findLast((each) => isElement(each) && HOLDS.includes(each.name ?? ''));
    const around = within ?? ancestors.findLast(({ type }) => type === 'paragraph');
    if (typeof id !== 'string' || !around) return;
    const siblings = ancestors[ancestors.indexOf(around) - 1]?.children ?? [];
    const before = siblings[siblings.indexOf(around) - 1];
    uses.push({
      id,
      node,
      around,
      check: ancestors.some((each) => isElement(each) && each.name === 'Check'),
      before: before?.type === 'paragraph' ? before : undefined,
    });
  });
  return uses;
}

/**
 * Warns of figures that a chapter asserts where the ledger only has somebody’s word for them, and of figures from after the story’s publication
 * that stand without their date. A word of attribution, or a year, holds for the whole step, check or paragraph, and for the paragraph after.
 */
export function checkAttributed(tree: Parent, text: string, { standing, dates }: Known, report: Report): void {
  if (!standing || !dates) return;
  const uses = usesIn(tree);
  const isLater = (id: string): boolean => isAfter(dates.published, standing.get(id));
  // A chapter most of whose figures are from after publication tells what came after, and says so at its head.
  const later = uses.filter(({ id }) => isLater(id)).length * 2 > uses.length;
  for (const { id, node, around, before, check } of uses) {
    const own = standing.get(id);
    if (!own) continue;
    const said = plain(sourceOf(around, text)) + (before ? plain(sourceOf(before, text)) : '');
    const only = onlySaid(own);
    if (only !== undefined && !check && !attributes(said, own))
      report.warn(
        startOf(node),
        `<Fact id="${id}"> is ${only}, by ${own.saidBy}, and nothing around it says whose it is: expected a word like “says”, or a name`,
      );
    if (!later && !check && isLater(id) && !dated(said, own.asOf))
      report.warn(
        startOf(node),
        `<Fact id="${id}"> is as of ${formatDate(own.asOf)}, after the story’s day, and nothing around it says so: expected its date`,
      );
  }
}

const idsIn = (text: string): readonly string[] => [...text.matchAll(/\{([a-z0-9-]+)/g)].map(([, id = '']) => id);

/**
 * The same for the words of an exhibit. What stands with a picture, its source line among it, holds for all that the picture says; of the
 * labels that frames share, those that print the figure.
 */
export function checkAttributedWords(
  { file, content }: Template,
  { standing, dates }: Pick<Known, 'standing' | 'dates'>,
): void {
  if (!content || !standing || !dates) return;
  const all = idsIn(JSON.stringify(content));
  const later = all.filter((id) => isAfter(dates.published, standing.get(id))).length * 2 > all.length;
  for (const [frame, { takeaway, alt, subtitle, source, labels }] of Object.entries(content.frames)) {
    const texts = [
      { path: ['takeaway'], text: takeaway },
      { path: ['alt'], text: alt },
      ...Object.entries(labels).map(([name, text]) => ({ path: ['labels', name], text })),
    ];
    const around = [subtitle ?? content.subtitle, source ?? content.source, ...texts.map(({ text }) => text)].join(' ');
    for (const { path, text } of texts)
      for (const id of new Set(idsIn(text))) {
        const own = standing.get(id);
        if (!own) continue;
        const shared = Object.values(content.labels).filter((each) => idsIn(each).includes(id));
        // A figure's own name says nothing to a reader.
        const said = [around, ...shared].join(' ').replaceAll(/\{[^}]*\}/g, '');
        const only = onlySaid(own);
        if (only !== undefined && !attributes(said, own))
          file.warn(
            ['frames', frame, ...path],
            `{${id}} is ${only}, by ${own.saidBy}, and nothing in the picture says whose it is: expected a word like “says”, a name, or the source line`,
          );
        if (!later && isAfter(dates.published, own) && !dated(said, own.asOf))
          file.warn(
            ['frames', frame, ...path],
            `{${id}} is as of ${formatDate(own.asOf)}, after the story’s day, and nothing in the picture says so: expected its date`,
          );
      }
  }
}
