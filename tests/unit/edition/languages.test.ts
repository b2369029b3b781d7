import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { checkLanguage } from '../../../src/check/language.ts';
import { revisedNow } from '../../../src/check/revised.ts';
import { languageOf, LANGUAGE_VARIABLE } from '../../../src/edition/content-files.ts';
import { makeEdition, wordsOf } from '../../../src/edition/edition.ts';
import { readArithmetic } from '../../../src/edition/arithmetic.ts';
import { readBrief } from '../../../src/edition/brief.ts';
import { readGlossary } from '../../../src/edition/glossary.ts';
import { readStory } from '../../../src/edition/story.ts';
import { show } from '../../../src/ledger/read.ts';
import { box } from '../../../src/scene/box.ts';
import { textsOf } from '../../../src/scene/scene.ts';
import { parse, stringify } from 'yaml';
import { contentCopy } from '../../content-copy.ts';
import { MADE_UP, writeMadeUp } from '../../made-up-language.ts';

const copies: (() => void)[] = [];
function copy() {
  const made = contentCopy();
  copies.push(made.remove);
  return made;
}
afterAll(() => copies.forEach((remove) => remove()));

const root = copy().root;
const CHAPTERS = ['prologue', 'deadly-loans'];
writeMadeUp(root, CHAPTERS);
const story = readStory(root);

/** Words of the story's own language: with a vowel that is not marked. Names of frames are addresses. */
const unmarked = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.replace(/\b(?:GW|MW|GPUs?|ms)\b/g, '').match(/\b[a-zA-Z]*[aeiou][a-z]+\b/g) ?? []);

describe('a language of files alone', () => {
  test('has nothing missing or wrong but the chapters that were left out', () => {
    const findings = checkLanguage(root, story, MADE_UP).map(show);
    const left = story.chapters.filter((id) => !CHAPTERS.includes(id));
    expect(findings.filter((each) => !each.includes('readers get this text as it is'))).toEqual([]);
    expect(findings).toHaveLength(left.length);
  });

  test('is what its readers get: on every page’s words, in the ledger, the glossary, the brief', () => {
    const edition = makeEdition(root, undefined, MADE_UP);
    const { ui, book, chapters, corrections } = edition;
    const texts: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value.replace(/\{[^}]*\}/g, ''));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
    };
    gather(ui);
    for (const { statement, saidBy, check, working, unused } of book.figures.values())
      gather([statement, saidBy, check?.note, working, unused]);
    for (const each of chapters.filter(({ id }) => CHAPTERS.includes(id)))
      gather([each.kicker, each.title, each.opening]);
    gather(corrections.map(({ where, was, is }) => [where, was, is]));
    gather([...readGlossary(root, MADE_UP).values()].map(({ term, definition }) => [term, definition]));
    gather(readArithmetic(root, book).map(({ says, sentence }) => [says, sentence]));
    gather(readBrief(root, book).frames.map(({ sentence }) => sentence));
    expect(texts.length).toBeGreaterThan(2000);
    expect(unmarked(texts)).toEqual([]);
  });

  test('is what every drawing and table says', () => {
    const { exhibits, book } = makeEdition(root, undefined, MADE_UP);
    const texts = exhibits.flatMap((edited) =>
      edited.exhibit.frames.flatMap((frame) => {
        const words = wordsOf(edited, frame.id);
        const table = frame.table(book.numbers, words);
        return [
          ...(['phone', 'desk', 'card'] as const).flatMap((preset) =>
            textsOf(frame.draw(book.numbers, words, box(preset)).marks).map(({ text }) => text),
          ),
          ...[table.caption, ...table.columns, ...table.rows.flat()].map((cell) =>
            typeof cell === 'string' ? cell : cell.text,
          ),
        ];
      }),
    );
    expect(unmarked(texts)).toEqual([]);
  });

  test('keeps every value, unit and date of the story’s own', () => {
    const [own, other] = ['en', MADE_UP].map((language) => makeEdition(root, undefined, language).book);
    expect(other?.numbers).toEqual(own?.numbers);
  });
});

