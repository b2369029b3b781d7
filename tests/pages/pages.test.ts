import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { BYTE_ORDER_MARK } from '../../src/share/csv.ts';
import { describe, expect, test } from 'vitest';
import { runs } from '../properties.ts';
import { every } from '../every.ts';
import { attributes, bytes, figuresIn, files, meta, pages, read, tags, unescape, words } from './site.ts';
import { readArithmetic } from '../../src/edition/arithmetic.ts';
import { readGlossary } from '../../src/edition/glossary.ts';
import { placeOfCorrection } from '../../src/edition/correction-places.ts';
import { makeEdition } from '../../src/edition/edition.ts';
import { fill } from '../../src/edition/phrase.ts';
import { formatDate } from '../../src/ledger/format.ts';
import { clip } from '../../src/share/clip.ts';
import { dayOf, DUE, FILED } from '../../src/share/story-card.ts';
import { printed } from '../../src/ledger/figure.ts';
import { CARD_SHAPES, CARDS } from '../../src/scene/cards.ts';
import { PRESETS } from '../../src/scene/box.ts';
import { addresses, book, frames, story as content, toldFrames } from '../unit/exhibits/all-frames.ts';

const story = read('index.html');
const edition = makeEdition(process.cwd(), undefined);
const { ui } = edition;
const framePage = (name: string): string => `exhibits/${name}/index.html`;
const unspaced = (text: string): string => text.replace(/\s/g, '');
const spaced = (text: string): string => text.replace(/[ \t\n]+/g, ' ');
const nameOf = ({ name }: { readonly name: string }): string => name;

