import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/address/headers.mjs';
import { networkLocale } from '../../src/address/languages.ts';
import { readStory } from '../../src/edition/story.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import { attributes, files, filesIn, further, meta, pages, read, tags, unescape } from './site.ts';

const story = readStory(process.cwd());
const languages = story.languages.map(({ id, tag }, i) => ({ id, tag, base: i === 0 ? '' : `${id}/` }));
const SITE = 'https://short-fuse.example/';
/** Pages that no search is to find: within another page, for a lost address, for editors. */
const ALONE = /^(embed\/|404\.html$|storyboard\/)/;

/** Words that English has in every sentence, and a name hardly ever twice in three. */
const ENGLISH =
  /\b(?:the|of|and|is|are|was|were|to|in|for|with|by|that|this|from|at|as|it|its|on|an|be|or|not|has|have)\b/gi;
/** Names that are made of English words, on pages in another language: of a list, one a line, and documents’ titles. */
const NAMES = [
  ...[...readLedger(process.cwd()).sources.values()].map(({ title }) => title),
  ...readFileSync('tests/pages/names.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
].toSorted((a, b) => b.length - a.length);

/** The words of a page in its own language: without scripts, styles, drawings, and what says it is in another. */
function ownWords(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const spoken = ['alt', 'aria-label', 'title', 'placeholder'].flatMap((name) => attributes(html, '*', name));
  const shown = body
    .replace(/<(script|style|svg|code|cite|textarea|pre)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<(\w+)\b[^>]*\slang="[^"]*"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  const head = [/<title>([^<]*)/.exec(html)?.[1] ?? '', ...meta(html, 'description')];
  const all = unescape([shown, ...head, ...spoken].join(' ¦ ')).replace(/\s+/g, ' ');
  // Ids of figures are addresses.
  return NAMES.reduce((rest, name) => rest.replaceAll(name, '¦'), all).replace(/\b[a-z\d]+(?:-[a-z\d]+)+\b/g, '¦');
}

/** Elements within a line: what stands on both sides of their tags is read in one go. */
const WITHIN = /<\/?(?:a|b|bdi|cite|em|i|q|small|span|strong|sub|sup|wbr)\b[^>]*>/g;

/** The texts that a page has a reader read or hear, each as a whole. */
function texts(html: string): readonly string[] {
  const spoken = ['alt', 'aria-label', 'aria-valuetext', 'title'].flatMap((name) => attributes(html, '*', name));
  const shown = html
    .slice(html.indexOf('<body'))
    .replace(/<(script|style|svg|code|textarea|pre)\b[\s\S]*?<\/\1>/g, '¶')
    .replace(WITHIN, '')
    .split(/<[^>]*>|¶/);
  const head = [/<title>([^<]*)/.exec(html)?.[1] ?? '', ...meta(html, 'description'), ...meta(html, 'og:description')];
  return [...shown, ...head, ...spoken].map((text) => unescape(text).trim());
}

/** What a Chinese text never has: a space after a full-width mark, a half-width mark or bracket after its signs. */
const NOT_CHINESE =
  /[。？！，；：、）][ \n]+[\p{Script=Han}“（]|\p{Script=Han}[”）]?(?:[.!?](?:\s|$)|[,;:] | ?\()|。。|？。|！。/u;

test('Chinese texts have Chinese marks, and no space after them', () => {
  for (const { tag, base } of languages.filter((each) => each.tag.startsWith('zh')))
    for (const page of pages.filter((each) => !each.startsWith('storyboard/')))
      expect(
        texts(read(base + page)).flatMap((text) => NOT_CHINESE.exec(text)?.[0] ?? []),
        `${tag} ${page}`,
      ).toEqual([]);
});

test('every page and file of the story’s own language is there in each other, and none besides', () => {
  /** What a site has once, for its host. */
  const ofSite = /^(?:\.assetsignore|\.nojekyll|_headers|_redirects|_frames|robots\.txt)$/;
  const ofStory = (all: readonly string[]) => [
    ...new Set(
      all
        .filter((file) => !ofSite.test(file) && !file.startsWith('_astro/'))
        // By its content, which differs.
        .map((file) => file.replace(/\b[\da-f]{8}\b/, '#')),
    ),
  ];
  for (const language of further) expect(ofStory(filesIn(language))).toEqual(ofStory(files));
});

test('pages of all languages name each other’s addresses, and the story’s own for all other readers', () => {
  for (const page of pages.filter((each) => !ALONE.test(each)))
    for (const { id, tag, base } of languages) {
      const html = read(base + page);
      const links = tags(html).filter(
        ({ name, attributes: { hreflang } }) => name === 'link' && hreflang !== undefined,
      );
      if (languages.length === 1) {
        expect(links, page).toEqual([]);
        continue;
      }
      const canonical = tags(html).find(({ attributes: { rel } }) => rel === 'canonical')?.attributes['href'] ?? '';
      const path = canonical.slice(`${SITE}${base}`.length);
      expect(attributes(html, 'html', 'lang'), `${id}/${page}`).toEqual([tag]);
      expect(
        links.map(({ attributes: { hreflang, href } }) => `${hreflang ?? ''} ${href ?? ''}`),
        `${id}/${page}`,
      ).toEqual([...languages.map((each) => `${each.tag} ${SITE}${each.base}${path}`), `x-default ${SITE}${path}`]);
    }
});

test('the way to a page in another language is said in that language', () => {
  for (const { tag, base } of languages)
    for (const page of pages.filter((each) => !ALONE.test(each))) {
      const ways = tags(read(base + page)).filter(({ attributes: own }) => own['data-language'] !== undefined);
      const said = ways.flatMap(({ attributes: { lang } }) => lang ?? []);
      const others = languages.filter((each) => each.tag !== tag).map((each) => each.tag);
      expect([...new Set(said)], `${base}${page}`).toEqual(others);
    }
});

test('networks are told the language of a page, and in which others it is', () => {
  for (const { tag, base } of languages) {
    const html = read(`${base}index.html`);
    const locales = languages.map((each) => networkLocale(each.tag));
    const own = networkLocale(tag);
    expect(meta(html, 'og:locale')).toEqual([own]);
    expect(meta(html, 'og:locale:alternate')).toEqual(locales.filter((each) => each !== own));
  }
});

test('what machines read beside pages is in its language, and leads into it', () => {
  for (const { tag, base } of languages) {
    const feed = `${SITE}${base}feed.xml`;
    const xml = read(`${base}feed.xml`);
    expect(attributes(xml, 'feed', 'xml:lang')).toEqual([tag]);
    expect(tags(xml).find(({ attributes: { rel } }) => rel === 'self')?.attributes['href']).toBe(feed);
    for (const address of attributes(xml, 'link', 'href')) expect(address.startsWith(SITE + base), address).toBe(true);
    const html = read(`${base}index.html`);
    const [, data = '{}'] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data)).toMatchObject({ inLanguage: tag });
    for (const page of pages.filter((each) => !ALONE.test(each)))
      expect(
        tags(read(base + page))
          .filter(({ attributes: { type } }) => type === 'application/atom+xml')
          .map(({ attributes: { href = '' } }) => new URL(href, SITE).href),
        base + page,
      ).toEqual([feed]);
    expect(JSON.parse(read(`${base}site.webmanifest`))).toMatchObject({ lang: tag, start_url: `/${base}` });
    for (const file of filesIn(base.slice(0, -1)).filter((each) => each.startsWith('oembed/'))) {
      const { html: code } = JSON.parse(read(base + file)) as { html: string };
      expect(attributes(code, 'iframe', 'src')[0]?.startsWith(`${SITE}${base}embed/`), file).toBe(true);
    }
  }
});

