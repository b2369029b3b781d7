import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { visitParents } from 'unist-util-visit-parents';
import type { Book } from '../edition/book.ts';
import { figuresInTree, treeOf } from '../edition/chapter.ts';
import { isElement, type Root } from '../edition/mdx.ts';
import { tieMistake } from '../edition/overlay.ts';
import { ContentError, type Finding } from '../ledger/read.ts';
import { readText } from '../ledger/source-text.ts';
import { checkHanMarks, checkHanNumbers } from './han.ts';
import { Report } from './report.ts';

/** Properties by which a component says what it stands for; its other ones are words. */
const NAMES = ['id', 'exhibit', 'frame', 'from', 'to', 'as', 'verdict'];

/** What stands in a text besides words: `<Step frame="before">`. */
interface Part {
  readonly tag: string;
  readonly offset: number;
}

/** The parts of a text that have their order, and those within sentences, whose order is the language's. */
function partsOf(tree: Root): { readonly blocks: readonly Part[]; readonly inline: readonly Part[] } {
  const blocks: Part[] = [];
  const inline: Part[] = [];
  visitParents(tree, (node) => {
    if (!isElement(node) || node.name === null || node.name === 'Note') return;
    const properties = node.attributes.flatMap((attribute) =>
      'name' in attribute && NAMES.includes(attribute.name) && typeof attribute.value === 'string'
        ? [` ${attribute.name}="${attribute.value}"`]
        : [],
    );
    const part = { tag: `<${node.name}${properties.join('')}>`, offset: node.position?.start.offset ?? 0 };
    (['Fact', 'Says', 'Term'].includes(node.name) ? inline : blocks).push(part);
  });
  return { blocks, inline };
}

/**
 * Checks a chapter or page of a further language against the same text in the story's own: the same exhibits, steps and
 * checks in the same order, and the same figures in each of them.
 *
 * @param own the file in the story's own language, from the root
 * @param path the file in the other language
 */
export function checkLanguageText(
  root: string,
  own: string,
  path: string,
  language: string,
  han: boolean,
  book: Book | undefined,
): readonly Finding[] {
  const { text: ownText } = readText(join(root, own));
  if (!existsSync(join(root, path)))
    return [
      {
        file: own,
        line: 1,
        column: 1,
        message: `not in ${language}: readers get this text as it is. Expected ${path}`,
        warning: true,
      },
    ];
  const { text, flaws } = readText(join(root, path));
  if (flaws.length > 0) return flaws.map((flaw) => ({ file: path, ...flaw }));
  const report = new Report(path, text);
  try {
    const [trees, words] = [treeOf(ownText, own), treeOf(text, path)];
    compare(partsOf(trees), partsOf(words), report);
    const mistake = tieMistake(headOf(ownText), headOf(text));
    if (mistake !== undefined) report.error(0, `the head ${mistake}`);
    for (const id of words.children.flatMap(figuresInTree))
      if (book && !book.figures.has(id)) report.error(text.indexOf(`"${id}"`), `no figure "${id}" in the ledger`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings.filter(({ file }) => file === path);
  }
  if (han) {
    const [paragraphs, ownParagraphs] = [paragraphsOf(text), paragraphsOf(ownText)];
    const alike = paragraphs.length === ownParagraphs.length;
    paragraphs.forEach(([paragraph, start], i) => {
      checkHanMarks(paragraph, start, report);
      checkHanNumbers(paragraph, start, (alike && ownParagraphs[i]?.[0]) || ownText, report);
    });
  }
  return report.findings;
}

/** What stands above a text, without the words of its opening that are set in a way of their own. */
const headOf = (text: string): string => (HEAD.exec(text)?.[0] ?? '').replace(/^set:.*$/m, '');
const HEAD = /^---\n[\s\S]*?\n---\n/;

/** The paragraphs of a text behind its head, each with its place. */
function paragraphsOf(text: string): readonly (readonly [paragraph: string, start: number])[] {
  let start = HEAD.exec(text)?.[0].length ?? 0;
  return text
    .slice(start)
    .split('\n\n')
    .map((paragraph) => {
      const at = [paragraph, start] as const;
      start += paragraph.length + 2;
      return at;
    });
}

type Parts = ReturnType<typeof partsOf>;

function compare(own: Parts, words: Parts, report: Report): void {
  const wrong = own.blocks.findIndex(({ tag }, i) => words.blocks[i]?.tag !== tag);
  const beyond = words.blocks[own.blocks.length];
  if (wrong >= 0) {
    const found = words.blocks[wrong];
    report.error(
      found?.offset ?? 0,
      `expected ${own.blocks[wrong]?.tag ?? ''} here, as in the story’s own language${found ? `, not ${found.tag}` : ''}`,
    );
  } else if (beyond) report.error(beyond.offset, `${beyond.tag} is not in the story’s own language: expected none`);
  const left = [...words.inline];
  const lost = own.inline.filter(({ tag }) => {
    const i = left.findIndex((each) => each.tag === tag);
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
  for (const { tag, offset } of left)
    report.error(
      offset,
      `${tag} is not in the story’s own language: expected the same figures and terms, in any order`,
    );
  if (lost.length > 0)
    report.error(0, `lacks ${lost.map(({ tag }) => tag).join(', ')} of the story’s own language: expected the same`);
}