describe('what a language lacks or has too much', () => {
  const { root: bare, change } = copy();
  change('story.yaml', 'name: English }\n', 'name: English }\n  - { id: qq, tag: qq, name: Qq }\n');
  const lay = (path: string, text: string): void => {
    mkdirSync(dirname(join(bare, 'content', path)), { recursive: true });
    writeFileSync(join(bare, 'content', path), text);
  };
  afterEach(() => rmSync(join(bare, 'content/words/qq'), { recursive: true, force: true }));
  const found = (path: string, text: string): string[] => {
    lay(`words/qq/${path}`, text);
    return checkLanguage(bare, readStory(bare), 'qq')
      .filter(({ warning }) => !warning)
      .map(show);
  };

  test('a language without files is told at its line', () => {
    expect(() => readStory(bare)).toThrow(
      /content\/story\.yaml:\d+:\d+ {2}the language "qq" has no files in content\/words\/qq: expected them there, or its line taken away/,
    );
  });

  test.each([
    [
      'glossary.yaml',
      '- id: balon\n  term: X\n',
      /glossary\.yaml:1:7 {2}no entry "balon" in the story’s own language \(did you mean "balloon"\?\)/,
    ],
    [
      'glossary.yaml',
      '- id: balloon\n  trem: X\n',
      /glossary\.yaml:2:9 {2}unknown key "trem" \(did you mean "term"\?\)/,
    ],
    ['glossary.yaml', "- id: balloon\n  term: ''\n", /glossary\.yaml:2:9 {2}expected a text/],
    [
      'ledger/loans.yaml',
      '- id: cw-debt-8b\n  value: 9\n',
      /loans\.yaml:2:10 {2}"value" holds no words: it stands in the story’s own file alone/,
    ],
    [
      'ledger/loans.yaml',
      '- id: cw-debt-8b\n  statement: Viel Schuld.\n',
      /loans\.yaml:2:14 {2}names other figures than .*: lacks \{cw-debt-8b\}\. Expected the same, in any order/,
    ],
    [
      'said-by.yaml',
      'Ed Zitorn: Z\n',
      /said-by\.yaml:1:12 {2}nobody in the ledger is called "Ed Zitorn" \(did you mean "Ed Zitron"\?\)/,
    ],
    ['formats.yaml', 'locale: de\nminus: "-"\n', /formats\.yaml:1:1 {2}/],
  ])('%s: %j', (path, text, message) => {
    expect(found(path, text).join('\n')).toMatch(message);
  });

  test('a unit without a format is told, with its file and what was expected', () => {
    const formats = readFileSync('content/words/en/formats.yaml', 'utf8').replace(
      /^(?: {2}percent|ranges): .*\n/gm,
      '',
    );
    const told = found('formats.yaml', formats).join('\n');
    for (const lack of ['units lacks "percent"', 'lacks "ranges"'])
      expect(told).toMatch(
        new RegExp(
          `qq/formats\\.yaml:\\d+:\\d+ {2}${lack}: expected how the language writes it, as content/words/en/formats\\.yaml does`,
        ),
      );
  });

  test('a frame without words, and a sign that no face has, are told at their lines', () => {
    const own = readFileSync(join(bare, 'content/exhibits/en/two-customers.yaml'), 'utf8');
    const line = own.split('\n').findIndex((each) => each === '  before:') + 2;
    const words = parse(own) as { shared?: string; labels: object; frames: Record<string, object> };
    delete words.shared;
    delete words.frames['before'];
    Object.assign(words.labels, { others: 'ő' });
    lay('words/qq/glossary.yaml', '- id: balloon\n  term: Ballon\n');
    lay('exhibits/qq/two-customers.yaml', stringify(words));
    const told = checkLanguage(bare, readStory(bare), 'qq').map(show).join('\n');
    rmSync(join(bare, 'content/exhibits/qq'), { recursive: true });
    expect(told).toMatch(
      new RegExp(`content/exhibits/en/two-customers\\.yaml:${line}:1 {2}not in qq: readers get this text as it is`),
    );
    expect(told).toMatch(
      /content\/exhibits\/qq\/two-customers\.yaml:\d+:\d+ {2}"ő" cannot be drawn: .*Expected "npm run fonts" to cut them anew/,
    );
  });

  test('what it lacks falls back to the story’s own, and is told with its number', () => {
    lay('words/qq/glossary.yaml', '- id: balloon\n  term: Ballon\n');
    const { term, definition } = readGlossary(bare, 'qq').get('balloon') ?? {};
    expect([term, definition]).toEqual(['Ballon', readGlossary(bare, 'en').get('balloon')?.definition]);
    const told = checkLanguage(bare, readStory(bare), 'qq').map(show);
    expect(told.join('\n')).toMatch(
      /content\/glossary\.yaml:\d+:1 {2}\d+ of \d+ texts of this file are not in qq, this first/,
    );
    expect(told.join('\n')).toMatch(
      /content\/chapters\/en\/prologue\.mdx:1:1 {2}not in qq: readers get this text as it is/,
    );
  });

  test('a text whose own has changed since it was revised is told', () => {
    lay('words/qq/glossary.yaml', '- id: balloon\n  term: Ballon\n  definition: Viel.\n');
    lay('words/qq/revised.yaml', stringify(revisedNow(bare, readStory(bare), 'qq')));
    const told = (): string[] =>
      checkLanguage(bare, readStory(bare), 'qq')
        .map(show)
        .filter((each) => each.includes('has changed since'));
    expect(told()).toEqual([]);
    change('glossary.yaml', 'The large last payment', 'The very large last payment');
    expect(told().join('\n')).toMatch(/content\/glossary\.yaml:\d+:1 {2}has changed since its qq was last revised/);
  });

  test('a paragraph that moved into another chapter as it was is not told to have changed', () => {
    lay('words/qq/glossary.yaml', '- id: balloon\n  term: Ballon\n');
    const [from, to] = ['chapters/en/prologue.mdx', 'chapters/en/wework-script.mdx'].map((file) => ({
      file,
      text: readFileSync(join(bare, 'content', file), 'utf8'),
    }));
    const [moved = ''] = /\n\nThe reviews are not kind.*/.exec(from?.text ?? '') ?? [];
    for (const { file, text } of [from, to].filter((each) => each !== undefined))
      lay(file.replace('/en/', '/qq/'), text);
    lay('words/qq/revised.yaml', stringify(revisedNow(bare, readStory(bare), 'qq')));
    const told = (): string[] =>
      checkLanguage(bare, readStory(bare), 'qq')
        .map(show)
        .filter((each) => /chapters.*has changed since/.test(each));
    change('chapters/en/prologue.mdx', moved, '');
    change('chapters/en/wework-script.mdx', '\n\nWhat became of WeWork?', `${moved}\n\nWhat became of WeWork?`);
    expect(moved).not.toBe('');
    expect(told()).toEqual([]);
    change('chapters/en/wework-script.mdx', 'The reviews are not kind', 'The reviews are unkind');
    expect(told()).toHaveLength(1);
  });
});

test('a process is about the language that STORY_LANGUAGE names, if the story has it', () => {
  expect(languageOf(root)).toBe('en');
  try {
    vi.stubEnv(LANGUAGE_VARIABLE, MADE_UP);
    expect(languageOf(root)).toBe(MADE_UP);
    expect(readStory(root).language).toBe(MADE_UP);
    vi.stubEnv(LANGUAGE_VARIABLE, 'nn');
    expect(languageOf(root)).toBe('en');
    expect(() => readStory(root)).toThrow(/STORY_LANGUAGE is "nn", which is not among them: expected en, xx/);
  } finally {
    vi.unstubAllEnvs();
  }
  expect(existsSync(join(root, 'content'))).toBe(true);
});
