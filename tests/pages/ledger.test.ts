import { BYTE_ORDER_MARK } from '../../src/share/csv.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { every } from '../every.ts';
import { beyondTheme, attributes, figuresIn, files, read, unescape, words } from './site.ts';
import { formatDate } from '../../src/ledger/format.ts';
import { printed } from '../../src/ledger/figure.ts';
import { kept } from '../../src/ledger/kept.ts';
import { openBook } from '../../src/edition/book.ts';
import { sequencesOf } from '../../src/edition/chapter.ts';
import { readManuscript } from '../../src/editor/manuscript.ts';
import { documentsOf } from '../../src/ledger-page/ledger-facets.ts';
import { Export, Row } from '../../src/ledger-page/ledger-rows.ts';
import { readInterface } from '../../src/edition/interface.ts';
import { fill } from '../../src/edition/phrase.ts';
import { readStory } from '../../src/edition/story.ts';
import { standingOf } from '../../src/edition/standing.ts';

const book = openBook(process.cwd());
const { chapters } = readManuscript(process.cwd());
const { figure: said, ledger: about } = readInterface(process.cwd(), 'en');
const figures = [...book.figures.values()];
const html = read('ledger/index.html');
const selections = files.filter((file) => /^ledger\/(topic|verdict|source)\/[^/]+\/index\.html$/.test(file));

/** The markup of a page's entries, by id. */
const entriesOf = (page: string): ReadonlyMap<string, string> =>
  new Map([...page.matchAll(/<article class="entry" id="([^"]+)"[\s\S]*?<\/article>/g)].map((m) => [m[1] ?? '', m[0]]));
const entries = entriesOf(html);
const entry = (id: string): string => entries.get(id) ?? '';

const data = Export.parse(JSON.parse(read('ledger/ledger.json')));

/** As `words` gives it: runs of spaces are one. */
const spaced = (text: string): string => text.replace(/[ \t\n]+/g, ' ');

test('every figure of the book has its entry, and nothing else has', () => {
  expect([...entries.keys()].sort()).toEqual([...book.figures.keys()].sort());
});

test('every figure has its value, who says so, its source, its verdict and where it is used', () =>
  every(
    figures,
    ({ id }) => id,
    (figure) => {
      const text = words(entry(figure.id));
      expect(text).toContain(spaced(printed(figure, 'exact')));
      expect(text).toContain(spaced(figure.saidBy));
      expect(text).toContain(spaced(fill(said.asOf, { day: formatDate(figure.asOf, figure.formats) })));
      const instead = book.figures.get(figure.check?.instead ?? '');
      if (instead) expect(attributes(entry(figure.id), 'a', 'href')).toContain(`#${instead.id}`);
      expect(attributes(entry(figure.id), 'data', 'value')).toEqual([String(figure.value)]);
      const [before = ''] = entry(figure.id).split('class="entry-used"');
      // Two documents may stand at one address.
      expect(new Set(attributes(before, 'a', 'href').filter((href) => URL.canParse(href)))).toEqual(
        new Set(documentsOf(figure).map((id) => book.sources.get(id)?.address)),
      );
      if (figure.check) {
        expect(text).toContain(said.verdict[figure.check.verdict]);
        expect(text).toContain(spaced(figure.check.note));
      } else expect(text).toContain(fill(said.working, { formula: figure.working ?? '' }));
      const used = entry(figure.id).includes('class="entry-used"');
      expect(used || text.includes(figure.unused ?? about.unused)).toBe(true);
    },
  ));

describe('used in', () => {
  const story = read('index.html');
  const links = (figure: string): readonly (readonly [page: string, fragment: string])[] =>
    attributes(entry(figure).split('class="entry-used"')[1] ?? '', 'a', 'href').map((href) => {
      const { pathname, hash } = new URL(href, 'https://short-fuse.example/ledger/');
      return [pathname.slice(1), decodeURIComponent(hash.slice(1))];
    });
  const fragments = (figure: string): string[] => links(figure).map(([, fragment]) => fragment);
  const pages = new Map<string, ReadonlySet<string>>();
  const idsOf = (page: string): ReadonlySet<string> =>
    kept(pages, page, () => {
      const ids = read(`${page}index.html`).matchAll(/\sid="([^"]+)"/g);
      return new Set([...ids].map((match) => unescape(match[1] ?? '')));
    });

  test('leads to places that exist', () => {
    for (const id of entries.keys())
      for (const [page, fragment] of links(id))
        expect(
          fragment === '' ? files.includes(`${page}index.html`) : idsOf(page).has(fragment),
          `${id}: ${page}#${fragment}`,
        ).toBe(true);
  });

  test('misses no figure that the story prints', () => {
    for (const id of new Set(figuresIn(story))) expect(fragments(id), id).not.toEqual([]);
  });

  test('names the step and the chapter', () => {
    const [chapter] = chapters.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'exhibit'));
    const [sequence] = chapter ? sequencesOf(chapter) : [];
    const step = sequence?.steps.find((each) => each.body.some((part) => part.kind !== 'check' && part.figures[0]));
    const passage = chapters.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.figures[0] ? [{ id, figure: block.figures[0] }] : [],
      ),
    )[0];
    if (!step || !sequence || !passage) throw new Error('no figure stands in a step, or in a paragraph');
    const [inStep = ''] = step.body.flatMap((part) => part.figures);
    expect(fragments(inStep).some((at) => [`${sequence.exhibit}/${step.frame}`, sequence.exhibit].includes(at))).toBe(
      true,
    );
    expect(fragments(passage.figure)).toContain(`chapter-${passage.id}`);
  });
});