describe('the story without script', () => {
  test('every step is there, followed by its picture, its alternative and the way to its data', () =>
    every(toldFrames, nameOf, ({ name, words: own }) => {
      const at = story.indexOf(`id="${name}"`);
      expect(at, 'the step').toBeGreaterThan(0);
      const step = story.slice(at, story.indexOf('</figcaption>', at));
      const pictures = [...attributes(step, 'img', 'src'), ...attributes(step, 'source', 'srcset')];
      expect(pictures).toHaveLength(2);
      for (const picture of pictures) expect(files).toContain(picture.slice(1));
      expect(attributes(step, 'img', 'alt')[0]).toContain(own.alt);
      // A hundred pictures are not fetched at once.
      expect(attributes(step, 'img', 'loading')).toEqual(['lazy']);
      expect(attributes(step, 'a', 'href')).toContain(`/exhibits/${name}/#data`);
    }));

  test('the first exhibit is drawn in the page for desk and phone; the others’ stages fetch nothing until they are live or late', () => {
    expect(story.match(/<svg class="drawing"/g)).toHaveLength(2);
    const exhibits = new Set(toldFrames.map(({ exhibit }) => exhibit.id)).size;
    expect(story.match(/data-drawn[^>]*>\s*<\/div>/g)).toHaveLength(exhibits - 1);
  });

  test('what a point parts stands apart from it, on every page', () => {
    for (const page of pages) expect(words(read(page)).match(/\S·|·(?=\S)/g) ?? [], page).toEqual([]);
  });

  test('every figure in prose leads to its entry in the ledger', () => {
    const ledger = read('ledger/index.html');
    const ids = figuresIn(story);
    expect(ids.length).toBeGreaterThan(60);
    for (const id of new Set(ids)) expect(ledger, id).toContain(`id="${id}"`);
  });

  test('each chapter’s opening sets the words that its file names, in the way it names', () => {
    for (const id of content.chapters) {
      const text = readFileSync(`content/chapters/${content.language}/${id}.mdx`, 'utf8');
      const [, set = ''] = /^set:.*\bas: *([a-z]+)/m.exec(text) ?? [];
      const chapter = story.slice(story.indexOf(`id="chapter-${id}"`));
      const [opening = ''] = /<p class="opening">.*?<\/p>/s.exec(chapter) ?? [];
      expect(/<span class="set-([a-z]+)">[^<]+<\/span>/.exec(opening)?.[1] ?? '', id).toBe(set);
      expect(unspaced(words(opening)), id).toBe(
        unspaced(edition.chapters.find((each) => each.id === id)?.opening ?? ''),
      );
    }
  });

  test('a word of finance is explained where it stands', () => {
    const terms = readGlossary(process.cwd());
    const marked = tags(story).filter(({ attributes: { class: sort } }) => sort === 'term');
    expect(marked.length).toBeGreaterThan(10);
    for (const { attributes: own } of marked)
      expect(own['title']).toBe(terms.get(own['href']?.split('#')[1] ?? '')?.definition);
  });

  test('a box that checks is called by what it found', () => {
    const boxes = story.match(/<section class="check"[\s\S]*?<\/section>/g) ?? [];
    expect(boxes.length).toBeGreaterThan(20);
    for (const box of boxes) {
      const [finding = ''] = /(?<=class="check-finding">)[^<]*/.exec(box) ?? [];
      expect(attributes(box, 'section', 'aria-label')).toEqual([
        fill(ui.article.checkLabel, { finding: unescape(finding) }),
      ]);
    }
  });

  test('the cover says when the story was written, and from which day to which its fuse runs', () => {
    const cover = spaced(words(story.slice(story.indexOf('class="cover"'), story.indexOf('id="main"'))));
    const [published, updated] = [content.published, content.updated].map((day) => formatDate(day, edition.formats));
    const { byline } = content;
    const [filed, due] = [FILED, DUE].map((id) => dayOf(edition, id));
    for (const text of [
      fill(ui.cover.dates, { byline, published: published ?? '', updated: updated ?? '' }),
      fill(ui.cover.filing, { day: filed ?? '' }),
      fill(ui.cover.due, { day: due ?? '' }),
    ])
      expect(cover).toContain(spaced(text));
  });

  test('each chapter is shared as itself', () => {
    const chapters = story.split('<article class="chapter"').slice(1);
    const shared = chapters.map((chapter) => attributes(chapter, '*', 'data-address')[0]);
    expect(shared).toEqual(content.chapters.map((id) => `https://short-fuse.example/#chapter-${id}`));
  });

  test('only what a reader may set says that it cannot be set without script', () => {
    expect(story.match(/class="not-settable"/g)).toHaveLength(toldFrames.filter(({ frame }) => frame.controls).length);
  });

  test('a correction says what stood there and what does, with the way to its place and to its figure', () => {
    const all = story.match(/<p class="correction"[\s\S]*?<\/p>/g) ?? [];
    expect(all).toHaveLength(edition.corrections.length);
    for (const [i, correction] of edition.corrections.entries()) {
      const { where, was, is, figure } = correction;
      const [own = ''] = all.slice(i);
      expect(spaced(words(own))).toContain(spaced(fill(ui.corrections.shouldRead, { where, was, is })));
      const place = placeOfCorrection(correction, edition);
      expect(attributes(own, 'a', 'href')).toEqual([
        ...(place === undefined ? [] : [`/${place}`]),
        ...(figure === undefined ? [] : [`/ledger/#${figure}`]),
      ]);
    }
  });

  test('no placeholder is left anywhere', () => {
    for (const page of pages)
      expect(words(read(page)), page).not.toMatch(
        /\{[a-z0-9:-]+\}|\[(total|share)\]|\bundefined\b|\bNaN\b|\b[Ll]orem\b/,
      );
  });
});

test('the glossary explains every term, and the list of sources has every document with its address', () => {
  const [glossary, sources] = [read('glossary/index.html'), read('sources/index.html')];
  const terms = readGlossary(process.cwd());
  expect(attributes(glossary, '*', 'id')).toEqual(expect.arrayContaining([...terms.keys()]));
  const named = [...glossary.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, term = '']) => unescape(term));
  expect(named).toEqual(
    [...terms.values()].map(({ term }) => term).sort((a, b) => a.localeCompare(b, content.language)),
  );
  for (const { definition } of terms.values()) expect(unspaced(words(glossary))).toContain(unspaced(definition));
  const links = attributes(sources, 'a', 'href');
  for (const { id, title, address } of book.sources.values()) {
    expect(links, id).toContain(address);
    expect(unspaced(words(sources))).toContain(unspaced(title));
  }
});

test('the arithmetic page sets beside each claim its verdict, and what it comes to, with the way to both', () => {
  const page = read('arithmetic/index.html');
  const sums = page.split('<section class="sum"').slice(1);
  const claims = readArithmetic(process.cwd(), book);
  expect(sums).toHaveLength(claims.length);
  for (const [i, { id, says, sentence, claim, results }] of claims.entries()) {
    const [sum = ''] = sums[i]?.split('</section>') ?? [];
    expect(sum).toContain(` id="${id}"`);
    const verdict = claim.check?.verdict ?? 'unverified';
    expect(sum).toContain(`verdict-${verdict}"`);
    expect(attributes(sum, 'a', 'href')).toEqual([claim, ...results].map((figure) => `/ledger/#${figure.id}`));
    const workings = results.map((result) => `${result.statement}${result.working}=${printed(result)}`);
    expect(unspaced(words(sum.slice(sum.indexOf('>') + 1)))).toBe(
      unspaced([printed(claim), says, claim.saidBy, ui.figure.verdict[verdict], ...workings, sentence].join('')),
    );
  }
});

