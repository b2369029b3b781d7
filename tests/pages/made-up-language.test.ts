import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { reasonIn } from '../../src/commands/build.mjs';
import { readInterface } from '../../src/edition/interface.ts';
import { readStory } from '../../src/edition/story.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import { changeIn, FIRST_PARAGRAPH } from '../content-copy.ts';
import { describeFull } from '../full.ts';
import { MADE_UP, writeMadeUp } from '../made-up-language.ts';
import { astroEnvironment, projectCopy } from '../project-copy.ts';
import { attributes, meta, tags } from './site.ts';

// A third language is files: what an editor adds makes pages, and what is not there yet comes in the story's own
// language and says so. Nothing is laid into the project's code.

/** Chapters that the language has. */
const CHAPTERS = ['prologue', 'deadly-loans'];
/** What else it lacks: an exhibit of a chapter that it has, a term, one of the words round the story. */
const EXHIBIT = 'the-bill';
const NOTE = '<Note>Wåît før Ånn.</Note>';
const TERM = 'balloon';

/**
 * Of all that is built, pages and the feed are read here, and the version, which is put into pages. The same page many
 * times over is read once.
 */
const isPage = (file: string): boolean =>
  ['feed.xml.ts', 'version.json.ts'].includes(file) ||
  (file.endsWith('.astro') && !/^(ledger\/\[by\]|embed|exhibits\/\[exhibit\]\/ends)/.test(file));
/** What makes pages; the others compress them, record them, or lay something beside them. */
const CONFIG = `import config from './astro.config.mjs';
const PAGES = ['@astrojs/svelte', 'approached', '@astrojs/mdx', '@astrojs/sitemap', 'finished-pages', 'marked-fallbacks'];
export default { ...config, integrations: config.integrations.filter(({ name }) => PAGES.includes(name)) };
`;

let root = '';
const built = (): string => join(root, 'dist', MADE_UP);
const read = (file: string): string => readFileSync(join(built(), file), 'utf8');
const allPages = (): readonly string[] =>
  readdirSync(built(), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
/** Those for readers. */
const pages = (): readonly string[] => allPages().filter((file) => !file.startsWith('storyboard'));

beforeAll(async () => {
  root = projectCopy();
  writeMadeUp(root, CHAPTERS);
  rmSync(join(root, `content/exhibits/${MADE_UP}/${EXHIBIT}.yaml`));
  const glossary = join(root, `content/words/${MADE_UP}/glossary.yaml`);
  const terms = parse(readFileSync(glossary, 'utf8')) as { readonly id: string }[];
  writeFileSync(glossary, stringify(terms.filter(({ id }) => id !== TERM)));
  changeIn(root, `words/${MADE_UP}/interface.yaml`, /^ {2}skip: .*\n/m, '');
  // Notes to colleagues: between paragraphs, in one, and in a step.
  changeIn(root, `chapters/${MADE_UP}/prologue.mdx`, FIRST_PARAGRAPH, `$& ${NOTE}\n\n${NOTE}`);
  changeIn(root, `chapters/${MADE_UP}/deadly-loans.mdx`, /<Step [^>]*>\n\n/, `$&${NOTE}\n\n`);
  const made = join(root, 'src/pages');
  for (const entry of readdirSync(made, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const isRoute = entry.isFile() && /\.(ts|astro)$/.test(entry.name) && !entry.name.startsWith('_');
    if (isRoute && !isPage(relative(made, file))) rmSync(file);
  }
  writeFileSync(join(root, 'pages.config.mjs'), CONFIG);
  names = [...[...readLedger(root).sources.values()].map(({ publisher }) => publisher), LICENCE].toSorted(
    (a, b) => b.length - a.length,
  );
  const build = spawn(join(process.cwd(), 'node_modules/.bin/astro'), ['build', '--config', 'pages.config.mjs'], {
    cwd: root,
    env: { ...astroEnvironment(), STORY_LANGUAGE: MADE_UP },
  });
  let written = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (written += String(text)));
  const status = await new Promise((resolve) => build.once('close', resolve));
  if (status !== 0) throw new Error(`the language could not be built:\n${reasonIn(written)}`);
}, 240_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SILENT = /^(script|style|code|pre|textarea)$/;

interface Said {
  readonly lang: string;
  readonly text: string;
  /**
   * Whether it cannot say of each word which language it is in: a title or choice, an attribute. Then one speaks for
   * all, and for the text of its element too.
   */
  readonly whole: boolean;
  /** Whether it is an attribute of an element that holds text. */
  readonly besides: boolean;
}

/** The texts of a page, spoken ones too, each with the language it says it is in. */
function textsOf(html: string): readonly Said[] {
  const found: (Said & { at?: number })[] = [];
  const open: { name: string; lang: string; spoken: string[]; holds: boolean }[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentag: (name, { lang = open.at(-1)?.lang ?? '', ...own }) => {
      silent += Number(SILENT.test(name));
      const isSaid = /^(description|og:(title|description|site_name))$/.test(own['name'] ?? own['property'] ?? '');
      const spoken = ['aria-label', 'alt', 'title', 'placeholder', ...(isSaid ? ['content'] : [])];
      open.push({ name, lang, spoken: spoken.flatMap((each) => own[each] ?? []), holds: false });
    },
    ontext: (text) => {
      if (silent > 0 || text.trim() === '') return;
      for (const each of open) each.holds = true;
      const whole = /^(title|option)$/.test(open.at(-1)?.name ?? '');
      const last = found.at(-1);
      // In pieces, where an entity stands in it.
      if (last?.at === parser.startIndex)
        found.splice(-1, 1, { ...last, text: last.text + text, at: parser.endIndex + 1 });
      else found.push({ lang: open.at(-1)?.lang ?? '', text, whole, besides: false, at: parser.endIndex + 1 });
    },
    onclosetag: (name) => {
      const { lang = '', spoken = [], holds = false } = open.pop() ?? {};
      found.push(...spoken.map((text) => ({ lang, text, whole: true, besides: holds })));
      silent -= Number(SILENT.test(name));
    },
  });
  parser.end(html);
  return found.map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }));
}

