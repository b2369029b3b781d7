import type { Parent } from 'unist';
import { idsIn, inWords } from '../ledger/worded.ts';
import { usesIn } from './attributed-text.ts';
import type { Known } from './known.ts';
import type { Passage, Report } from './report.ts';

/** A year. */
const YEAR = /(?<![\d.,$£])(?:19|20)\d\d(?![\d,])/g;
/** A year that a sentence is about: “in 2024”, “2024’s”. A month, a season or a day of one tells only when. */
const ABOUT = /\b(?:in|of|for|during|over|throughout)\s((?:19|20)\d\d)(?![\d,])|(?<![\d.,$£-])((?:19|20)\d\d)[’']s\b/gi;
/** Words that count from the year that is named. */
const RELATIVE = /\b(?:before|earlier|previous|prior|later|after|since|next|following|against|from)\b/i;

/** What stands for figures here: whether there is one, and its day. */
type Days = NonNullable<Known['figures']>;

/**
 * Why a figure is probably of another year than its sentence says; undefined if it is not. Only one is told that has a
 * twin of the sentence’s year: `cw-revenue-2023` where the sentence says 2024 and there is `cw-revenue-2024`.
 *
 * @param told ids of all the figures of the sentence
 */
function otherYear(id: string, sentence: string, told: readonly string[], days: Days): string | undefined {
  const [year, another] = new Set(sentence.match(YEAR));
  if (year === undefined || another !== undefined || RELATIVE.test(sentence)) return undefined;
  if (![...sentence.matchAll(ABOUT)].some((match) => (match[1] ?? match[2]) === year)) return undefined;
  const own = /(?<=-)(?:19|20)\d\d(?=-|$)/.exec(id)?.[0];
  const asOf = days.get(id);
  if (own === undefined || own === year || asOf?.startsWith(own) !== true) return undefined;
  const twin = id.replace(own, year);
  if (!days.has(twin) || told.includes(twin)) return undefined;
  return `is as of ${asOf}, and its sentence names ${year} alone: expected "${twin}"; if it is right, name ${own} there too`;
}

/** Warns of figures in running text whose sentence names another year, and that year alone. */
export function checkYears(tree: Parent, text: string, { figures }: Pick<Known, 'figures'>, report: Report): void {
  if (!figures) return;
  const uses = usesIn(tree, text);
  for (const { id, at, shown, own } of uses) {
    const told = uses.filter((other) => other.own === own).map((other) => other.id);
    const wrong = otherYear(id, own, told, figures);
    if (wrong !== undefined) report.warn(at, `${shown} ${wrong}`);
  }
}

/** The same for figures between braces. */
export function checkYearsInPassage(
  { text, start }: Passage,
  { figures }: Pick<Known, 'figures'>,
  report: Report,
): void {
  if (!figures || !text.includes('{')) return;
  let at = start;
  for (const sentence of text.split(/(?<=[.?!][”"’)]*\s)/)) {
    const told = idsIn(sentence);
    const words = inWords(sentence).replace(/\{[^{}]*\}/g, '#');
    for (const id of told) {
      const wrong = otherYear(id, words, told, figures);
      if (wrong !== undefined) report.warn(at + Math.max(0, sentence.indexOf(id) - 1), `{${id}} ${wrong}`);
    }
    at += sentence.length;
  }
}
