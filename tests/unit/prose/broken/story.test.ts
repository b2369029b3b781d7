import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { placeOf, removeCopy, withChange, withMistake } from './story-copy.ts';

afterEach(removeCopy);

const WORDS = 'exhibits/en/two-customers.yaml';
/** The takeaway and text alternative of the frame `openai`, as they stand. */
const TAKEAWAY = /(?<=takeaway: )OpenAI would bring .*/;
const takeawayAt = placeOf(WORDS, 'OpenAI would bring ');
const altAt = placeOf(WORDS, 'Of a hundred squares for all revenue under contract');

describe('an exhibit’s words', () => {
  test('with a takeaway that is too long', () => {
    const long = 'OpenAI would bring Microsoft under half, of what is promised and of what is hoped for, at last';
    expect(withMistake(WORDS, TAKEAWAY, long)).toEqual([
      `${takeawayAt}  the takeaway has ${long.length} characters with its figures: expected at most 90`,
    ]);
  });

  test('without a takeaway', () => {
    const at = placeOf(WORDS, "source: 'Source: CoreWeave, S-1/A, March 2025, as quoted'");
    expect(withMistake(WORDS, /\n {4}takeaway: OpenAI would bring .*/, '')).toEqual([
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

  test('with straight quotes, hyphens, ordinary spaces and a sign the fonts do not have', () => {
    expect(withMistake(WORDS, TAKEAWAY, "OpenAI's share - over 20 MW -- 🔥")).toEqual([
      `${column(takeawayAt, 6)}  a straight apostrophe or quote, ': expected ’`,
      `warning ${column(takeawayAt, 15)}  " - " is a hyphen: expected a dash, " – "`,
      `warning ${column(takeawayAt, 22)}  "20 MW" can break across lines: expected a no-break space, written \\_ in double quotes`,
      `${column(takeawayAt, 28)}  " -- " is no dash: expected " – "`,
      `${column(takeawayAt, 31)}  "🔥" cannot be drawn: the story’s fonts do not have it`,
    ]);
  });

  test('that are missing, empty, a list', () => {
    const file = 'content/exhibits/en/two-customers.yaml:1:1';
    expect(withChange((content) => rmSync(join(content, WORDS)))).toEqual([`${file}  the file is missing`]);
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
  /** The line after the last. */
  const END = readFileSync('content/story.yaml', 'utf8').split('\n').length;

  test('with a tab, a key twice, a half-written line', () => {
    expect(withMistake(STORY, '  - prologue', '\t- prologue')).toEqual([
      'content/story.yaml:12:1  a tab: YAML is indented with spaces',
    ]);
    expect(withMistake(STORY, 'title: Short Fuse', 'title: Short Fuse\ntitle: Fuse')).toEqual([
      'content/story.yaml:3:1  the key "title" stands here twice',
    ]);
    expect(withMistake(STORY, 'title: Short Fuse', 'title: "Short Fuse')).toContain(
      `content/story.yaml:${END}:1  not valid YAML: Missing closing "quote`,
    );
  });

  test('with a date before the first', () => {
    expect(withMistake(STORY, "updated: '2026-11-23'", "updated: '2025-03-23'")).toEqual([
      `${placeOf(STORY, "'2026-11-23'")}  updated before it was published, 2025-03-24`,
    ]);
  });

  test('with a chapter listed twice', () => {
    expect(withMistake(STORY, '  - since-then', '  - since-then\n  - prologue')).toEqual([
      `content/story.yaml:${END}:5  the chapter "prologue" is listed twice`,
    ]);
  });

  test('of the ledger that cannot be read does not hide mistakes elsewhere', () => {
    const found = withChange((content) => {
      writeFileSync(join(content, 'ledger/wework.yaml'), '- id: {\n');
      const prologue = join(content, 'chapters/en/prologue.mdx');
      writeFileSync(prologue, readFileSync(prologue, 'utf8').replace('id="tl-s1-filed"', 'id="tl-s1-field"'));
    });
    expect(found).toContainEqual(expect.stringMatching(/^content\/ledger\/wework\.yaml:\d+:\d+ {2}not valid YAML: /));
    expect(found).toContain(
      `${placeOf('chapters/en/prologue.mdx', 'id="tl-s1-filed"')}  <Fact id="tl-s1-field">: no such figure in the ledger (did you mean "tl-s1-filed"?)`,
    );
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
    expect(withChange((content) => rmSync(join(content, 'glossary.yaml')))).toEqual([
      'content/glossary.yaml:1:1  the file is missing',
    ]);
    expect(withChange((content) => rmSync(join(content, 'words.txt')))).toContain(
      'content/words.txt:1:1  the file is missing',
    );
  });

  test('with a chapter that is a folder, or saved in another encoding', () => {
    const chapter = 'chapters/en/since-then.mdx';
    const folder = withChange((content) => {
      renameSync(join(content, chapter), join(content, 'aside.mdx'));
      mkdirSync(join(content, chapter));
    });
    expect(folder).toContain(`content/${chapter}:1:1  the file cannot be read: EISDIR`);
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

/** A place some columns further on. */
function column(place: string, further: number): string {
  return place.replace(/\d+$/, (own) => String(Number(own) + further));
}
