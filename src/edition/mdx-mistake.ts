import { didYouMean } from '../ledger/nearest.ts';
import { placeIn } from '../ledger/source-text.ts';
import { COMPONENTS } from './components.ts';

/** A mistake in the syntax of a file: nothing behind it could be read. */
export interface SyntaxMistake {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
}

/** What the parser of MDX throws: `7:3: Unexpected character after ... (mdx-jsx:unexpected-character)`. */
const THROWN = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/;

/**
 * What is wrong in an MDX text that its parser cannot read, put for somebody who does not know what an expression is.
 *
 * @param error what the parser threw
 */
export function mistakeOf(error: unknown, text: string): SyntaxMistake {
  const thrown = error instanceof Error ? error.message : String(error);
  const [, line, column, reason = thrown] = THROWN.exec(thrown) ?? [];
  const [at, from] = [Number(line ?? 1), Number(column ?? 1)];
  // Of a tag that it cannot read, it gives the place where that begins, and no reason.
  if (reason.startsWith('Unexpected character after `<`')) return mistakeInTag(text, offsetOf(text, at, from));
  const [, name] = /closing tag for `<(\w+)>`/.exec(reason) ?? [];
  const misspelt = closedByNone(text);
  if (misspelt) return misspelt;
  const again = name === undefined ? undefined : openedTwice(text, name);
  return again ?? { line: at, column: from, message: inWords(reason) };
}

/** Where a closing tag stands that has no component’s name: it was meant for one that is left open. */
function closedByNone(text: string): SyntaxMistake | undefined {
  for (const { 0: tag, 1: name = '', index } of text.matchAll(/<\/([A-Z]\w*)\s*>/g))
    if (!(name in COMPONENTS))
      return {
        ...placeIn(text, index),
        message: `${tag} closes no component${didYouMean(name, Object.keys(COMPONENTS))}: expected </...> with the name that was opened`,
      };
  return undefined;
}

/** Where a component begins while another of its name is open, which none may: that one lacks its end. */
function openedTwice(text: string, name: string): SyntaxMistake | undefined {
  let open: number | undefined;
  for (const { 0: tag, index } of text.matchAll(new RegExp(`<${name}\\b[^>]*>|</${name}\\s*>`, 'g'))) {
    if (tag.startsWith('</')) open = undefined;
    else if (open !== undefined && COMPONENTS[name]?.holds === 'nothing')
      return {
        ...placeIn(text, open),
        message: `<${name}> is not closed: expected /> at its end, like <${name} id="..."/>`,
      };
    else if (open !== undefined)
      return {
        ...placeIn(text, index),
        message: `<${name}> begins while that of line ${placeIn(text, open).line} is open: expected </${name}> before it`,
      };
    else if (!tag.endsWith('/>')) open = index;
  }
  return undefined;
}

/** The offset of a place, from 0: lines and columns are counted from 1, columns in UTF-16 units as strings are. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0);
  return before + column - 1;
}

/** The parser's own reason in other words. */
function inWords(reason: string): string {
  if (/^Unexpected character `!`/.test(reason))
    return 'an HTML comment: expected a note to colleagues, <Note>...</Note>, which readers never see';
  if (/expression/.test(reason)) return BRACE;
  const [, open] = /^Expected a closing tag for `<(\w*)>`/.exec(reason) ?? [];
  if (open !== undefined && COMPONENTS[open]?.holds === 'nothing')
    return `<${open}> is not closed: expected /> at its end, like <${open} id="..."/>`;
  if (open !== undefined && /^[a-z]+$/.test(open))
    return `<${open}> is HTML: expected Markdown, like *emphasis*, or an empty line for a new paragraph`;
  if (open !== undefined)
    return `<${open}> is not closed where it should be: expected </${open}>, on a line of its own if <${open}> is`;
  const [, shut, instead] =
    /^Unexpected closing tag `(<.*?>)`, expected (?:corresponding closing tag for `<(\w*)>`|an open tag)/.exec(
      reason,
    ) ?? [];
  if (shut !== undefined && instead === undefined) return 'a closing tag too many: nothing is open here';
  if (shut !== undefined && instead !== undefined && !(instead in COMPONENTS))
    return `${shut} where <${instead}> is open, which is no component${didYouMean(instead, Object.keys(COMPONENTS))}`;
  if (shut !== undefined) return `${shut} where <${instead}> is open: expected </${instead}>`;
  const [, astray] = /^Expected the closing tag `(<.*?>)`/.exec(reason) ?? [];
  if (astray !== undefined)
    return `${astray} is apart from its opening tag: expected both in one line, or each on its own`;
  return `not readable: ${reason}`;
}

const BRACE = 'a curly brace, { or }: expected plain text, or a component';
const UNREADABLE = 'a tag that cannot be read: expected one like <Fact id="..."/>, or words instead of the sign <';
const UNFINISHED = 'a tag that is not finished: expected one like <Fact id="..."/>';

/** A property with its value, or what the parser takes for one. */
const PROPERTY = /[A-Za-z_$][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?/y;

/** The first mistake in a tag that cannot be read, which begins at an offset. */
function mistakeInTag(text: string, start: number): SyntaxMistake {
  const mistake = (offset: number, message: string): SyntaxMistake => ({ ...placeIn(text, offset), message });
  // No tag goes on behind an empty line, nor in the next item of a list.
  const end = /\n\s*\n|\n\s*[-*+] |\s*$/.exec(text.slice(start));
  const tag = text.slice(start, start + (end?.index ?? text.length));
  if (/^<(?:https?:|mailto:|[^\s<>]+@)/.test(tag))
    return mistake(start, 'an address in angle brackets: expected [words](address)');
  const [named] = /^<\/?[A-Za-z_$][\w-]*(?:[.:][\w-]+)*/.exec(tag) ?? [];
  if (named === undefined) {
    const stray = tag.slice(1, 2);
    if (stray === '') return mistake(start, UNREADABLE);
    return mistake(start, `"<${stray}" is no component: expected one of ${Object.keys(COMPONENTS).join(', ')}`);
  }
  let at = named.length;
  for (;;) {
    at += /^\s*/.exec(tag.slice(at))?.[0].length ?? 0;
    PROPERTY.lastIndex = at;
    const property = PROPERTY.exec(tag)?.[0];
    if (property === undefined) return mistake(start + at, inProperties(tag.slice(at)));
    at += property.length;
    const value = /^\s*=\s*/.exec(tag.slice(at));
    if (value) return mistake(start + at + value[0].length, inValue(tag.slice(at + value[0].length)));
  }
}

/** What is wrong where a property or the tag's end is expected. */
function inProperties(rest: string): string {
  if (rest === '') return UNFINISHED;
  if (rest.startsWith('{')) return BRACE;
  if (/^["']/.test(rest))
    return 'a quotation mark too many, or one left out before it: expected straight ones round a property, “ and ” within it';
  return UNREADABLE;
}

/** What is wrong where a property's value is expected. */
function inValue(rest: string): string {
  if (rest === '' || /^["']/.test(rest)) return UNFINISHED;
  if (/^[“”‘’]/.test(rest)) return 'curly quotes round a property: expected straight ones, like id="..."';
  return 'a property without quotes: expected one like id="..."';
}
