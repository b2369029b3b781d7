import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { show, YamlFile } from '../../../../src/ledger/read.ts';
import { asText } from '../../../../src/ledger/source-text.ts';
import { readStory } from '../../../../src/edition/story.ts';
import { placeOf, removeCopy, withChange, withMistake } from './story-copy.ts';
import { FROZEN } from '../../../frozen/frozen.ts';

afterEach(removeCopy);

const WORDS = 'exhibits/en/two-customers.yaml';
/** The takeaway and text alternative of the frame `openai`, as they stand. */
const TAKEAWAY = /(?<=takeaway: )CoreWeave says OpenAI .*/;
const takeawayAt = placeOf(WORDS, 'CoreWeave says OpenAI ');
const altAt = placeOf(WORDS, 'Of a hundred squares for all revenue under contract');

describe('an exhibit’s words', () => {
  test('with a takeaway that is too long', () => {
    const long = 'OpenAI would bring Microsoft lower down, in what is promised and in what is hoped for, at last';
    expect(withMistake(WORDS, TAKEAWAY, long)).toEqual([
      `${takeawayAt}  the takeaway takes ${long.length} bytes with its figures: expected at most 70, the longest title that networks show whole`,
    ]);
  });

  test('without a takeaway', () => {
    const at = placeOf(WORDS, "source: 'Source: CoreWeave, S-1/A, March 2025, as quoted'");
    expect(withMistake(WORDS, /\n {4}takeaway: CoreWeave says OpenAI .*/, '')).toEqual([
      `${at}  frames.openai lacks "takeaway"`,
    ]);
  });

  test('with nothing, or next to nothing, for a text alternative', () => {
    const alt = /(?<=alt: )Of a hundred squares for all revenue .*/;
    expect(withMistake(WORDS, alt, '')).toEqual([
      expect.stringMatching(/^content\/exhibits\/en\/two-customers\.yaml:\d+:\d+ {2}frames\.openai lacks "alt"$/),
    ]);
    expect(withMistake(WORDS, alt, 'A picture.')).toEqual([
      `${altAt}  the text alternative has 10 characters: expected the picture in a sentence, with its numbers`,
    ]);
  });

  test('with a text alternative that networks cut short', () => {
    const alt = /(?<=alt: )Of a hundred squares for all revenue .*/;
    expect(withMistake(WORDS, alt, 'A picture of a bar. '.repeat(22).trim())).toEqual([
      `${altAt}  the text alternative has 439 characters: expected at most 420, which is what networks keep of one`,
    ]);
  });

  test('with straight quotes, hyphens and a sign the fonts do not have', () => {
    expect(withMistake(WORDS, TAKEAWAY, "OpenAI's share - over {conc-62} -- 🔥")).toEqual([
      `${column(takeawayAt, 6)}  a straight apostrophe or quote, ': expected ’`,
      `warning ${column(takeawayAt, 15)}  " - " is a hyphen: expected a dash, " – "`,
      `${column(takeawayAt, 32)}  " -- " is no dash: expected " – "`,
      `${column(takeawayAt, 35)}  "🔥" cannot be drawn: the story’s fonts do not have it`,
    ]);
  });

  test('with a figure typed by hand, or a brace left open', () => {
    expect(withMistake(WORDS, TAKEAWAY, 'OpenAI would bring 11.9 to it')).toEqual([
      `${column(takeawayAt, 19)}  "11.9" is typed by hand: expected the name of a figure in braces, {...}, so that it follows the ledger; a name with a digit belongs into content/words.txt`,
    ]);
    for (const quote of ["'", '"'])
      expect(withMistake(WORDS, TAKEAWAY, `${quote}OpenAI would bring 11.9 to it${quote}`)).toEqual([
        expect.stringContaining(`${column(takeawayAt, 20)}  "11.9" is typed by hand`),
      ]);
    expect(withMistake(WORDS, TAKEAWAY, 'OpenAI would bring {conc-62 of it')).toEqual([
      `${takeawayAt}  a brace without its other half: expected {...} round the name of a figure`,
    ]);
  });

  test('with an ordinary space between number and unit', () => {
    expect(withMistake(WORDS, /(?<=^subtitle: ).*/m, 'Each square is 20 MW')).toEqual([
      'warning content/exhibits/en/two-customers.yaml:3:26  "20 MW" can break across lines: expected a no-break space, written \\_ in double quotes',
    ]);
  });

  test('that are missing, empty, a list', () => {
    const file = 'content/exhibits/en/two-customers.yaml:1:1';
    expect(withChange((content) => rmSync(join(content, WORDS)))).toEqual([
      expect.stringContaining(`${file}  the file is missing: expected the words of "two-customers" in it`),
    ]);
    expect(withChange((content) => writeFileSync(join(content, WORDS), ''))).toEqual([
      `${file}  there is nothing in it`,
    ]);
    expect(withChange((content) => writeFileSync(join(content, WORDS), '- one\n'))).toEqual([
      `${file}  expected indented lines, each like "name: text"`,
    ]);
  });
});

