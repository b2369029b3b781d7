import { isAlias, isNode, isScalar, visit, type Document, type YAMLError } from 'yaml';

/** What keeps a text from being YAML, put for somebody who has never heard of it. */
export interface YamlMistake {
  /** Where in the text, from 0. */
  readonly offset: number;
  readonly message: string;
}

/** Characters that mean something else to YAML when a text begins with them. */
const SPECIAL = /^[{[*&!|>%@`]/;

const inQuotes = (what: string): string => `${what}: expected the whole text in quotes, '...'`;
const NEVER_CLOSED = 'a text whose quotation mark is never closed';
const INDENT = 'a line that begins further left or right than those it belongs to: expected the same number of spaces';

/**
 * The first mistake of a document: what YAML finds behind one mostly follows from it.
 *
 * @param source the document's text, line ends made one
 * @returns undefined if the document can be read
 */
export function firstMistake(document: Document.Parsed, source: string): YamlMistake | undefined {
  const [error] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  return error ? inWords(error, document, source) : silentMistake(document, source);
}

function inWords({ code, message, pos }: YAMLError, document: Document.Parsed, source: string): YamlMistake {
  const [offset] = pos;
  const end = source.indexOf('\n', offset);
  const tab = /^ *\t/m.exec(source.slice(0, end < 0 ? undefined : end));
  if (tab) return { offset: tab.index + tab[0].length - 1, message: 'a tab: YAML is indented with spaces' };
  const slip = slipAtBeginning(source.slice(0, end < 0 ? undefined : end));
  if (slip) return slip;
  const open = leftOpen(document, source);
  if (open !== undefined && open < offset) return { offset: open, message: NEVER_CLOSED };
  const at = (own: string): YamlMistake => ({ offset, message: own });
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
  const value = /^[\s-]*(?:[\w-]+:\s+)?(.*)$/.exec(line)?.[1] ?? '';
  switch (code) {
    case 'DUPLICATE_KEY':
      return at(twice(/^[^:\n]*/.exec(source.slice(offset))?.[0].trim() ?? ''));
    case 'MULTIPLE_DOCS':
      return at('a line ---, which begins another text: expected it taken out');
    case 'BAD_SCALAR_START':
      return at(inQuotes(`a text that begins with ${source[offset] ?? ''}`));
    case 'BAD_DQ_ESCAPE':
      return at('a \\ between double quotes: expected none, or \\_ for a no-break space');
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/:\s/.test(value)) return at(inQuotes('a colon and a space within a text'));
      // What stands too far right for a text of one line is only the next.
      return message.startsWith('Nested') ? { offset: textAfter(source, end), message: INDENT } : at(INDENT);
    case 'BAD_INDENT':
      return message.startsWith('Flow') ? openBrace(source, offset) : at(INDENT);
    case 'MULTILINE_IMPLICIT_KEY':
      return at('a line that is neither "name: text" nor begins with "- ": expected a space after its colon');
    default:
      break;
  }
  if (message.startsWith('Missing closing'))
    return { offset: lastQuoted(document, offset) ?? offset, message: NEVER_CLOSED };
  if (message.startsWith('Sequence item without')) return at(INDENT);
  if (message.startsWith('Implicit map keys')) return at('a line without "name: ", or with no space after its colon');
  if (message.startsWith('All ')) return at(INDENT);
  if (SPECIAL.test(value)) return at(inQuotes(`a text that begins with ${value[0] ?? ''}`));
  if (value.startsWith("'")) return at("a ' ends the text that a ' began: expected ’ for an apostrophe");
  if (value.startsWith('"')) return at('a " ends the text that a " began: expected “ and ” within it');
  if (message.startsWith('Unexpected scalar at node end')) return at(INDENT);
  return at(
    'not to be read from here on: expected "name: text", the text in quotes, \'...\', or lines that begin with "- "',
  );
}

/** What looks like the beginning of a line as YAML has it, and is another sign. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [
    /^ *[\u00a0\u2000-\u200a\u202f\u3000]/gm,
    'a space of another width, which looks like one: expected ordinary spaces',
  ],
  [/^ *[–—−‐‑•·*] ?(?=[a-z]+:)/gm, 'a sign that is no hyphen: expected "- " before the first line of an entry'],
  [/^id:(?= )/gm, 'no "- " before it: a new entry begins with "- id:"'],
  [/^ *-(?=id:)/gm, 'no space behind the hyphen: expected "- id:"'],
  [/^ *(?:- )?[a-zA-Z-]+：/gm, 'a full-width colon: expected ": "'],
];

/** The first of them in what was read, if any: behind it nothing fits. */
function slipAtBeginning(read: string): YamlMistake | undefined {
  const found = SLIPS.flatMap(([pattern, message]) =>
    [...read.matchAll(pattern)].map(({ 0: line, index }) => ({ offset: index + line.search(/\S|$/), message })),
  );
  return found[0];
}

/** A key that an entry has already: its id, where the mark is missing at which a new entry begins. */
const twice = (key: string): string =>
  `the key "${key}" stands here twice${key === 'id' ? ': a new entry begins with "- id:"' : ''}`;

/** A { or [ that nothing closes: it was meant as the beginning of a text. */
function openBrace(source: string, before: number): YamlMistake {
  const offset = Math.max(source.lastIndexOf('{', before), source.lastIndexOf('[', before), 0);
  return { offset, message: inQuotes(`a text that begins with ${source[offset] ?? '{'}`) };
}

const textAfter = (source: string, offset: number): number => offset + Math.max(source.slice(offset).search(/\S/), 0);

/** Where texts in quotes begin and end. */
function quotedIn(document: Document.Parsed): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range) found.push([range[0], range[1]]);
    },
  });
  return found;
}

/** Where the last text in quotes before a place begins: if one is left open there, it is that. */
const lastQuoted = (document: Document.Parsed, before: number): number | undefined =>
  quotedIn(document).findLast(([start]) => start < before)?.[0];

/** A line that begins with a name, as no text does. */
const NAMED_LINE = /\n *(?:- )?[A-Za-z][\w-]*:(?=[ \n])/;

/** Where the first text in quotes begins that runs over a name: it was meant to end before, and the next ends it. */
const leftOpen = (document: Document.Parsed, source: string): number | undefined =>
  quotedIn(document).find(([start, end]) => NAMED_LINE.test(source.slice(start, end)))?.[0];

/** What YAML takes for something of its own, and drops from the text without a word. */
function silentMistake(document: Document.Parsed, source: string): YamlMistake | undefined {
  let found: YamlMistake | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return undefined;
    const [start, end] = node.range;
    const sign = isAlias(node) ? '*' : !isScalar(node) ? undefined : node.anchor ? '&' : node.tag ? '!' : undefined;
    if (sign !== undefined) found = { offset: start, message: inQuotes(`a text that begins with ${sign}`) };
    else if (
      isScalar(node) &&
      node.type === 'PLAIN' &&
      typeof node.value === 'string' &&
      /^ +#/.test(source.slice(end))
    )
      found = {
        offset: source.indexOf('#', end),
        message: inQuotes('a text that goes on after a #, where YAML ends it'),
      };
    return found && visit.BREAK;
  });
  return found;
}
