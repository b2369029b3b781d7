import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkStory, StoryCheck } from '../../../src/check/check.ts';
import { revisedFile, revisedNow } from '../../../src/check/revised.ts';
import { chapterFile } from '../../../src/edition/content-files.ts';
import { readStory } from '../../../src/edition/story.ts';
import { show } from '../../../src/ledger/read.ts';
import { changeIn, contentCopy, type Change } from '../../content-copy.ts';
import { MADE_UP, writeMadeUp } from '../../made-up-language.ts';

// Who writes the story's own language need not write the other: an ordinary change leaves it behind, which is told and
// stops nothing, and a mistake is told where it was made, and nowhere else.
const copy = contentCopy();
const { root } = copy;
afterAll(copy.remove);
const CHAPTERS = ['two-customers', 'deadly-loans'];
writeMadeUp(root, CHAPTERS);
// The words of what these chapters tell, and no others: a language is begun so, and each picture in it is drawn anew.
const TOLD = CHAPTERS.flatMap((id) => [
  ...readFileSync(join(root, chapterFile(MADE_UP, id)), 'utf8').matchAll(/(?<=<Scrolly exhibit=")[^"]+/g),
]).map(([id]) => `${id}.yaml`);
const WORDED = join(root, `content/exhibits/${MADE_UP}`);
for (const name of readdirSync(WORDED)) if (!TOLD.includes(name)) rmSync(join(WORDED, name));
const noteRevised = (): void =>
  writeFileSync(join(root, revisedFile(MADE_UP)), stringify(revisedNow(root, readStory(root), MADE_UP)));
noteRevised();

const kept = new Map<string, string>();
function change(...[file, from, to]: Change): void {
  const path = join(root, 'content', file);
  if (!kept.has(path)) kept.set(path, readFileSync(path, 'utf8'));
  changeIn(root, file, from, to);
}
afterEach(() => {
  for (const [path, text] of kept) writeFileSync(path, text);
  kept.clear();
  rmSync(join(root, 'content/chapters/en/the-miners.mdx'), { force: true });
});

const told = (): string[] => checkStory(root).map((each) => `${each.warning ? 'warning ' : ''}${show(each)}`);
const before = new Set(told());
/** What the check says of a change that it did not say before. */
function found(...changes: readonly Change[]): { readonly errors: string[]; readonly warnings: string[] } {
  for (const each of changes) change(...each);
  const fresh = told().filter((each) => !before.has(each));
  return {
    errors: fresh.filter((each) => !each.startsWith('warning ')),
    warnings: fresh.filter((each) => each.startsWith('warning ')),
  };
}

const CHAPTER = 'chapters/en/two-customers.mdx';
const OTHER = `content/chapters/${MADE_UP}/two-customers.mdx`;
const WORDS = 'exhibits/en/two-customers.yaml';

test('a copy of the story in two languages has nothing wrong', () => {
  expect([...before].filter((each) => !each.startsWith('warning '))).toEqual([]);
});