test('no page names as its own an address that is not there', () => {
  const there = new Set(pages.map((page) => `https://short-fuse.example/${page.replace(/(^|\/)index\.html$/, '$1')}`));
  for (const page of pages)
    for (const { attributes: own } of tags(read(page)))
      if (own['rel'] === 'canonical') expect(there.has(own['href'] ?? ''), `${page}: ${own['href']}`).toBe(true);
});

describe('the page of every frame', () => {
  test('bears its own title, picture and address', () =>
    every(frames, nameOf, ({ name, words: own }) => {
      const html = read(framePage(name));
      const address = `https://short-fuse.example/exhibits/${name}/`;
      expect(tags(html).find(({ attributes: { rel } }) => rel === 'canonical')?.attributes['href']).toBe(address);
      expect(meta(html, 'og:title')).toEqual([own.headline]);
      expect(meta(html, 'og:image:alt')).toEqual([own.alt]);
      expect(meta(html, 'og:description')).toEqual([clip(own.alt, 200)]);
      expect(meta(html, 'twitter:card')).toEqual(['summary_large_image']);
      expect(meta(html, 'robots')[0]).toContain('noindex');
    }));

  test('has a stage only where there is something to set', () =>
    every(frames, nameOf, ({ name, frame }) => {
      const html = read(framePage(name));
      const own = frame.controls ? [name.split('/')[0]] : [];
      expect(attributes(html, 'section', 'data-exhibit')).toEqual(own);
      expect(attributes(html, '*', 'id')).not.toContain('false');
    }));

  test('has its tags within the first 32 kB', () =>
    every(frames, nameOf, ({ name }) => {
      const html = read(framePage(name));
      expect(Buffer.byteLength(html.slice(0, html.indexOf('twitter:image:alt')))).toBeLessThan(32_768);
    }));

  test('says the takeaway, the alternative, the source and the data, and leads back to the step if it has one', () =>
    every(frames, nameOf, ({ name, exhibit, frame, words: own }) => {
      const html = read(framePage(name));
      const text = words(html);
      for (const part of [own.headline, own.alt, own.source]) expect(text).toContain(part);
      const at = exhibit.frames.indexOf(frame);
      for (const [other, phrase] of [
        [exhibit.frames[at - 1], ui.exhibits.before],
        [exhibit.frames[at + 1], ui.exhibits.next],
      ] as const) {
        const beside = frames.find((each) => each.exhibit === exhibit && each.frame === other);
        if (beside) expect(text).toContain(spaced(fill(phrase, { name: beside.words.takeaway })));
      }
      expect(html.includes(`href="/#${name}"`)).toBe(toldFrames.some((each) => each.name === name));
      const [, table = ''] = html.split('id="data"');
      // Each row is read out with what it is of.
      const rows = tags(table).flatMap(({ name: tag, attributes: { scope } }) =>
        tag === 'th' && scope === 'row' ? [tag] : [],
      );
      expect(rows).toHaveLength(frame.table(book.numbers, own).rows.length);
      expect(attributes(html, 'time', 'datetime')).toEqual([content.updated]);
    }));
});

