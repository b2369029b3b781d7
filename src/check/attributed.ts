import { monthName } from '../ledger/format.ts';
import type { Standing } from './known.ts';

/** Whom this story quotes, by name or trade. */
const SPEAKERS = String.raw`\b(?:Zitron|critic|critique|article|newsletter|analysts?|researchers?|lawyers?)\b`;

/** Words by which a sentence says that somebody thinks or says so, or that nobody knows. */
const SAYS = [
  SPEAKERS,
  String.raw`\b(?:says?|said|saying|calls?|claim(?:s|ed)?|argu(?:es?|ed|ing)|writes?|wrote|asserts?|thinks?|believes?|reckon(?:s|ed)?|adds?|added|supposes?|supposed|supposition|guess(?:es|ed)?)\b`,
  String.raw`\b(?:according|quot(?:es?|ed)|puts? (?:it|them|this|that|the)|gives? (?:it|for|a)|given as|estimate[sd]?|rumou?red|allege(?:s|d|dly)|suggests?)\b`,
  String.raw`\b(?:by (?:its|his|her|their) (?:own )?(?:count|account|sum|reckoning|reading|measure|figure|word))\b`,
  // A figure by its owner’s pronoun: “his # a year”.
  String.raw`\b(?:his|her)\s+#`,
  // A figure that is quoted.
  '“[^”]*#[^”]*”',
];

/**
 * Words by which a text says that it is told by report, in a document or an announcement. What somebody argues is not
 * told so.
 */
const REPORTS = [
  String.raw`\b(?:filing|prospectus|S-1|accounts|press|research note|published record)\b`,
  String.raw`\b(?:reports?|reported|reportedly|account|announce[sd]?|releases?)\b`,
];
/**
 * Words by which a text says what somebody means to do. With other words beside them they mark what is announced; a
 * headline that has nothing else asserts the promise.
 */
const INTENDS = [String.raw`\b(?:expects?|expected|plans? to|hopes?|hoped|promise[sd]?|pledge[sd]?|target|outlook)\b`];
const SAID = new RegExp(SAYS.join('|'), 'i');
/** What names a speaker in a sentence beside the figure’s, where “says” may be anybody’s. */
const SPEAKER = new RegExp(SPEAKERS, 'i');
const REPORT = new RegExp([SPEAKERS, ...REPORTS, ...INTENDS].join('|'), 'i');
const REPORTED = new RegExp([...SAYS, ...REPORTS].join('|'), 'i');
const TOLD = new RegExp([...SAYS, ...REPORTS, ...INTENDS].join('|'), 'i');

/** Words by which a text says that a figure is the story’s own. */
const OURS = /\b(?:our|ours|we|assum\w+)\b/i;

/** Words of `saidBy` that name nobody, or a company that the story is about: a sentence names it whoever speaks. */
const NOBODY =
  /^(?:The|And|For|This|Its|Our|Inc|Report|Quarterly|Blue|CoreWeave|Core|Meta|Microsoft|Nvidia|OpenAI|Owl|Scientific|WeWork)$/i;

/**
 * Whether a text says whose figure this is: in its own sentence by a word of attribution; there or beside it by a name
 * of who says so.
 */
const attributes = ({ whose, beside = '', alone }: Said, { saidBy, kind }: Standing): boolean =>
  (kind === 'argued' ? SAID : alone === true ? REPORTED : TOLD).test(whose) ||
  (kind === 'argued' ? SPEAKER : REPORT).test(beside) ||
  (saidBy.startsWith('this ') && OURS.test(whose + beside)) ||
  [...saidBy.matchAll(/\p{Lu}[\p{L}\d&’-]+/gu)].some(
    ([name]) => !NOBODY.test(name) && (whose.includes(name) || beside.includes(name)),
  );

/**
 * What a sentence must not assert by itself: what somebody argues or estimates, what we know by report and found in no
 * document that we read, what our check did not bear out.
 */
