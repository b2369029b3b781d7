import { join } from 'node:path';
import type { MdastNode } from 'satteri';
import { readText } from '../ledger/source-text.ts';
import { inWords } from '../ledger/worded.ts';
import { absolute } from '../address/absolute.ts';
import { chapterFile, fileOrOwn } from '../edition/content-files.ts';
import { exhibitNamed, wordsOf, type Edition, type ExhibitEdition } from '../edition/edition.ts';
import { markupText } from '../edition/markup-text.ts';
import { childrenOf, isNote, parseMdx, propertyOf } from '../edition/mdx.ts';
import { fill } from '../edition/phrase.ts';
import { sentences } from '../ledger/sentences.ts';
import { printedFact } from '../edition/printed-fact.ts';
import { box } from '../scene/box.ts';
import { figureFile, NOTES, pictureFile, tablesFile, WORDS } from './epub-files.ts';

/** What stands in a node for readers: without notes to colleagues. */
const shownIn = (node: MdastNode): readonly MdastNode[] => childrenOf(node).filter((child) => !isNote(child));

/**
 * Writes chapters as the XHTML of a book: figures lead to notes, terms to the glossary, and pictures stand before their
 * text.
 */
export class BookText {
  /** Ids of the figures that what was written leads to. */
  readonly figures = new Set<string>();
  private readonly edition: Edition;
  private readonly site: URL | undefined;

  constructor(edition: Edition, site: URL | undefined) {
    this.edition = edition;
    this.site = site;
  }

  /** @throws Error for a chapter that cannot be read, which the check of all content reports better */
  chapter(id: string): string {
    const { root, story } = this.edition;
    const file = fileOrOwn(root, story.language, (language) => chapterFile(language, id));
    const { text } = readText(join(root, file));
    const tree = parseMdx(text);
    if (!('children' in tree)) throw new Error(`${id}: ${tree.message}`);
    return this.blocks(shownIn(tree));
  }

  private blocks(nodes: readonly MdastNode[]): string {
    return nodes.map((node) => this.block(node)).join('\n');
  }

  private inner(node: MdastNode): string {
    return shownIn(node)
      .map((child) => this.inline(child))
      .join('');
  }

  private block(node: MdastNode): string {
    switch (node.type) {
      case 'yaml':
        return '';
      case 'heading':
        return `<h2>${this.inner(node)}</h2>`;
      case 'list':
        return node.ordered ? `<ol>${this.blocks(shownIn(node))}</ol>` : `<ul>${this.blocks(shownIn(node))}</ul>`;
      case 'listItem':
        return `<li>${this.blocks(shownIn(node))}</li>`;
      case 'blockquote':
        return `<blockquote>${this.blocks(shownIn(node))}</blockquote>`;
      case 'mdxJsxFlowElement':
        return this.component(node);
      default:
        return `<p>${this.inner(node)}</p>`;
    }
  }

  private component(node: Extract<MdastNode, { type: 'mdxJsxFlowElement' }>): string {
    switch (node.name) {
      case 'Check':
        return this.check(node);
      case 'Pull':
        return `<div class="pull">${this.blocks(shownIn(node))}</div>`;
      case 'Scrolly':
        return this.exhibit(node);
      default:
        return `<p>${this.inline(node)}</p>`;
    }
  }

  private check(node: MdastNode): string {
    const { article } = this.edition.ui;
    return [
      `<section class="check" epub:type="annotation">`,
      `<p class="check-name">${markupText(article.check)}</p>`,
      `<p class="check-claim"><s>${markupText(inWords(propertyOf(node, 'claim')))}</s></p>`,
      `<p class="check-finding">${markupText(inWords(propertyOf(node, 'finding')))}</p>`,
      this.blocks(shownIn(node)),
      '</section>',
    ].join('\n');
  }

  private exhibit(node: MdastNode): string {
    const edited = exhibitNamed(this.edition, propertyOf(node, 'exhibit'));
    const steps = shownIn(node).filter((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Step');
    const words = wordsOf(edited, edited.exhibit.frames[0]?.id ?? '');
    return [
      `<section class="exhibit" id="${edited.exhibit.id}">`,
      `<h2>${markupText(fill(this.edition.ui.exhibits.named, words))}</h2>`,
      ...steps.flatMap((step) => [this.figure(edited, propertyOf(step, 'frame')), this.blocks(shownIn(step))]),
      '</section>',
    ].join('\n');
  }

  private figure(edited: ExhibitEdition, frame: string): string {
    const { takeaway, alt } = wordsOf(edited, frame);
    const { width, height } = box('phone');
    const id = `${edited.exhibit.id}.${frame}`;
    const table = `<a href="${tablesFile(edited.exhibit.id)}#${figureFile(frame)}">${markupText(this.edition.ui.book.table)}</a>`;
    return [
      `<figure id="${id}">`,
      `<img src="${pictureFile(edited.exhibit.id, frame)}" width="${width}" height="${height}" alt="${markupText(sentences([takeaway, alt], this.edition.formats))}"/>`,
      `<figcaption>${table}</figcaption>`,
      '</figure>',
    ].join('\n');
  }

  private inline(node: MdastNode): string {
    switch (node.type) {
      case 'text':
        return markupText(node.value);
      case 'emphasis':
        return `<em>${this.inner(node)}</em>`;
      case 'strong':
        return `<strong>${this.inner(node)}</strong>`;
      case 'inlineCode':
        return `<code>${markupText(node.value)}</code>`;
      case 'break':
        return '<br/>';
      case 'link':
        return `<a href="${markupText(this.address(node.url))}">${this.inner(node)}</a>`;
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        return this.element(node);
      default:
        return this.inner(node);
    }
  }

  private element(node: Extract<MdastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>): string {
    const id = propertyOf(node, 'id');
    if (node.name === 'Term') return `<a href="${WORDS}#${id}">${this.inner(node)}</a>`;
    if (node.name !== 'Fact' && node.name !== 'Says') return this.inner(node);
    const { figures } = this.edition.book;
    const names = { id, to: propertyOf(node, 'to'), as: propertyOf(node, 'as') };
    if (node.name === 'Says') return this.noted(id, this.inner(node));
    const pieces = printedFact(names, figures);
    if (!pieces) throw new Error(`<Fact id="${id}">: no such figure`);
    return pieces
      .map(({ text, figure }) => (figure === undefined ? markupText(text) : this.noted(figure, markupText(text))))
      .join('');
  }

  /** A figure, or words that state one, with the way to its note. */
  private noted(id: string, shown: string): string {
    if (!this.edition.book.figures.has(id)) throw new Error(`no figure "${id}"`);
    this.figures.add(id);
    return `<a epub:type="noteref" href="${NOTES}#${id}">${shown}</a>`;
  }

  /** A link leads out of the book: to the site, if it is one of its own. */
  private address(url: string): string {
    return URL.canParse(url) ? url : absolute(this.site, url.replace(/^\//, ''));
  }
}
