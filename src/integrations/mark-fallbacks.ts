import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Parser } from 'htmlparser2';
import { makeEdition } from '../edition/edition.ts';
import { languageOf, ownLanguage } from '../edition/content-files.ts';
import { whoseWords, type WhoseWords } from '../edition/whose-words.ts';
import { kept } from '../ledger/kept.ts';
import { ROOT } from '../ledger/root.ts';

/** Elements whose text is no prose, or is hidden from those who hear the page. */
const SILENT = /^(script|style|svg|code|pre|template)$/;
/** Elements that hold text alone. */
const TEXT_ALONE = /^(title|option|textarea)$/;
/** Attributes that are read out. */
const SPOKEN = ['aria-label', 'alt', 'title', 'placeholder'];
/** What a page says about itself. */
const SAID = /^(description|author|(og|twitter):(title|description|site_name|image:alt))$/;

interface Text {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its tag's name ends. */
  readonly at: number;
  readonly children: (Element | Text)[];
}

/** The language of each of some texts; undefined for one of which it cannot be told. */
type Tags = readonly (string | undefined)[];

const isText = (node: Element | Text): node is Text => 'text' in node;

/** A text with room in place of its entities. */
const withoutEntities = (text: string): string => text.replace(/&[#\w]+;/g, (entity) => ' '.repeat(entity.length));

/** What an element says by its attributes. */
function spokenBy({ name, attributes }: Element): readonly string[] {
  const isSaid = name === 'meta' && SAID.test(attributes['name'] ?? attributes['property'] ?? '');
  return [...SPOKEN, ...(isSaid ? ['content'] : [])].flatMap((each) => attributes[each] ?? []);
}

/** The elements of a page, with their places in its source. */
function treeOf(html: string): Element {
  const top: Element = { name: '', attributes: {}, at: 0, children: [] };
  const open: Element[] = [top];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, at: parser.startIndex + 1 + name.length, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        open.at(-1)?.children.push({ text, from: parser.startIndex, to: parser.endIndex + 1 });
      },
      onclosetag: () => void open.pop(),
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return top;
}

/**
 * A page with the `lang` of every text that is not in the language of what it stands in: what a language lacks comes in
 * the story's own, and screen readers are to say it so.
 *
 * @param html a page
 * @param tags of the story's own language and of the page's
 */
export function withFallbacksMarked(
  html: string,
  words: WhoseWords,
  tags: Readonly<Record<'own' | 'given', string>>,
): string {
  const found = new Map<Element, Tags>();
  const insertions: { readonly at: number; readonly text: string }[] = [];
  const tagOf = (text: string): string | undefined => {
    const whose = words.of(withoutEntities(text));
    return whose && tags[whose];
  };
  const hasLetters = (text: string): boolean => /\p{L}/u.test(withoutEntities(text));
  const isMixed = (text: string): boolean => words.parts(withoutEntities(text)).length > 1;

  /** The language of each text within, of the element's own attributes too; undefined where it cannot be told. */
  const within = (element: Element): Tags => kept(found, element, () => tagsWithin(element));
  const tagsWithin = (element: Element): Tags => [
    ...spokenBy(element).filter(hasLetters).map(tagOf),
    ...element.children.flatMap((child) => {
      if (isText(child))
        return hasLetters(child.text)
          ? [isMixed(child.text) && !TEXT_ALONE.test(element.name) ? undefined : tagOf(child.text)]
          : [];
      return SILENT.test(child.name) || child.attributes['lang'] !== undefined ? [] : within(child);
    }),
  ];

  const mark = (element: Element, around: string): void => {
    const { name, attributes, at, children } = element;
    if (SILENT.test(name)) return;
    const [first, ...rest] = attributes['lang'] === undefined ? within(element) : [];
    const whole = first !== undefined && first !== around && rest.every((tag) => tag === first);
    if (whole && name !== 'html') insertions.push({ at, text: ` lang="${first}"` });
    const language = attributes['lang'] ?? (whole ? first : around);
    for (const child of children) {
      if (!isText(child)) {
        mark(child, language);
        continue;
      }
      if (TEXT_ALONE.test(name)) continue;
      let from = child.from;
      for (const { text, whose } of words.parts(withoutEntities(child.text))) {
        const to = from + text.length;
        const tag = whose && tags[whose];
        if (tag !== undefined && tag !== language)
          insertions.push({ at: from, text: `<span lang="${tag}">` }, { at: to, text: '</span>' });
        from = to;
      }
    }
  };
  for (const child of treeOf(html).children) if (!isText(child)) mark(child, tags.given);

  let result = '';
  let from = 0;
  for (const { at, text } of insertions) {
    result += html.slice(from, at) + text;
    from = at;
  }
  return result + html.slice(from);
}

/** Marks on every page of a further language what stands there in the story's own. Nothing to do where nothing does. */
export const markedFallbacks = (): AstroIntegration => ({
  name: 'marked-fallbacks',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      if (languageOf(ROOT) === ownLanguage(ROOT)) return;
      const edition = makeEdition(ROOT, undefined);
      const words = whoseWords(edition);
      if (words.isWhole) return;
      const { languages, tag } = edition.story;
      const tags = { own: languages[0]?.tag ?? '', given: tag };
      const built = fileURLToPath(dir);
      const pages = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
      for (const page of pages) {
        const file = join(built, page);
        writeFileSync(file, withFallbacksMarked(readFileSync(file, 'utf8'), words, tags));
      }
      logger.info(`what is not in ${edition.story.language} is marked as ${tags.own} on ${pages.length} pages`);
    },
  },
});