test('networks are told Chinese names of Chinese pages, but of a document', () => {
  for (const { base } of languages.filter(({ tag }) => tag.startsWith('zh')))
    for (const page of pages.filter((each) => !ALONE.test(each) && !each.startsWith('ledger/source/')))
      expect(meta(read(base + page), 'og:title'), base + page).toEqual([expect.stringMatching(/\p{Script=Han}/u)]);
});

test('a picture that has an alternative in one language has one in each', () => {
  for (const page of pages)
    for (const { base } of languages.slice(1)) {
      const told = (html: string): boolean[] => attributes(html, 'img', 'alt').map((alt) => alt !== '');
      expect(told(read(base + page)), base + page).toEqual(told(read(page)));
    }
});

test('sitemaps name each page in every language', () => {
  for (const { id, base } of languages) {
    const entries = [...read(`${base}sitemap-0.xml`).matchAll(/<url><loc>([^<]*)<\/loc>([\s\S]*?)<\/url>/g)];
    expect(entries.length, id).toBeGreaterThan(20);
    for (const [, address = '', rest = ''] of entries) {
      const path = address.slice(`${SITE}${base}`.length);
      const alternates = tags(rest)
        .filter(({ name }) => name === 'xhtml:link')
        .map(({ attributes: { hreflang = '', href = '' } }) => `${hreflang} ${href}`);
      expect(alternates, address).toEqual(
        languages.length === 1
          ? []
          : [...languages.map((each) => `${each.tag} ${SITE}${each.base}${path}`), `x-default ${SITE}${path}`],
      );
    }
  }
});

test('the story and the masthead lead to the same page in each other language', () => {
  for (const page of ['index.html', 'about/index.html', 'ledger/index.html'])
    for (const { id, base } of languages) {
      const links = tags(read(base + page)).filter(({ attributes: own }) => own['data-language'] !== undefined);
      expect(
        // The masthead, the bar under an exhibit, the offer to those who prefer it.
        [...new Set(links.map(({ attributes: { href } }) => href))],
        `${id}/${page}`,
      ).toEqual(
        languages.filter((each) => each.id !== id).map((each) => `/${each.base}${page.replace('index.html', '')}`),
      );
    }
});

test('hosts send the pages and files of each language what they send those of the story’s own', () => {
  const rules = parseHeaderRules(read('_headers'));
  const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  for (const language of further) {
    for (const file of filesIn(language))
      expect([...headersFor(rules, `/${language}${addressOf(file)}`)].sort(), file).toEqual(
        [...headersFor(rules, addressOf(file))].sort(),
      );
    expect(filesIn(language).filter((file) => /^(_headers|_redirects|_frames|robots\.txt)$/.test(file))).toEqual([]);
  }
  expect(rules.length).toBeLessThan(100);
  expect(read('robots.txt').match(/^Sitemap: .*$/gm)).toEqual(
    languages.map(({ base }) => `Sitemap: ${SITE}${base}sitemap-index.xml`),
  );
});

test('no English stands on a page of another language but names and what is marked as English', () => {
  const found = further.flatMap((language) =>
    filesIn(language)
      .filter((file) => file.endsWith('.html') && !file.startsWith('storyboard/'))
      .flatMap((file) => {
        const text = ownWords(read(`${language}/${file}`));
        // A run of Latin words in which English's small words are.
        return [...text.matchAll(/[A-Za-z’'-]+(?: [A-Za-z’',.-]+){2,}/g)]
          .map(([run]) => run)
          .filter((run) => (run.match(ENGLISH) ?? []).length > 0)
          .map((run) => `${language}/${file}: ${run.slice(0, 120)}`);
      }),
  );
  expect([...new Set(found)]).toEqual([]);
});