describe('YAML', () => {
  const STORY = 'story.yaml';
  /** The day the story was last changed, whichever it is. */
  const UPDATED = /(?<=updated: )'.*'/;
  const updatedAt = placeOf(STORY, readStory(FROZEN).updated).replace(/\d+$/, (column) => String(Number(column) - 1));
  /** The line after the last. */
  const END = readFileSync(join(FROZEN, 'content/story.yaml'), 'utf8').split('\n').length;

  test('with a tab, a key twice, a half-written line', () => {
    expect(withMistake(STORY, '  - prologue', '\t- prologue')).toEqual([
      `${placeOf(STORY, '  - prologue')}  a tab: YAML is indented with spaces`,
    ]);
    expect(withMistake(STORY, 'title: Short Fuse', 'title: Short Fuse\ntitle: Fuse')).toEqual([
      'content/story.yaml:3:1  the key "title" stands here twice',
    ]);
    expect(withMistake(STORY, 'title: Short Fuse', 'title: "Short Fuse')).toEqual([
      'content/story.yaml:2:8  a text whose quotation mark is never closed',
    ]);
  });

  test('with a day that the calendar does not have', () => {
    expect(withMistake(STORY, UPDATED, "'2026-11-31'")).toEqual([
      `${updatedAt}  updated: expected a day, like 2026-12-01`,
    ]);
  });

  test('with a date before the first', () => {
    expect(withMistake(STORY, UPDATED, "'2025-03-23'")).toEqual([
      `${updatedAt}  updated before it was published, 2025-03-24`,
    ]);
  });

  test('with a chapter listed twice', () => {
    expect(withMistake(STORY, '  - since-then', '  - since-then\n  - prologue')).toEqual([
      `content/story.yaml:${END}:5  the chapter "prologue" is listed twice`,
    ]);
  });

  test('of the ledger that cannot be read is all that is said of the ledger, and hides nothing else', () => {
    const misspelt = (content: string) => {
      const prologue = join(content, 'chapters/en/prologue.mdx');
      writeFileSync(
        prologue,
        readFileSync(prologue, 'utf8').replace('<Fact id="tl-s1-filed"/>', '<Fct id="tl-s1-filed"/>'),
      );
    };
    const LEDGER = 'ledger/concentration.yaml';
    const text = readFileSync(join(FROZEN, 'content', LEDGER), 'utf8');
    for (const [ledger, mistake] of [
      [`\ufeff${text}`, '1:1  begins with a byte-order mark: expected the file to be saved as UTF-8 without one'],
      [text.slice(0, text.indexOf('  statement:') + 30), '3:3  "conc-62" lacks "kind"'],
      ['', '1:1  expected a list of entries, each starting with "- id:"'],
      ['- id: {\n', `1:7  a text that begins with {: expected the whole text in quotes, '...'`],
    ] as const) {
      const found = withChange((content) => {
        writeFileSync(join(content, LEDGER), ledger);
        misspelt(content);
      });
      expect(found).toContain(`content/${LEDGER}:${mistake}`);
      expect(found.filter((line) => !line.replace('warning ', '').startsWith(`content/${LEDGER}`))).toEqual([
        `${placeOf('chapters/en/prologue.mdx', '<Fact id="tl-s1-filed"/>')}  unknown component <Fct> (did you mean "Fact"?): expected one of Fact, Says, Term, Check, Pull, Note, Scrolly, Step`,
      ]);
    }
  });

  test.each([
    [
      'a text with a colon',
      'title: Short: Fuse',
      "1:8  a colon and a space within a text: expected the whole text in quotes, '...'",
    ],
    [
      'a text that begins with a figure',
      'title: {x} of it',
      "1:12  a text that begins with {: expected the whole text in quotes, '...'",
    ],
    [
      'a text that begins with a slot',
      'title: [x] of it',
      "1:12  a text that begins with [: expected the whole text in quotes, '...'",
    ],
    [
      'a text that begins with a star',
      'title: *x',
      "1:8  a text that begins with *: expected the whole text in quotes, '...'",
    ],
    [
      'a text that begins with an ampersand',
      'title: &x y',
      "1:11  a text that begins with &: expected the whole text in quotes, '...'",
    ],
    [
      'a sign that begins a comment',
      'title: The #1 of it',
      "1:12  a text that goes on after a #, where YAML ends it: expected the whole text in quotes, '...'",
    ],
    [
      'a text that begins with a percent sign',
      'title: % of it',
      "1:8  a text that begins with %: expected the whole text in quotes, '...'",
    ],
    [
      'an apostrophe between apostrophes',
      "title: 'It's out'",
      "1:12  a ' ends the text that a ' began: expected ’ for an apostrophe",
    ],
    [
      'quotes between quotes',
      'title: "It is "out""',
      '1:16  a " ends the text that a " began: expected “ and ” within it',
    ],
    [
      'a line too far right',
      'title: Short\n  subtitle: Long',
      '2:3  a line that begins further left or right than those it belongs to: expected the same number of spaces',
    ],
    [
      'a list that is out of line',
      'chapters:\n  - one\n - two',
      '3:1  a line that begins further left or right than those it belongs to: expected the same number of spaces',
    ],
    [
      'no space after a colon',
      'title: Short\nbyline:Us\nlanguage: en',
      '2:1  a line that is neither "name: text" nor begins with "- ": expected a space after its colon',
    ],
    ['a line half written', 'title: Short\nbyli', '2:1  a line without "name: ", or with no space after its colon'],
    ['a tab', 'chapters:\n\t- one', '2:1  a tab: YAML is indented with spaces'],
  ])('with %s', (_, text, expected) => {
    const file = new YamlFile('/story', '/story/story.yaml', asText(Buffer.from(`${text}\n`)));
    expect(file.findings.map(show)).toEqual([`story.yaml:${expected}`]);
  });
});

