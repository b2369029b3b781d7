import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { furtherLanguages } from '../../src/edition/content-files.ts';
import { kept } from '../../src/ledger/kept.ts';
import { INLINE_SCRIPTS } from '../../src/scroll/inline-scripts.ts';

const DIST = join(process.cwd(), 'dist');

/** The story's languages besides its own, whose sites stand in folders of their names. */
export const further: readonly string[] = furtherLanguages(process.cwd());

const all: readonly string[] = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1))
  .filter((file) => !/\.(br|gz)$/.test(file))
  .sort();

/** Every file of a language's site, as paths from its root; not the compressed ones beside them. */
export const filesIn = (language: string): readonly string[] =>
  all.filter((file) => file.startsWith(`${language}/`)).map((file) => file.slice(language.length + 1));

/** Every file of the built site in the story's own language, as paths from its root. */
export const files: readonly string[] = all.filter((file) => !further.some((each) => file.startsWith(`${each}/`)));

export const pages: readonly string[] = files.filter((file) => file.endsWith('.html'));
export const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
export const bytes = (file: string): Buffer => readFileSync(join(DIST, file));

/** A tag that opens an element, with its attributes as the browser reads them. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Parsed {
  readonly tags: readonly Tag[];
  readonly words: string;
}

/** Pages, and parts of them, as they were parsed: several tests ask for most of them. */
const known = new Map<string, Parsed>();

function parsed(html: string): Parsed {
  const found: Tag[] = [];
  let text = '';
  let hidden = 0;
  const unseen = (name: string): number => Number(/^(script|style|svg)$/.test(name));
  const parser = new Parser({
    onopentag: (name, attributes) => {
      found.push({ name, attributes });
      hidden += unseen(name);
      text += ' ';
    },
    ontext: (piece) => {
      if (hidden === 0) text += piece;
    },
    onclosetag: (name) => {
      hidden -= unseen(name);
      text += ' ';
    },
  });
  parser.end(html);
  return { tags: found, words: text.replace(/[ \t\n]+/g, ' ') };
}

/** Every element of a page, or of a part of one, in order. */
export const tags = (html: string): readonly Tag[] => kept(known, html, () => parsed(html)).tags;

/** The words of a page, or of a part of one, without its markup. */
export const words = (html: string): string => kept(known, html, () => parsed(html)).words;

/** Values of an attribute over all elements of a name, or over all. */
export const attributes = (html: string, name: string, attribute: string): string[] =>
  tags(html).flatMap((tag) => {
    const value = name === '*' || tag.name === name ? tag.attributes[attribute] : undefined;
    return value === undefined ? [] : [value];
  });

/** The names of the figures that a page prints, each a link to its entry in the ledger. */
export const figuresIn = (html: string): string[] =>
  tags(html).flatMap(({ name, attributes: { class: sort = '', href = '' } }) =>
    name === 'a' && sort.split(' ').includes('fact') ? [href.slice(href.indexOf('#') + 1)] : [],
  );

/** The content of meta tags of a name or property. */
export const meta = (html: string, name: string): string[] =>
  tags(html).flatMap(({ name: tag, attributes: { name: own, property, content = '' } }) =>
    tag === 'meta' && (own === name || property === name) ? [content] : [],
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
  '&#x27;': "'",
};

export function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#34|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** A page without the script that every page has: the one that applies the reader's theme. */
export const beyondTheme = (html: string): string => html.replace(`<script>${INLINE_SCRIPTS.theme}</script>`, '');
