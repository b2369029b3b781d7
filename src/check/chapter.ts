import { relative } from 'node:path';
import type { z } from 'astro/zod';
import type { Node, Parent } from 'unist';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import type { SourceText } from '../ledger/source-text.ts';
import { checkAttributed, toldIn } from './attributed-text.ts';
import { checkAttributedPassage } from './attributed-words.ts';
import { checkBraces } from './braces.ts';
import { condensed } from './condensed.ts';
import { checkDigits } from './digits.ts';
import { checkElement } from './elements.ts';
import { tellingOf, type Telling } from './frames.ts';
import { checkHeadings, type Heading } from './headings.ts';
import { tooWide } from './large-type.ts';
import type { Known } from './known.ts';
import { checkMarkup, isHeadingRunOn } from './markup.ts';
import { checkNamesPrinted } from './names-printed.ts';
import { checkNumberWords } from './number-words.ts';
import { linksOf, type Link } from './links.ts';
import { checkPunctuation, checkSentences } from './punctuation.ts';
import { checkRepeatedWords } from './repeated-words.ts';
import { checkRepeatedParagraphs } from './repeated-paragraphs.ts';
import { Report, type Passage } from './report.ts';
import { checkToCome } from './to-come.ts';
import { checkStale } from './stale.ts';
import { withoutNotes } from '../edition/notes.ts';
import { isElement, parseMdx, sourceOf, startOf, walk } from '../edition/mdx.ts';
import { checkBounds, checkBoundsInPassage } from './rounded-bounds.ts';
import { checkStrangeSigns } from './strange-signs.ts';
import { checkTypography, checkUnits } from './typography.ts';
import { checkYears, checkYearsInPassage } from './years-told.ts';

/** What is said of a note. */
export const toColleagues = (words: string): string =>
  `a note to colleagues, “${words}”: a release waits until it is gone`;

/** A text of the story as checked by itself, with what is to be checked across the whole story. */
export interface CheckedText {
  readonly report: Report;
  /** How many of the report's findings are of the text by itself: what is found across the story comes after. */
  readonly ownFindings: number;
  readonly tellings: readonly Telling[];
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
}

/** A head with something in it, between its two lines. */
const HEAD = /^---[^\S\n]*\n(?!---)[\s\S]*?\n---[^\S\n]*(?:\n|$)/;

export const NO_FRONT =
  'nothing between --- and --- at the top, each on a line of its own: expected its title and the like';

/**
 * Checks an MDX file of the story: a chapter, or a page beside it. Never throws.
 *
 * @param source what the file holds
 * @param front what must stand above its text
 * @param address the page it will stand on, from the site's root: empty for the story
 */
export function checkText(
  root: string,
  path: string,
  source: SourceText,
  front: z.ZodType,
  address: string,
  known: Known,
): CheckedText {
  const file = relative(root, path);
  const report = new Report(file, source.text);
  const alone = (findings: readonly Finding[]): CheckedText => {
    report.findings.push(...findings);
    return { report, ownFindings: findings.length, tellings: [], headings: [], links: [] };
  };
  if (source.flaws.length > 0) return alone(source.flaws.map((flaw) => ({ file, ...flaw })));
  const { text, notes } = withoutNotes(source.text);
  if (source.text.trim() === '') return alone([{ file, line: 1, column: 1, message: 'the file is empty' }]);
  if (/^-+[^\n]*\n/.test(text) && !/^---[^\S\n]*\n/.test(text))
    return alone([{ file, line: 1, column: 1, message: NO_FRONT }]);
  const parsed = parseMdx(text);
  // What stands in a head that is not closed is no text, and what is said of it as such misleads.
  if (!('children' in parsed) && !HEAD.test(text)) return alone([{ file, line: 1, column: 1, message: NO_FRONT }]);
  if (!('children' in parsed)) return alone([{ file, ...parsed }]);
  const tree: Parent = parsed;

  checkFront(root, path, tree, text, front, known, report);
  const tellings: Telling[] = [];
  // Without its head closed a text begins with what should be in it.
  const headed = tree.children[0]?.type === 'yaml';
  walk(tree, (node, ancestors) => {
    if (isElement(node)) {
      const words = checkElement(node, ancestors.findLast(isElement), text, known, report);
      for (const passage of words) {
        checkPassage(passage, known, report);
        checkNumberWords(passage, known.justified, 'braces', report);
        checkBraces(passage, known.values, false, report);
      }
      if (node.name === 'Scrolly') tellings.push(...tellingOf(node, report));
    } else {
      const parent = ancestors.at(-1);
      checkLeaf(node, text, known, report, headed && parent?.type !== 'listItem');
      if (node.type === 'paragraph' && parent && isElement(parent) && parent.name === 'Pull')
        checkLarge({ text: sourceOf(node, text), start: startOf(node), kind: 'running' }, 'pull', report);
    }
  });
  checkStale(tree, text, known, report);
  checkAttributed(tree, text, known, report);
  checkYears(tree, text, known, report);
  checkBounds(tree, text, known, report);
  checkUnits(text, 0, report);
  checkRepeatedParagraphs(tree, text, report);
  for (const { words, start } of notes) report.wait(start, toColleagues(words));
  const headings = checkHeadings(tree, text, report);
  const links = linksOf(tree, address, report);
  return { report, ownFindings: report.findings.length, tellings, headings, links };
}

