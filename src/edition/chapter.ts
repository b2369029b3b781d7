import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { MdastNode } from 'satteri';
import { kept } from '../ledger/kept.ts';
import { ContentError } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';
import { readText } from '../ledger/source-text.ts';
import { idsIn, inWords } from '../ledger/worded.ts';
import { readYaml } from '../ledger/yaml-text.ts';
import type { Book } from './book.ts';
import { chapterFile, fileOrOwn } from './content-files.ts';
import { ChapterHead } from './front-matter.ts';
import { childrenOf, figuresOfElement, isElement, isNote, parseMdx, propertyOf, type Root } from './mdx.ts';
import { printedFact } from './printed-fact.ts';

/** Where something is written. */
export interface SourcePlace {
  /** Path from the project's root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A paragraph, heading, list item or quotation, as a reader reads it: figures filled in, quotation marks set. */
export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quotation' | 'pull' | 'note';
  readonly text: string;
  /** Ids of the figures that it prints or puts into words, in order. */
  readonly figures: readonly string[];
  readonly place: SourcePlace;
}
/** A `<Check>`: the story’s own word on a claim. */
export interface CheckNote {
  readonly kind: 'check';
  readonly claim: string;
  readonly finding: string;
  /** Ids of the figures that claim and finding put into words. */
  readonly figures: readonly string[];
  readonly body: readonly Passage[];
  readonly place: SourcePlace;
}
/** One step of an exhibit. */
export interface Step {
  readonly frame: string;
  readonly body: readonly (Passage | CheckNote)[];
  readonly place: SourcePlace;
}
/** A `<Scrolly>`: an exhibit with the steps that tell it. */
export interface Sequence {
  readonly kind: 'exhibit';
  readonly exhibit: string;
  readonly steps: readonly Step[];
  readonly place: SourcePlace;
}
/** What a chapter is a list of. */
export type Block = Passage | CheckNote | Sequence;

/** A chapter in reading order. */
export interface Chapter {
  readonly id: string;
  readonly kicker: string;
  readonly title: string;
  readonly opening: string;
  /** Words of the opening that are set in a way of their own. */
  readonly set: z.infer<typeof ChapterHead>['set'];
  readonly blocks: readonly Block[];
  /** Ids of the figures that its head puts into words. */
  readonly figures: readonly string[];
  readonly place: SourcePlace;
}

interface Setting {
  /** Path from the project's root. */
  readonly file: string;
  readonly book: Book;
}

/**
 * Reads a chapter with the parser that sets it on the page, so that text and quotation marks are the page's own.
 *
 * @param root the project's folder
 * @param id the chapter's file name, without `.mdx`
 * @throws ContentError with line and column if the chapter is not readable, or lacks its title
 */
export function readChapter(root: string, language: string, id: string, book: Book): Chapter {
  const file = fileOrOwn(root, language, (each) => chapterFile(each, id));
  const { text, flaws } = readText(join(root, file));
  if (flaws.length > 0) throw new ContentError(flaws.map((flaw) => ({ file, ...flaw })));
  const chapters = kept(known, book, () => new Remembered<Chapter>(40));
  return chapters.of([id, file, text], () => chapterOf(text, id, { file, book }));
}

/** Chapters by the figures they print: where one is saved, the others are not read again. */
const known = new WeakMap<Book, Remembered<Chapter>>();

/** The same of a text already read. */
export function chapterOf(text: string, id: string, setting: Setting): Chapter {
  const { file } = setting;
  const { children } = treeOf(text, file);
  const front = children.find((node) => node.type === 'yaml');
  const head = ChapterHead.safeParse(readYaml(front?.value ?? '').data);
  if (!head.success) throw new ContentError([{ file, line: 1, column: 1, message: NO_HEAD }]);
  const { kicker, title, opening, set } = head.data;
  const figures = idsIn(front?.value ?? '');
  return { id, kicker, title, opening, set, figures, blocks: blocksOf(children, setting), place: { file, line: 1 } };
}

const NO_HEAD = 'expected its title, kicker and opening between --- and --- at the top';

/** @throws ContentError for text that is not readable */
export function treeOf(text: string, file: string): Root {
  const tree = parseMdx(text);
  if (!('children' in tree)) throw new ContentError([{ file, ...tree }]);
  return tree;
}

