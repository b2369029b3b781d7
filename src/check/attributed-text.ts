import type { Node, Parent } from 'unist';
import { kept } from '../ledger/kept.ts';
import { idsIn, inWords } from '../ledger/worded.ts';
import { isAfter, unsaid } from './attributed.ts';
import type { Known } from './known.ts';
import type { Report } from './report.ts';
import { figuresOfElement, isElement, propertyOf, sourceOf, startOf, type Element, walk } from '../edition/mdx.ts';

/** The components within which one date holds for all: a step, a check. */
const HOLDS = ['Step', 'Check'];

/** A figure in running text, printed or put into words. */
interface Use {
  readonly id: string;
  /** Where it stands in the file. */
  readonly at: number;
  /** How it stands there. */
  readonly shown: string;
  /** Its sentence, which may say whose it is. */
  readonly own: string;
  /** Those on either side, which may name whose it is. */
  readonly beside: string;
  /** The step, check or paragraph, and the paragraph before, which may say when it was. */
  readonly around: string;
}

const wordsOf = (node: Element, property: string): string => inWords(propertyOf(node, property));

/** Words as they are read: a figure as #, other tags left out, quotation marks turned. */
const untagged = (text: string): string =>
  text
    .replace(/<Fact\b[^>]*>/g, '#')
    .replace(/<[^>]*>/g, '')
    .replace(/"([^"]*)"/g, '“$1”');

/** Ids of the figures that a text prints, or puts into words, in its sentences. */
export const toldIn = (tree: Parent, text: string): ReadonlySet<string> =>
  new Set(usesIn(tree, text).map(({ id }) => id));

/** What a check says that it is about, and what it finds. */
const headOf = (node: Node | undefined): string =>
  node && isElement(node) && node.name === 'Check' ? `${wordsOf(node, 'claim')}. ${wordsOf(node, 'finding')}. ` : '';

const readOf = (node: Node | undefined, text: string): string =>
  node ? headOf(node) + untagged(sourceOf(node, text)) : '';

/** What stands straight before a node among its parent’s children. */
function beforeOf(node: Node, parent: Parent | undefined): Node | undefined {
  const siblings = parent?.children ?? [];
  return siblings[siblings.indexOf(node) - 1];
}

const SENTENCE_END = /[.?!][”"’)]*\s+/g;

/** Where sentences of a text begin and the last one ends. Tags hold no end of a sentence. */
function edgesOf(text: string): readonly number[] {
  const bare = text.replace(/<[^>]*>/g, (tag) => '_'.repeat(tag.length));
  return [0, ...[...bare.matchAll(SENTENCE_END)].map(({ 0: end, index }) => index + end.length), text.length];
}

/** The sentence at an offset of a paragraph, and those on either side of it, as they are read. */
function nearOf(paragraph: string, at: number, before: string): Pick<Use, 'own' | 'beside'> {
  const edges = edgesOf(paragraph);
  const own = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= at),
  );
  const [earlier, later] = [Math.max(0, own - 1), Math.min(edges.length - 1, own + 2)];
  const beside = [paragraph.slice(edges[earlier], edges[own]), paragraph.slice(edges[own + 1], edges[later])];
  // A paragraph that opens with the figure goes on from the one before.
  const last = edgesOf(before.trimEnd()).at(-2) ?? 0;
  return {
    own: untagged(paragraph.slice(edges[own], edges[own + 1])),
    beside: untagged([own === 0 ? before.slice(last) : '', ...beside].join(' ')),
  };
}

/** By tree, as a text is parsed once: a figure that it names changes, and the text stays. */
const known = new WeakMap<Parent, readonly Use[]>();

/** Every figure that a text prints or puts into words, with its sentence. */
export const usesIn = (tree: Parent, text: string): readonly Use[] => kept(known, tree, () => findUses(tree, text));

function findUses(tree: Parent, text: string): readonly Use[] {
  const uses: Use[] = [];
  walk(tree, (node, ancestors) => {
    if (!isElement(node)) return;
    if (node.name === 'Check') {
      const around = readOf(node, text);
      // What is claimed is somebody’s word by nature; what is found is ours, and is read before what is under it.
      for (const property of node.attributes.filter(({ name }) => name === 'finding'))
        for (const id of typeof property.value === 'string' ? idsIn(property.value) : [])
          uses.push({
            id,
            at: startOf(property),
            shown: `{${id}}`,
            own: wordsOf(node, 'finding'),
            beside: wordsOf(node, 'claim'),
            around,
          });
      return;
    }
    const id = wordsOf(node, 'id');
    const paragraph = ancestors.findLast(({ type }) => type === 'paragraph' || type === 'heading');
    if ((node.name !== 'Fact' && node.name !== 'Says') || id === '' || !paragraph) return;
    const parent = ancestors[ancestors.indexOf(paragraph) - 1];
    const within = ancestors.findLast((each) => isElement(each) && HOLDS.includes(each.name ?? ''));
    const before = beforeOf(paragraph, parent);
    const opens = before?.type === 'paragraph' ? sourceOf(before, text) : before ? '' : headOf(parent);
    const holder = within ?? paragraph;
    const earlier = beforeOf(holder, ancestors[ancestors.indexOf(holder) - 1]);
    const use = {
      at: startOf(node),
      shown: `<${node.name} id="${id}">`,
      ...nearOf(sourceOf(paragraph, text), startOf(node) - startOf(paragraph), opens),
      around: readOf(holder, text) + (earlier?.type === 'paragraph' ? readOf(earlier, text) : ''),
    };
    for (const each of figuresOfElement(node)) uses.push({ id: each, ...use });
  });
  return uses;
}

/**
 * Warns of figures that a text asserts where the ledger only has somebody’s word for them, and of figures from after
 * the story’s publication that stand without their date. A word of attribution holds for its sentence, a name for those
 * on either side of it too; a year for the whole step, check or paragraph, and for the paragraph after.
 */
export function checkAttributed(tree: Parent, text: string, { standing, dates }: Known, report: Report): void {
  if (!standing || !dates) return;
  const uses = usesIn(tree, text);
  const isLater = (id: string): boolean => isAfter(dates.published, standing.get(id));
  // A chapter most of whose figures are from after publication tells what came after, and says so at its head.
  const later = uses.filter(({ id }) => isLater(id)).length * 2 > uses.length;
  for (const { id, at, shown, own, beside, around } of uses) {
    const figure = standing.get(id);
    const context = { whose: own, beside, when: around, where: 'near it', shown };
    if (figure)
      for (const message of unsaid(figure, context, later ? undefined : dates.published)) report.warn(at, message);
  }
}