describe('the ready-made selections', () => {
  test('are the ones that the ledger page and its controls offer', () => {
    const offered = attributes(html, 'a', 'href').filter((href) => /^\/ledger\/[a-z]+\/[^/]+\/$/.test(href));
    expect(offered.map((href) => `${href.slice(1)}index.html`).sort()).toEqual([...selections].sort());
    const options = attributes(html, 'option', 'value').filter((value) => value !== '');
    expect(options.sort()).toEqual(selections.map((file) => file.split('/')[2]).sort());
    for (const file of selections) {
      const [, facet = '', value = ''] = file.split('/');
      const count = entriesOf(read(file)).size;
      expect(html, file).toMatch(new RegExp(`href="/ledger/${facet}/${value}/"[^>]*>[^<]*</a>\\s*${count}\\s*<`));
      expect(html, file).toMatch(new RegExp(`<option value="${value}"[^>]*>[^<]*\\b${count}\\b[^<]*</option>`));
    }
  });

  test('hold exactly their figures, and point to the ledger for each', () =>
    every(selections, String, (file) => {
      const [, facet = '', value = ''] = file.split('/');
      const page = read(file);
      const own = figures.filter((figure) =>
        facet === 'topic'
          ? figure.topic === value
          : facet === 'verdict'
            ? standingOf(figure) === value
            : documentsOf(figure).includes(value),
      );
      const found = entriesOf(page);
      expect(own.length).toBeGreaterThan(0);
      expect([...found.keys()].sort()).toEqual(own.map(({ id }) => id).sort());
      expect(words(page)).toContain(spaced(fill(about.count, { found: own.length, all: figures.length })));
      for (const [id, markup] of found) expect(markup).toContain(`href="/ledger/#${id}"`);
      expect(page).toContain('noindex');
      expect(page).toContain('href="/ledger/"');
      expect(beyondTheme(page)).not.toContain('<script');
    }));

  test('by verdict part the ledger: no figure is left out, none is in two', () => {
    const all = selections
      .filter((file) => file.startsWith('ledger/verdict/'))
      .flatMap((file) => [...entriesOf(read(file)).keys()]);
    expect(all.sort()).toEqual([...book.figures.keys()].sort());
  });
});

test('without script no dead control is shown', () => {
  expect(html).toMatch(/<form class="filter"[^>]*\shidden(=""|\s|>)/);
});

describe('the downloads', () => {
  test('hold every figure with its value, its day, who says so, its source and its verdict', () => {
    expect(
      data.figures.map(({ id, statement, value, unit, as_of, said_by, source, source_address, verdict }) => ({
        id,
        statement,
        value,
        unit,
        as_of,
        said_by,
        source,
        source_address,
        verdict,
      })),
    ).toEqual(
      figures.map(({ id, statement, value, unit, asOf, saidBy, source, check }) => ({
        id,
        statement,
        source: book.sources.get(source ?? '')?.title ?? null,
        source_address: book.sources.get(source ?? '')?.address ?? null,
        unit,
        as_of: asOf,
        said_by: saidBy,
        // Twelve digits are what leaves: beyond them is how computers divide.
        value:
          typeof value === 'number' ? expect.closeTo(value, 9 - Math.ceil(Math.log10(Math.abs(value) + 1))) : value,
        verdict: check?.verdict ?? null,
      })),
    );
  });

  test('the JSON names its licence, its day and its schema, and keeps to the schema', () => {
    expect(data.licence).toBe('CC BY 4.0');
    expect(data.generated_from).toBe(readStory(process.cwd()).updated);
    expect(new URL(data.$schema).pathname).toBe('/ledger/ledger.schema.json');
    // Read back from the published schema, not from the code that made it.
    const published = z.fromJSONSchema(JSON.parse(read('ledger/ledger.schema.json')));
    expect(published.safeParse(JSON.parse(read('ledger/ledger.json'))).success).toBe(true);
    const [first, ...rest] = data.figures;
    expect(published.safeParse({ ...data, figures: [{ ...first, verdict: 'perhaps' }, ...rest] }).success).toBe(false);
    expect(published.safeParse({ ...data, figures: [{ ...first, unit: undefined }, ...rest] }).success).toBe(false);
  });

  test('the CSV reads back as the same rows', () => {
    const file = read('ledger/ledger.csv');
    expect(file.startsWith(BYTE_ORDER_MARK)).toBe(true);
    const [header = [], ...lines] = parseCsv(file.replace(BYTE_ORDER_MARK, ''));
    expect(header).toEqual(Row.keyof().options);
    expect(lines).toEqual(data.figures.map((row) => Row.keyof().options.map((column) => asText(row[column]))));
  });

  test('no cell of the CSV would run in a spreadsheet', () => {
    for (const cell of parseCsv(read('ledger/ledger.csv').replace(BYTE_ORDER_MARK, ''), false).flat())
      if (/^[=+\-@]/.test(cell)) expect(Number(cell), cell).not.toBeNaN();
  });
});

/** In a sheet a no-break space is a space. */
const asText = (value: Row[keyof Row]): string =>
  (Array.isArray(value) ? value.join(' ') : value === null ? '' : String(value)).replaceAll('\u00a0', ' ');

/** RFC 4180, read strictly: quotes where needed, CRLF after every line. */
function parseCsv(text: string, disarm = true): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const match = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found) throw new Error(`not CSV: ${text.slice(at, at + 60)}`);
    const cell = found[1]?.replaceAll('""', '"') ?? found[2] ?? '';
    line.push(disarm ? cell.replace(/^'(?=[=+\-@])/, '') : cell);
    if (found[3] === '\r\n') {
      lines.push(line);
      line = [];
    }
    at = match.lastIndex;
  }
  return lines;
}