const sourcePlaceOf = (node: MdastNode, { file }: Setting): SourcePlace => ({
  file,
  line: node.position?.start.line ?? 1,
});

function blocksOf(nodes: readonly MdastNode[], setting: Setting): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Scrolly') return innerOf([node], setting);
    const steps = childrenOf(node).filter((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Step');
    return [
      {
        kind: 'exhibit',
        exhibit: propertyOf(node, 'exhibit'),
        steps: steps.map((step) => ({
          frame: propertyOf(step, 'frame'),
          body: innerOf(childrenOf(step), setting),
          place: sourcePlaceOf(step, setting),
        })),
        place: sourcePlaceOf(node, setting),
      },
    ];
  });
}

function innerOf(nodes: readonly MdastNode[], setting: Setting): readonly (Passage | CheckNote)[] {
  return nodes.flatMap((node): readonly (Passage | CheckNote)[] => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Check') return passagesOf(node, setting, 'paragraph');
    return [
      {
        kind: 'check',
        claim: inWords(propertyOf(node, 'claim')),
        finding: inWords(propertyOf(node, 'finding')),
        figures: idsIn(`${propertyOf(node, 'claim')} ${propertyOf(node, 'finding')}`),
        body: childrenOf(node).flatMap((child) => passagesOf(child, setting, 'paragraph')),
        place: sourcePlaceOf(node, setting),
      },
    ];
  });
}

function passagesOf(node: MdastNode, setting: Setting, kind: Passage['kind']): readonly Passage[] {
  const within = (inner: Passage['kind']) => childrenOf(node).flatMap((child) => passagesOf(child, setting, inner));
  const passage = (own: Passage['kind']): readonly Passage[] => [
    { kind: own, text: textOf(node, setting.book), figures: figuresInTree(node), place: sourcePlaceOf(node, setting) },
    ...notesIn(node).map((note): Passage => noteOf(note, setting)),
  ];
  if (isNote(node)) return [noteOf(node, setting)];
  switch (node.type) {
    case 'heading':
      return passage('heading');
    // A component alone on its line stands for a paragraph.
    case 'paragraph':
    case 'mdxJsxTextElement':
      return passage(kind);
    case 'listItem':
      return within('item');
    case 'blockquote':
      return within('quotation');
    case 'mdxJsxFlowElement':
      if (node.name === 'Fact' || node.name === 'Says' || node.name === 'Term') return passage(kind);
      return within(node.name === 'Pull' ? 'pull' : kind);
    default:
      return within(kind);
  }
}

const notesIn = (node: MdastNode): readonly MdastNode[] =>
  childrenOf(node).flatMap((child) => (isNote(child) ? [child] : notesIn(child)));

const noteOf = (node: MdastNode, setting: Setting): Passage => ({
  kind: 'note',
  text: wordsOf(node, setting.book),
  figures: [],
  place: sourcePlaceOf(node, setting),
});

/** Components that stand for a figure: its value, or words that hold of it. */
const OF_FIGURES: readonly string[] = ['Fact', 'Says'];

/** The figures that a node prints or puts into words, in order. */
export const figuresInTree = (node: MdastNode): readonly string[] => [
  ...(isElement(node) && OF_FIGURES.includes(node.name ?? '') ? figuresOfElement(node) : []),
  ...childrenOf(node).flatMap(figuresInTree),
];

const wordsOf = (node: MdastNode, book: Book): string =>
  childrenOf(node)
    .map((child) => textOf(child, book))
    .join('')
    .trim();

/** The words of a node, notes left out. A figure that the ledger does not have stays to be seen, by its id. */
function textOf(node: MdastNode, book: Book): string {
  if ('name' in node && node.name === 'Fact') {
    const names = { id: propertyOf(node, 'id'), to: propertyOf(node, 'to'), as: propertyOf(node, 'as') };
    const printed = printedFact(names, book.figures)?.map(({ text }) => text);
    return printed?.join('') ?? `[${figuresInTree(node).join(' to ')}]`;
  }
  if (isNote(node)) return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replace(/\s*\n\s*/g, ' ');
  return childrenOf(node)
    .map((child) => textOf(child, book))
    .join('');
}

/** The exhibits that a chapter tells, in order. */
export const sequencesOf = ({ blocks }: Chapter): readonly Sequence[] =>
  blocks.filter((block) => block.kind === 'exhibit');