function checkLeaf(node: Node, text: string, known: Known, report: Report, ends: boolean): void {
  checkMarkup(node, text, report);
  if (node.type === 'paragraph' || node.type === 'heading') {
    const passage = { text: sourceOf(node, text), start: startOf(node), kind: 'running' } as const;
    const sentences = node.type === 'paragraph' && ends && !isHeadingRunOn(passage.text);
    known.sound.unless(passage, sentences ? 'sentences' : 'line', report, () => {
      checkNumberWords(passage, known.justified, 'chapter', report);
      checkSigns(passage, report);
      if (sentences) checkSentences(condensed(passage.text, passage.start), report);
    });
  } else if (node.type === 'text')
    checkPassage({ text: sourceOf(node, text), start: startOf(node), kind: 'running' }, known, report);
}

const checkPassage = (passage: Passage, known: Known, report: Report): void =>
  known.sound.unless(passage, 'passage', report, () => {
    checkToCome(passage, known.own, report);
    checkDigits(passage, known.own, 'chapter', report);
    checkNamesPrinted(passage, known.figures, '<Fact id="ID"/>', report);
    checkTypography(passage, report);
    checkStrangeSigns(passage, known.own, report);
    // Of running text a passage is what stands between tags: the whole paragraph is looked at by itself.
    if (passage.kind !== 'running') checkSigns(passage, report);
    known.speller.check(passage, report);
  });

/** The words of an opening that are kept on one line. */
function setIn({ data }: YamlFile): string {
  const [words, as] = ['words', 'as'].map((key) => valueAt(data, ['set', key]));
  return as === 'redacted' && typeof words === 'string' ? words : '';
}

/** A word that has no room where it is set large. */
function checkLarge({ text, start }: Passage, place: 'opening' | 'pull', report: Report, unbroken = ''): void {
  const whole = condensed(text, start);
  const wide = tooWide(whole.text, place, unbroken);
  if (wide) report.mark(whole.at(wide.at), wide.message);
}

/** What only shows with the markup gone. */
function checkSigns({ text, start }: Passage, report: Report): void {
  const whole = condensed(text, start);
  checkPunctuation(whole, report);
  checkRepeatedWords(whole, report);
}

/** Checks the lines between --- and --- at the top. */
function checkFront(
  root: string,
  path: string,
  tree: Parent,
  text: string,
  schema: z.ZodType,
  known: Known,
  report: Report,
): void {
  const [first] = tree.children;
  if (first?.type !== 'yaml') {
    report.error(0, NO_FRONT);
    return;
  }
  // All but the YAML is blanked out, so that places in it are places in the file.
  const fence = '---';
  const front = sourceOf(first, text).slice(fence.length, -fence.length);
  const yaml = new YamlFile(root, path, { text: ' '.repeat(fence.length) + front, flaws: [] });
  if (yaml.data === undefined || yaml.data === null) {
    report.findings.push(...yaml.findings);
    if (yaml.data === null) report.error(0, NO_FRONT);
    return;
  }
  yaml.parse(schema);
  report.findings.push(...yaml.findings);
  const texts = yaml.texts();
  const told = toldIn(tree, text);
  const around = texts.map((words) => words.text).join(' ');
  for (const words of texts) {
    // The way an opening is set is a name, and its own list knows it.
    if (words.path.at(-1) === 'as') continue;
    const passage = { ...words, kind: 'written' } as const;
    checkPassage(passage, known, report);
    checkNumberWords(passage, known.justified, 'braces', report);
    checkBraces(passage, known.values, false, report);
    if (words.path.at(-1) === 'opening') checkLarge(passage, 'opening', report, setIn(yaml));
    // A head has no room to say whose a figure is, if the text under it does.
    checkAttributedPassage(passage, around, known, report, told);
    checkYearsInPassage(passage, known, report);
    checkBoundsInPassage(passage, known, report);
  }
  if (tree.children.length === 1) report.error(text.length - 1, 'there is no text');
}