test('the pages of exhibits show each picture by its takeaway, and fetch those that are not yet in view late', () => {
  const gallery = read('exhibits/index.html');
  const shown = (gallery.match(/<li>\s*<a href="\/exhibits\/[\s\S]*?<\/li>/g) ?? []).map((each) => words(each).trim());
  expect(shown).toEqual(frames.map((each) => spaced(each.words.takeaway)));
  for (const { exhibit } of edition.exhibits) {
    const pictures = tags(read(`exhibits/${exhibit.id}/index.html`)).filter(({ name }) => name === 'img');
    expect(pictures.map(({ attributes: { loading } }) => loading)).toEqual(
      exhibit.frames.map((_, i) => (i === 0 ? undefined : 'lazy')),
    );
  }
});

test('what a choice is measured by says who says so', () => {
  for (const { name, frame } of frames.filter((each) => each.frame.controls)) {
    const said = spaced(words(read(framePage(name))));
    const facts = (frame.controls ?? []).flatMap(({ fact }) => fact ?? []);
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) expect(said).toContain(spaced(book.figures.get(fact)?.saidBy ?? 'nobody'));
  }
});

describe('cards', () => {
  const all = files.filter((file) => /^cards\/[^/]+\/[^/]+$/.test(file));
  const cards = all.filter((file) => frames.some(({ name }) => file.startsWith(`cards/${name}.`)));

  test('every frame has one in each shape, of the right size, light enough, and no two are the same picture', () => {
    expect(cards).toHaveLength(frames.length * CARD_SHAPES.length);
    // A frame that was renamed has them under the ids it has borne, too.
    expect(all).toHaveLength(addresses.length * CARD_SHAPES.length);
    for (const file of cards) {
      const shape = CARD_SHAPES.find((each) => file.includes(`.${each}.`));
      if (!shape) throw new Error(`${file}: no shape in its name`);
      const { width, height } = PRESETS[CARDS[shape].preset];
      const png = bytes(file);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([width, height]);
      expect(png.byteLength, file).toBeLessThan(200_000);
      expect(png.byteLength, file).toBeGreaterThan(6_000);
    }
    expect(new Set(cards.map((file) => createHash('sha256').update(bytes(file)).digest('hex'))).size).toBe(
      cards.length,
    );
  });
});

test('picture files need nothing but themselves', () => {
  const pictures = files.filter((file) => /^pictures\/.*\.svg$/.test(file));
  expect(pictures).toHaveLength(2 * addresses.length);
  for (const file of pictures) {
    const svg = read(file);
    expect(svg, file).not.toMatch(/<text|<image|href=|@import|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg, file).toContain(`id="${id}"`);
  }
});

/**
 * Pages of one kind differ in their words: some of each are read, from the first to the last; all of them in the full
 * run.
 */
const SOME = 6;
function someOfEachKind(): string[] {
  const kinds = Map.groupBy(pages, (page) =>
    page
      .split('/')
      .map((part, i, all) => (i === 0 || i === all.length - 1 ? part : '*'))
      .join('/'),
  );
  const last = SOME - 1;
  return [...kinds.values()].flatMap((alike) =>
    alike.length <= SOME || runs(1) > 1
      ? alike
      : Array.from({ length: SOME }, (_, i) => alike[Math.round((i * (alike.length - 1)) / last)] ?? ''),
  );
}

test('the HTML is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Formatting, which is Astro's to choose.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'long-title': 'off',
      'no-inline-style': 'off',
      'doctype-style': 'off',
      // Astro puts the style of its islands where they stand.
      'element-permitted-content': 'off',
      // Steps are addressed as exhibit/frame; HTML allows any id without spaces.
      'valid-id': ['error', { relaxed: true }],
      'require-sri': 'off',
      'no-raw-characters': 'off',
      'unique-landmark': 'off',
      // The controls answer as they are set: there is nothing to submit.
      'wcag/h32': 'off',
      // The list of a drawing's figures shows itself in the drawing; a native one would be drawn over it.
      'prefer-native-element': ['error', { exclude: ['region', 'status', 'listbox'] }],
    },
  });
  const messages: string[] = [];
  for (const page of someOfEachKind()) {
    const report = await validator.validateString(read(page), page);
    for (const result of report.results)
      messages.push(...result.messages.map(({ line, ruleId, message }) => `${page}:${line}  ${ruleId}: ${message}`));
  }
  expect(messages).toEqual([]);
});

test('every frame’s CSV holds the rows of its table, and its SVG the outlined card', () =>
  every(frames, nameOf, ({ name, frame, words: own }) => {
    const file = read(`exhibits/${name}/data.csv`);
    // A spreadsheet reads the signs right.
    expect(file.startsWith(BYTE_ORDER_MARK)).toBe(true);
    const csv = file.replace(BYTE_ORDER_MARK, '');
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(frame.table(book.numbers, own).rows.length + 1);
    expect(csv).not.toMatch(/(^|,)[=+@]/m);
    expect(read(`exhibits/${name}/figure.svg`)).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*width="1200" height="630"/,
    );
    const [, title = ''] = /<title\b[^>]*>([^<]*)<\/title>/.exec(read(`exhibits/${name}/figure.svg`)) ?? [];
    expect(unescape(title)).toBe(`${own.number}. ${own.title}: ${own.headline}`);
  }));