describe('an ordinary change leaves the other language behind', () => {
  test.each<[string, readonly (readonly [RegExp, ...Change[]])[]]>([
    [
      'a figure in a sentence, one in a takeaway, and an entry nobody uses taken out',
      [
        [
          /xx\/two-customers\.mdx:(?!1:)\d+:1 {2}has not followed content\/chapters\/en\/two-customers\.mdx, which has changed: lacks <Fact id="cw-revenue-2023"> /,
          [CHAPTER, 'A backbone, in any', 'It took in <Fact id="cw-revenue-2023"/>, it says. A backbone, in any'],
        ],
        [
          /xx\/two-customers\.yaml:\d+:\d+ {2}names other figures than .*That text has changed: revise this one/,
          [WORDS, /takeaway: In 2024 .*/, 'takeaway: Microsoft paid CoreWeave {conc-62} of {cw-revenue-2024:short}'],
        ],
        [
          /xx\/ledger\/concentration\.yaml:\d+:7 {2}"conc-62-usd" is no longer in the story’s own file: take it out here too/,
          ['ledger/concentration.yaml', /- id: conc-62-usd\n(?: .*\n)*/, ''],
        ],
      ],
    ],
    [
      'two steps swapped',
      [
        [
          /xx\/two-customers\.mdx:\d+:1 {2}has not followed .*: expected <Step frame="redacted"> here/,
          [CHAPTER, '<Step frame="microsoft">', '<Step frame="swapped">'],
          [CHAPTER, '<Step frame="redacted">', '<Step frame="microsoft">'],
          [CHAPTER, '<Step frame="swapped">', '<Step frame="redacted">'],
        ],
      ],
    ],
    [
      'texts that may be left out, taken out',
      [
        [
          /xx\/ledger\/filing\.yaml:\d+:\d+ {2}its text in the story’s own language is gone: take it out here too/,
          ['ledger/filing.yaml', /\n {2}unused: .*(?:\n {4}.*)*/, ''],
        ],
        [
          /xx\/the-bill\.yaml:\d+:\d+ {2}its text in the story’s own language is gone: take it out here too/,
          ['exhibits/en/the-bill.yaml', /\n {4}headline: .*/, ''],
        ],
      ],
    ],
    [
      'a correction of another day, one that names less, and one taken out',
      [
        [
          /xx\/corrections\.yaml:\d+:\d+ {2}"2026-11-28, both-loans-2025-q4, deadly-loans" is no longer in the story’s own file: take it out/,
          ['corrections.yaml', "date: '2026-11-28'", "date: '2026-11-27'"],
        ],
        [
          /xx\/corrections\.yaml:\d+:\d+ {2}"2026-11-28, both-loans-2026, the-bill\/both-loans" is no longer/,
          ['corrections.yaml', /\n {2}figure: both-loans-2026\n/, '\n'],
        ],
        [
          /xx\/corrections\.yaml:\d+:\d+ {2}"2026-11-28, ddtl2-prepay, deadly-loans" is no longer/,
          ['corrections.yaml', /- date: '2026-11-28'\n {2}where: .*\n {2}figure: ddtl2-prepay\n(?: .*\n)*/, ''],
        ],
      ],
    ],
    [
      'a step taken out',
      [
        [
          /xx\/two-customers\.mdx:\d+:1 {2}has not followed .*, and \d more\. Readers of this language get it as it stands/,
          [CHAPTER, /<Step frame="openai">[\s\S]*?<\/Step>\n\n/, ''],
        ],
      ],
    ],
  ])('%s', (_, planted) => {
    const { errors, warnings } = found(...planted.flatMap(([, ...changes]) => changes));
    expect(errors).toEqual([]);
    for (const [message] of planted) expect(warnings.join('\n')).toMatch(message);
  });

  const renamed: readonly Change[] = [
    [WORDS, /(?<=\nframes:\n[\s\S]*?\n {2})openai:/, 'half:'],
    [CHAPTER, '<Step frame="openai">', '<Step frame="half">'],
    ['renamed.yaml', /$/, 'two-customers/openai: two-customers/half\n'],
  ];

  test('a frame under another name in both asks for no revision: its words are the same', () => {
    const { errors, warnings } = found(
      ...renamed,
      [`exhibits/${MADE_UP}/two-customers.yaml`, /(?<=\nframes:\n[\s\S]*?\n {2})openai:/, 'half:'],
      [`chapters/${MADE_UP}/two-customers.mdx`, '<Step frame="openai">', '<Step frame="half">'],
    );
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test('a frame under another name is named where it still has the old one', () => {
    const { errors, warnings } = found(...renamed);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/xx\/two-customers\.mdx:\d+:\d+ {2}.*the frame is called "half" now: write that here/);
    expect(warnings).toEqual([
      expect.stringMatching(/xx\/two-customers\.yaml:\d+:\d+ {2}the frame is called "half" now/),
    ]);
  });

  test('an exhibit moved into a chapter that the other language lacks is not told twice', () => {
    const text = readFileSync(join(root, 'content', CHAPTER), 'utf8');
    const [exhibit = ''] = /<Scrolly exhibit="from-mine[\s\S]*?<\/Scrolly>\n/.exec(text) ?? [];
    const head = '---\ntitle: The miners\nkicker: First\nopening: A mine.\nsummary: How it began.\n---\n\n';
    writeFileSync(join(root, 'content/chapters/en/the-miners.mdx'), head + exhibit);
    const { errors } = found(
      [CHAPTER, exhibit, ''],
      ['story.yaml', '  - two-customers\n', '  - the-miners\n  - two-customers\n'],
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(
      /xx\/two-customers\.mdx:\d+:1 {2}the exhibit "from-mine-to-backbone" is told here and in content\/chapters\/en\/the-miners\.mdx: expected its <Scrolly> cut out here, and pasted into content\/chapters\/xx\/the-miners\.mdx/,
    );
  });
});

describe('a mistake in the story’s own language is told once', () => {
  test.each<[string, Change]>([
    ['a label lost', [WORDS, /\n {6}point: .*/, '']],
    ['a label misspelt', [WORDS, /\n {6}point: /, '\n      piont: ']],
    ['a figure that is not there', [CHAPTER, '<Fact id="cw-revenue-2023"/>', '<Fact id="cw-revnue-2023"/>']],
    ['a frame that is not there', [CHAPTER, '<Step frame="openai">', '<Step frame="openia">']],
    ['a component that is none', [CHAPTER, /<Step frame="openai">/, '<Stpe frame="openai">']],
    ['a figure of a label', [WORDS, "figure: '{conc-62}'", "figure: '{conc-621}'"]],
    ['a colon in a text', [WORDS, /takeaway: In 2024/, 'takeaway: In: 2024']],
    ['a label that frames share, misspelt', [WORDS, /\n {2}microsoft: /, '\n  microsft: ']],
    ['a frame misspelt in its words', [WORDS, /\n {2}openai:\n {4}/, '\n  openia:\n    ']],
    ['a key misspelt', [WORDS, /\n {4}takeaway: /, '\n    takeway: ']],
    [
      'an exhibit that is not there',
      [CHAPTER, '<Scrolly exhibit="two-customers">', '<Scrolly exhibit="two-custmers">'],
    ],
    ['a term that is not there', [CHAPTER, '<Term id="fair-value"', '<Term id="fair-valu"']],
    ['a key above a chapter misspelt', [CHAPTER, /^title: /m, 'titel: ']],
    ['a chapter without text', [CHAPTER, /[^]+/, '\n']],
    ['a chapter listed under no name of one', ['story.yaml', '  - two-customers\n', '  - two-custmers\n']],
    ['the id of a claim', ['arithmetic.yaml', /- id: /, '- idd: ']],
  ])('%s', (_, mistake) => {
    const { errors, warnings } = found(mistake);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`content/${mistake[0]}:`);
    expect(warnings).toEqual([]);
  });

  // Each place that has the old name is told, and nothing that only follows from it.
  test('a term, a source and a figure under other names', () => {
    const told: readonly [RegExp, Change][] = [
      [/no such term/, ['glossary.yaml', '- id: fair-value', '- id: fair-worth']],
      [/no source "fool-ipo"/, ['sources.yaml', '- id: fool-ipo', '- id: fool-ip']],
      [/no (?:such )?figure|no word, and/, ['ledger/concentration.yaml', '- id: conc-62\n', '- id: conc-63\n']],
    ];
    const { errors, warnings } = found(...told.map(([, mistake]) => mistake));
    for (const [message] of told) expect(errors).toContainEqual(expect.stringMatching(message));
    expect(errors.filter((each) => !told.some(([message]) => message.test(each)))).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test('another mistake is told beside', () => {
    const { errors } = found(
      [CHAPTER, '<Step frame="openai">', '<Step frame="openia">'],
      [WORDS, /\n {6}point: /, '\n      piont: '],
      [`chapters/${MADE_UP}/deadly-loans.mdx`, '<Step frame="raised">', '<Step frame="rised">'],
    );
    expect(errors).toHaveLength(3);
  });

  test('a chapter taken off the list is a draft, and so is all it tells', () => {
    const { errors, warnings } = found(['story.yaml', '  - two-customers\n', '']);
    expect(errors.filter((each) => !/the exhibit|no chapter|#/.test(each))).toEqual([]);
    expect(warnings.filter((each) => each.includes('no chapter tells'))).toEqual([]);
    expect(warnings.filter((each) => each.includes('a draft'))).toHaveLength(1);
  });
});

test('words under a frame’s misspelt name are told there, and those it should have not as missing', () => {
  const { errors, warnings } = found([
    `exhibits/${MADE_UP}/two-customers.yaml`,
    /\n {2}openai:\n {4}/,
    '\n  openaj:\n    ',
  ]);
  expect(errors).toEqual([expect.stringMatching(/unknown key "openaj" \(did you mean "openai"\?\)/)]);
  expect(warnings).toEqual([]);
});

test('a correction of a day that the other language has misspelt is told there, without itself for a hint', () => {
  const { errors } = found([`words/${MADE_UP}/corrections.yaml`, /- date: (['"]?)2026-11-28/, '- date: $12026-11-27']);
  expect(errors).toEqual([
    expect.stringMatching(
      /xx\/corrections\.yaml:\d+:\d+ {2}no entry "2026-11-27, [^"]*" in the story’s own language: expected its date, figure, frame, chapter as there$/,
    ),
  ]);
});

test('a step without its frame is told once', () => {
  const { errors, warnings } = found([CHAPTER, '<Step frame="openai">', '<Step>']);
  expect(errors).toEqual([expect.stringContaining('<Step> lacks its property "frame"')]);
  expect(warnings).toEqual([]);
});

test('a slip in the other language alone is a mistake there', () => {
  const path = `chapters/${MADE_UP}/two-customers.mdx`;
  expect(found([path, '<Step frame="openai">', '<Step frame="openia">']).errors).toHaveLength(1);
  const { errors } = found([path, 'openia', 'openai'], [path, /<Fact id="cw-revenue-2023"\/>/, '']);
  // At the paragraph that lacks it, not at the top of the file.
  expect(errors.join('\n')).toMatch(new RegExp(`${OTHER}:(?!1:)\\d+:1 {2}lacks <Fact id="cw-revenue-2023">`));
});

describe('what the other language has besides its words is looked at as in the own one', () => {
  const AT = /(?=<Scrolly exhibit="two-customers">)/;
  const PLANTED: readonly (readonly [string, string, RegExp])[] = [
    ['a link to nowhere', 'Å [lînk](nope/).', /the link "nope\/" leads nowhere: there is no page/],
    ['a link to no anchor', 'Å [lînk](#nope).', /the link "#nope" leads nowhere: the story has no anchor/],
    ['a picture', '![](å.png)', /a picture without alternative text/],
    ['a table', '| å | b |\n| - | - |\n| c | d |', /a table: expected paragraphs, or a list/],
    ['a footnote', 'Å nøtë.[^1]\n\n[^1]: Sëë.', /a footnote: expected it in the sentence/],
    ['an expression', 'Å sum {1 + 1}.', /a \{…\} expression/],
    ['an import', 'import X from "./x"', /an import or export/],
    ['words between backticks', 'Å `cødë`.', /words between backticks/],
    ['a list with numbers', '1. Ønë', /is a list with numbers/],
    ['a heading of the first level', '# Øf ît', /a heading of the first level/],
    ['a heading twice', '## Øf ît\n\nÅ.\n\n## Øf ît', /this heading has the same address/],
    ['emphasis left open', 'Å *wørd.', /"\*" would be printed/],
    ['a line broken by two spaces', 'Å  \nlînë.', /two spaces, or a \\, at the end of a line/],
    ['half a tag', 'Å Fact id="conc-62"/> sharë.', /half a tag, which would be printed/],
    ['a digit by another sign', 'Å ５ cåsë.', /"５" is a number in a sign of its own/],
    ['what is to come', 'Å TK cåsë.', /^warning .*"TK" stands for what is still to come/],
    ['a note to colleagues', 'Å cåsë. <Note>Åsk.</Note>', /^warning .*a note to colleagues, “Åsk.”/],
  ];
  test.each(PLANTED)('%s', (_, planted, message) => {
    const { errors, warnings } = found([OTHER.replace('content/', ''), AT, `${planted}\n\n`]);
    const here = [...errors, ...warnings].filter((each) => each.includes(OTHER));
    expect(here).toContainEqual(expect.stringMatching(message));
  });

  test('the words of a check, tied to another range', () => {
    const change: Change = [OTHER.replace('content/', ''), 'claim from 12 to 12}', 'claim from 11 to 12}'];
    expect(found(change).errors).toEqual([
      expect.stringMatching(/xx\/two-customers\.mdx:\d+:\d+ {2}the claim names other figures than the text/),
    ]);
  });

  test('a link that it has not', () => {
    const chapter = `chapters/${MADE_UP}/deadly-loans.mdx`;
    expect(found([chapter, '](about/)', '](sources/)']).errors).toEqual([
      expect.stringMatching(/xx\/deadly-loans\.mdx:1:1 {2}lacks the link to about\/ of the story’s own language/),
    ]);
  });

  test.each<[string, Change, RegExp]>([
    [
      'of another size than their range in the words of a picture',
      [`exhibits/${MADE_UP}/two-customers.yaml`, /\{[^{}|]*(?=\| ms-below-50 )/, '{twenty percent '],
      /xx\/two-customers\.yaml:\d+:\d+ {2}“twenty percent” says 20, and the range/,
    ],
    [
      'of another size than their range in the brief',
      [`words/${MADE_UP}/brief.yaml`, /\{[^{}|]*(?=\| debt-to-revenue )/, '{nine times '],
      /xx\/brief\.yaml:\d+:\d+ {2}“nine times” says 9, and the range/,
    ],
    [
      'in markup, where words are printed as they stand',
      [`words/${MADE_UP}/glossary.yaml`, /definition: /, 'definition: <b>Å</b> '],
      /xx\/glossary\.yaml:\d+:\d+ {2}"<b>" would be printed/,
    ],
  ])('words %s', (_, change, message) => {
    expect(found(change).errors).toContainEqual(expect.stringMatching(message));
  });

  test('what is to come in the words of a picture', () => {
    const { warnings } = found([`exhibits/${MADE_UP}/two-customers.yaml`, /takeaway: /, 'takeaway: TK ']);
    expect(warnings).toContainEqual(expect.stringMatching(/xx\/two-customers\.yaml:\d+:\d+ {2}"TK" stands for/));
  });
});

test('two threads find what one finds', async () => {
  change(CHAPTER, '<Step frame="openai">', '<Step frame="openia">');
  change(`exhibits/${MADE_UP}/two-customers.yaml`, /takeaway: .*/, 'takeaway: ""');
  const one = checkStory(root);
  expect(one.filter(({ warning }) => !warning).length).toBeGreaterThan(1);
  const check = new StoryCheck(root);
  expect(await check.findings()).toEqual(one);
  change('glossary.yaml', 'term: Balloon', 'term: Baloon');
  const again = await check.findings();
  expect(again).toEqual(checkStory(root));
  expect(again.length).toBeGreaterThan(one.length);
  // The story's card is drawn in every language, and cannot be without it.
  change('exhibits/en/the-bill.yaml', '\n  interest: ', '\n  intrest: ');
  const unlabelled = await check.findings();
  expect(unlabelled).toEqual(checkStory(root));
  expect(unlabelled.length).toBeGreaterThan(again.length);
  await check.close();
});