const LICENCE = 'Creative Commons Attribution 4.0 International';

/** What has no vowel marked and is no word: figures' and frames' ids, which are addresses, and names of publishers. */
let names: readonly string[] = [];
const withoutNames = (text: string): string =>
  names
    .reduce((rest, name) => rest.replaceAll(name, '¦'), text)
    .replace(/\b[a-z\d]+(?:-[a-z\d]+)+\b|(?<=fråmë )\S+/g, '¦');

/** Words with a vowel that is not marked, as none of the language has. */
const unmarked = (text: string): readonly string[] => withoutNames(text).match(/\b[a-zA-Z]*[aeiou][a-z]+\b/g) ?? [];

/** Words of the language: a letter by itself is the beginning of one that is set apart. */
const markedIn = (text: string): readonly string[] =>
  (text.match(/[\p{L}-]*[åëîøüÅËÏØÜ][\p{L}-]*/gu) ?? []).filter((word) => word.length > 1);

/** Whether one `lang` has to speak for words of both languages. */
const isShared = ({ text, whole, besides }: Said): boolean =>
  besides || (whole && unmarked(text).length > 0 && markedIn(text).length > 0);

describeFull('pages of a language of files alone', () => {
  test('have no word of the story’s own language but what says that it is', () => {
    const found = pages().flatMap((page) =>
      textsOf(read(page))
        .filter((said) => said.lang === MADE_UP && unmarked(said.text).length > 0 && !isShared(said))
        .map(({ text }) => `${page}: ${text.slice(0, 160)}`),
    );
    expect(pages().length).toBeGreaterThan(150);
    expect(found).toEqual([]);
  });

  test('say of nothing that is in the language that it is not', () => {
    // Figures are written as the page's language does, in whichever sentence.
    const written = new Set(markedIn(readFileSync(join(root, `content/words/${MADE_UP}/formats.yaml`), 'utf8')));
    const found = pages().flatMap((page) =>
      textsOf(read(page))
        .filter(
          (said) => said.lang === 'en' && markedIn(said.text).some((word) => !written.has(word)) && !isShared(said),
        )
        .map(({ text }) => `${page}: ${text.slice(0, 160)}`),
    );
    expect(found).toEqual([]);
  });

  test('fall back to the story’s own chapters, exhibits and words where there are none', () => {
    const story = readStory(root, MADE_UP);
    const chapters = tags(read('index.html')).filter(({ attributes: own }) => own['class'] === 'chapter');
    expect(chapters.map(({ attributes: { id, lang } }) => [id, lang])).toEqual(
      story.chapters.map((id) => [`chapter-${id}`, CHAPTERS.includes(id) ? undefined : 'en']),
    );
    const marked = (page: string) =>
      textsOf(read(page))
        .filter(({ lang }) => lang === 'en')
        .map(({ text }) => text);
    const terms = marked('glossary/index.html');
    expect(terms).toContain(readInterface(root, story.language).page.skip);
    expect(terms.join(' ')).toContain('Balloon');
    expect(marked(`exhibits/${EXHIBIT}/both-loans/index.html`).length).toBeGreaterThan(5);
  });

  test('have no note to colleagues, the storyboard neither', () => {
    expect(allPages()).toContain('storyboard/index.html');
    expect(allPages().filter((page) => read(page).includes('Wåît før Ånn'))).toEqual([]);
  });

  test('are found beside those of the other: hreflang, og:locale, the sitemap, the switch', () => {
    const html = read('glossary/index.html');
    expect(attributes(html, 'html', 'lang')).toEqual([MADE_UP]);
    const alternates = tags(html).filter(
      ({ name, attributes: own }) => name === 'link' && own['hreflang'] !== undefined,
    );
    expect(alternates.map(({ attributes: { hreflang, href } }) => [hreflang, href])).toEqual([
      ['en', 'https://short-fuse.example/glossary/'],
      [MADE_UP, `https://short-fuse.example/${MADE_UP}/glossary/`],
      ['x-default', 'https://short-fuse.example/glossary/'],
    ]);
    expect([meta(html, 'og:locale'), meta(html, 'og:locale:alternate')]).toEqual([[MADE_UP], ['en_US']]);
    const switches = tags(html).filter(
      ({ attributes: own }) => own['data-language'] !== undefined && own['lang'] !== undefined,
    );
    expect(switches.map(({ attributes: { href, lang } }) => [href, lang])).toEqual([['/glossary/', 'en']]);
    expect(read('sitemap-0.xml')).toContain(
      `hreflang="${MADE_UP}" href="https://short-fuse.example/${MADE_UP}/glossary/"`,
    );
  });
});