describe('the story', () => {
  test('with Windows line ends is in order', () => {
    const found = withChange((content) => {
      for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }))
        if (/\.(?:mdx|yaml|txt)$/.test(name)) {
          const path = join(content, name);
          writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
        }
    });
    expect(found.filter((line) => !line.startsWith('warning'))).toEqual([]);
  });

  test('without one of its files says which', () => {
    expect(withChange((content) => rmSync(join(content, 'glossary.yaml'))).filter(isError)).toEqual([
      'content/glossary.yaml:1:1  the file is missing',
    ]);
    expect(withChange((content) => rmSync(join(content, 'words.txt')))).toEqual([
      'content/words.txt:1:1  the file is missing',
    ]);
  });

  test('with a chapter that is a folder, or saved in another encoding', () => {
    const chapter = 'chapters/en/since-then.mdx';
    const folder = withChange((content) => {
      renameSync(join(content, chapter), join(content, 'aside.mdx'));
      mkdirSync(join(content, chapter));
    });
    expect(folder).toContain(`content/${chapter}:1:1  a folder of this name: expected a file`);
    const utf16 = withChange((content) => {
      const path = join(content, chapter);
      writeFileSync(path, Buffer.from(`\ufeff${readFileSync(path, 'utf8')}`, 'utf16le'));
    });
    expect(utf16).toContain(`content/${chapter}:1:1  not UTF-8 from here on: expected the file to be saved as UTF-8`);
  });

  test('with a draft is in order', () => {
    const found = withChange((content) => writeFileSync(join(content, 'chapters/en/later.mdx'), '<Nonsense'));
    expect(found).toEqual(['warning content/chapters/en/later.mdx:1:1  a draft: content/story.yaml does not list it']);
  });
});

const isError = (line: string): boolean => !line.startsWith('warning');

/** A place some columns further on. */
function column(place: string, further: number): string {
  return place.replace(/\d+$/, (own) => String(Number(own) + further));
}
