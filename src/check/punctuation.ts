import { FIGURE, type Condensed } from './condensed.ts';
import type { Report } from './report.ts';

/** A slip of the fingers that no dictionary knows, and what was expected. */
interface Slip {
  readonly pattern: RegExp;
  readonly says: (match: RegExpMatchArray) => string;
}

/** What ends a word or a sentence, closing marks included. */
const AFTER = String.raw`(?=[\s)\]”’"']|$)`;

const SLIPS: readonly Slip[] = [
  {
    pattern: new RegExp(String.raw`\s+([,;:!?]|\.(?!\.))${AFTER}`, 'gu'),
    says: ([, sign = '']) => `a space before "${sign}": expected none`,
  },
  {
    pattern: /(?<=\p{L}{2}|\uE000)([,;!?])(?=\p{L}|\uE000)/gu,
    says: ([sign]) => `no space behind "${sign}": expected one`,
  },
  {
    pattern: /(?<=[\p{Ll}\d)”’\uE000])([.:])(?=\p{Lu}\p{Ll}|\p{Lu}\s|“\p{Lu})/gu,
    says: ([sign]) => `no space behind "${sign}": expected one`,
  },
  {
    pattern: /(?<=^|\s)[-−–+](?=\uE000)/gu,
    says: ([sign]) => `"${sign}" before a figure, which brings its own sign: expected a word like “lost”`,
  },
  { pattern: /(?<=\uE000)\uE000/gu, says: () => 'no space between two figures: they are printed as one' },
  {
    pattern: /[$£€¥](?=\s?\uE000)/gu,
    says: ([sign]) => `"${sign}" before a figure, which brings its own: it would be printed twice`,
  },
  {
    pattern: /(?<=\uE000\s?)%/gu,
    says: () => '"%" behind a figure, which brings its own: it would be printed twice',
  },
  {
    pattern: /(?<=\p{L})\s?%/gu,
    says: () => '"%" behind a word: expected "percent", or a figure, which brings its sign',
  },
  { pattern: /(?<=\p{L})\uE000/gu, says: () => 'no space before a figure, which is printed with the word as one' },
  {
    pattern: /(?<=\uE000)(?!(?:s|st|nd|rd|th)(?!\p{L}))\p{L}+/gu,
    says: ([word]) => `no space between a figure and "${word}": they are printed as one`,
  },
  { pattern: /(?<=\p{L}|\uE000)\((?=\p{L}{2})/gu, says: () => 'no space before "(": expected one' },
  { pattern: /\)(?=\p{L}|\uE000)/gu, says: () => 'no space behind ")": expected one' },
  { pattern: /([,;:])\1+|[,;:][.;:]|,,+/gu, says: ([signs]) => `"${signs}": expected one sign` },
  { pattern: /(?<!\.)\.\.(?!\.)/gu, says: () => '"..": expected one full stop' },
  { pattern: /([?!])\1+/gu, says: ([signs]) => `"${signs}": expected one sign` },
  {
    pattern: /(?<=\p{L})[`´′](?=\p{L})/gu,
    says: ([sign]) => `"${sign}" is no apostrophe: expected ’`,
  },
  {
    pattern: /''|``|[«»„‟‹›]|(?<=^|\s)´(?=\p{L})/gu,
    says: ([sign]) => `"${sign}" is no quotation mark of this language: expected “ and ”`,
  },
  { pattern: /‘(?=[\s.,;:!?)]|$)/gu, says: () => '"‘" behind a word: expected ’' },
  { pattern: /(?<=\p{L}\s)[−‒―](?=\s\p{L})/gu, says: ([sign]) => `" ${sign} " is no dash: expected " – "` },
  {
    pattern: /(?:^|(?<=\n))\s*[•‣◦▪●·](?=\s)/gu,
    says: ([sign]) => `"${sign.trim()}" begins no list: expected "- ", with an empty line before the first`,
  },
  { pattern: /\(\s+|\s+\)/gu, says: () => 'a space inside parentheses: expected none' },
  { pattern: /“\s+(?=\S)|(?<=\S)\s+”/gu, says: () => 'a space inside quotation marks: expected none' },
];

/** Opening signs and those that close them. */
const PAIRS = [
  ['(', ')', 'a parenthesis'],
  ['“', '”', 'a quotation mark'],
] as const;

/** Spaces, full stops and commas that are missing or too many, and signs that come in pairs and stand alone. */
export function checkPunctuation({ text, at }: Condensed, report: Report): void {
  for (const { pattern, says } of SLIPS)
    for (const match of text.matchAll(pattern))
      report.mark(at(match.index), says(match).replaceAll(FIGURE, '{figure}'));
  for (const [opening, closing, name] of PAIRS) {
    const alone = unpaired(text, opening, closing);
    if (alone !== undefined)
      report.mark(at(alone), `${name} without its other half: expected ${opening} and ${closing} both, or neither`);
  }
  const straight = [...text.matchAll(/"/g)].map(({ index }) => index);
  if (straight.length % 2 === 1)
    report.mark(at(straight.at(-1) ?? 0), 'a quotation mark without its other half: expected both, or neither');
  for (const { 0: start, index } of text.matchAll(/(?<=\p{Ll}{4}[.!?]\s)\p{Ll}\p{L}*/gu))
    report.warn(at(index), `"${start}" begins a sentence: expected a capital letter, or a comma before it`);
}

/** A paragraph that begins or stops in mid-sentence. A name like xAI or eBay has a capital of its own. */
export function checkSentences({ text, at }: Condensed, report: Report): void {
  const start = /^[“‘(]?\p{Ll}[\p{Ll}’-]*(?![\p{L}\p{N}.])/u.exec(text);
  if (start) report.warn(at(0), `the paragraph begins with a small letter, "${start[0]}": expected a capital`);
  const end = /[\p{L}\p{N}\uE000,;]\s*$/u.exec(text);
  // A picture that was pasted in is reported as such.
  if (end && !text.startsWith('![')) report.warn(at(end.index), 'the paragraph ends without a full stop');
}

/** Where a sign stands that lacks its other half. */
export function unpaired(text: string, opening: string, closing: string): number | undefined {
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === opening) open.push(i);
    else if (text[i] === closing && open.pop() === undefined) return i;
  }
  return open[0];
}