function onlySaid({ kind, verdict, read, from = [] }: Standing): string | undefined {
  if (kind === 'computed')
    return from.some((each) => onlySaid(each) !== undefined) ? 'computed from what is only said' : undefined;
  if (kind === 'argued' || kind === 'estimated') return kind;
  if (verdict === 'unverified' || verdict === 'differs') return `${kind} and ${verdict}`;
  return kind === 'reported' && read !== true ? kind : undefined;
}

/** Months since the year 0; a year by itself counts from its first. */
const month = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 1);

/**
 * Whether a figure is on record from after a day. What somebody argues of the future, or we reckon from what was known,
 * is not.
 */
export function isAfter(day: string, standing: Standing | undefined): boolean {
  if (!standing || standing.kind === 'argued' || month(standing.asOf) <= month(day)) return false;
  const { kind, asOf, from = [] } = standing;
  return kind !== 'computed' || from.some((each) => isAfter(day, each) && month(each.asOf) >= month(asOf));
}

/** The language whose grammar is asked here. */
const ENGLISH = { locale: 'en' } as const;

/** Words for a part of the year that holds a month, from 1: its name, its quarter, its half. */
const partsOf = (monthOfYear: number): RegExp =>
  new RegExp(
    [
      monthName(monthOfYear, 'long', ENGLISH),
      `${['first', 'second', 'third', '(?:fourth|last)'][Math.floor((monthOfYear - 1) / 3)]} quarter`,
      `${monthOfYear > 6 ? 'second' : 'first'} half`,
      ['winter', 'winter|spring', 'spring', 'mid-', 'summer', 'autumn', 'end of'][Math.floor(monthOfYear / 2)],
    ].join('|'),
    'i',
  );

/**
 * Whether a text names the year of a date, or says that it looks ahead. In the story’s own year the part of it is asked
 * for too: a year that the reader is in dates nothing.
 */
function dated(text: string, asOf: string, published: string): boolean {
  if (/\b(?:since then|later|afterwards|postscript|a year on|months on)\b/i.test(text)) return true;
  if (!text.includes(asOf.slice(0, 4))) return false;
  const isYear = asOf.length < 7 || asOf.endsWith('-12-31');
  return isYear || asOf.slice(0, 4) !== published.slice(0, 4) || partsOf(Number(asOf.slice(5, 7))).test(text);
}

/**
 * Whether a text that prints a figure has to say whose it is, or when it was: see `unsaid`.
 *
 * @param published the story’s day; undefined where what stands around is later as a whole
 */
export const asksToBeSaid = (own: Standing, published: string | undefined): boolean =>
  onlySaid(own) !== undefined || (published !== undefined && !own.misdated && isAfter(published, own));

/** Words of a reader’s text that stand with a figure. */
export interface Said {
  /** The sentence of the figure, or all that stands with it: what may say whose it is. */
  readonly whose: string;
  /** Whether it is a headline that is read by itself. */
  readonly alone?: boolean;
  /** The sentences beside it, if they stand apart. */
  readonly beside?: string | undefined;
  /** What may say when it was. */
  readonly when: string;
  /** How a message names the place: “around it”, “in the picture”. */
  readonly where: string;
  /** The figure as it stands in the file. */
  readonly shown: string;
}

/**
 * Why a text may not print a figure, or put it into words, as it does: it asserts what the ledger only has by
 * somebody’s word, or tells what was after the story’s day without its date.
 *
 * @param published the story’s day; undefined where what stands around is later as a whole
 */
export function unsaid(own: Standing, said: Said, published: string | undefined): readonly string[] {
  const messages: string[] = [];
  const only = onlySaid(own);
  if (only !== undefined && !attributes(said, own))
    messages.push(
      `${said.shown} is ${only}, by ${own.saidBy}, and nothing ${said.where} says whose it is: expected a word like “says”, or a name`,
    );
  if (published !== undefined && !own.misdated && isAfter(published, own) && !dated(said.when, own.asOf, published))
    messages.push(
      `${said.shown} is as of ${own.asOf}, after the story’s day, and nothing ${said.where} says so: expected its date`,
    );
  return messages;
}
