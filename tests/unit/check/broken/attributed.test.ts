import { describe, expect, test } from 'vitest';
import type { Template } from '../../../../src/edition/words.ts';
import { Overlay } from '../../../../src/edition/overlay.ts';
import { YamlFile } from '../../../../src/ledger/read.ts';
import { asText } from '../../../../src/ledger/source-text.ts';
import { checkText } from '../../../../src/check/chapter.ts';
import { checkAttributedWords } from '../../../../src/check/attributed-words.ts';
import type { Standing } from '../../../../src/check/known.ts';
import { ownWords } from '../../../../src/check/own-words.ts';
import { Sound } from '../../../../src/check/sound.ts';
import { Speller } from '../../../../src/check/spelling.ts';
import { ChapterFront } from '../../../../src/edition/front-matter.ts';
import { chapter } from './check-one.ts';

const filed: Standing = { kind: 'filed', verdict: 'confirmed', saidBy: 'CoreWeave, S-1', asOf: '2024-12-31' };
const standing = new Map<string, Standing>([
  ['filed', filed],
  ['argued', { ...filed, kind: 'argued', verdict: 'rounded', saidBy: 'Ed Zitron' }],
  ['estimated', { ...filed, kind: 'estimated', saidBy: 'Omdia, via the FT' }],
  ['ours', { ...filed, kind: 'estimated', saidBy: 'this project, from the filing' }],
  ['reported', { ...filed, kind: 'reported', saidBy: 'Reuters' }],
  ['checked', { ...filed, kind: 'reported', verdict: 'rounded', saidBy: 'Reuters', read: true }],
  ['party', { ...filed, kind: 'reported', saidBy: 'Core Scientific' }],
  ['sum', { ...filed, kind: 'computed', saidBy: 'this story', from: [filed] }],
  ['sumsaid', { ...filed, kind: 'computed', saidBy: 'this story', from: [filed, { ...filed, kind: 'argued' }] }],
  ['unverified', { ...filed, kind: 'reported', verdict: 'unverified', saidBy: 'Reuters' }],
  ['differs', { ...filed, verdict: 'differs' }],
  ['later', { ...filed, asOf: '2026-06-30' }],
  ['midyear', { ...filed, asOf: '2025-06-30' }],
  ['yearend', { ...filed, asOf: '2025-12-31' }],
  ['grown', { ...filed, kind: 'computed', asOf: '2026-06-30', from: [{ ...filed, asOf: '2026-06-30' }, filed] }],
  ['reckoned', { ...filed, kind: 'computed', asOf: '2026', from: [{ ...filed, asOf: '2025-06-30' }] }],
  ['foretold', { ...filed, kind: 'argued', asOf: '2025-10' }],
]);
const figures = new Map([...standing].map(([id, { asOf }]) => [id, asOf]));
const own = ownWords('CoreWeave\nZitron\nOmdia\nReuters');
const known = {
  catalogue: [],
  unread: new Set<string>(),
  formerly: new Map<string, string>(),
  figures,
  standing,
  values: undefined,
  terms: new Set<string>(),
  dates: { published: '2025-03-24', updated: '2026-11-23' },
  own,
  justified: [],
  names: undefined,
  speller: new Speller(own, figures),
  sound: new Sound(),
};

/** What the check warns of in a chapter with this text, as `id: reported and differs` or `id: date`. */
function warned(text: string): string[] {
  const { report } = checkText('', 'chapter.mdx', asText(Buffer.from(chapter(text))), ChapterFront, '', known);
  expect(report.findings.filter(({ warning }) => !warning)).toEqual([]);
  return report.findings.map(({ message }) => {
    const [, id = '', only] = /^(?:<\w+ id="|\{)([a-z]+)(?:">|\}) is (?:as of|(.*?), by )/.exec(message) ?? [];
    return `${id}: ${only ?? 'date'}`;
  });
}

describe('a sentence that asserts what the ledger has by somebody’s word', () => {
  test.each([
    ['It owes <Fact id="argued"/>.', ['argued: argued']],
    ['It owes <Fact id="estimated"/>.', ['estimated: estimated']],
    ['It owes <Fact id="ours"/>.', ['ours: estimated']],
    ['It owes <Fact id="unverified"/>.', ['unverified: reported and unverified']],
    ['It owes <Fact id="differs"/>.', ['differs: filed and differs']],
    // Confirmed by no document that was read: it is as it was reported.
    ['It owes <Fact id="reported"/>.', ['reported: reported']],
    // A company that the sentence is about has not said it by that.
    ['Core Scientific owes <Fact id="party"/>.', ['party: reported']],
    ['It owes <Fact id="sumsaid"/>.', ['sumsaid: computed from what is only said']],
    ['It owes <Says id="argued" from="1">half of it</Says>.', ['argued: argued']],
    // What is promised or filed is no argument of somebody’s.
    ['By its filing it plans to grow. It owes <Fact id="argued"/>.', ['argued: argued']],
    // A check is our voice: what it prints it asserts.
    [
      '<Check claim="It owes so much" finding="It does not">\n\nIt owes <Fact id="differs"/>.\n\n</Check>',
      ['differs: filed and differs'],
    ],
    ['<Check claim="It owes" finding="It is {much | argued from 1}">\n\nIt is cold.\n\n</Check>', ['argued: argued']],
    // In whatever place of a text it stands.
    ['## It owes <Fact id="argued"/>\n\nIt is cold.', ['argued: argued']],
    ['- It is cold.\n- It owes <Fact id="argued"/>.', ['argued: argued']],
    ['<Pull>\n\nIt owes <Fact id="argued"/>.\n\n</Pull>', ['argued: argued']],
    ['It is *cold*, and **owes <Fact id="reported"/>**.', ['reported: reported']],
    // Somebody speaks beside it, of something else.
    ['Reuters says that it is cold. It owes <Fact id="argued"/>.', ['argued: argued']],
    ['It claims to be early. It owes <Fact id="argued"/>.', ['argued: argued']],
    ['The loan is called large. It owes <Fact id="argued"/>.', ['argued: argued']],
    ['The loan called large owes <Fact id="argued"/>.', ['argued: argued']],
    ['A "large" loan owes <Fact id="argued"/>.', ['argued: argued']],
    [
      '<Check claim="It owes" finding="It is {much | argued from 1}">\n\nBy press reports it is cold, one says.\n\n</Check>',
      ['argued: argued'],
    ],
    // Attributed elsewhere, but not here.
    ['Zitron argues much.\n\nIt is cold.\n\nIt owes <Fact id="argued"/>.', ['argued: argued']],
    [
      'The firm has <Fact id="filed"/>, and owes <Fact id="argued"/> or <Fact id="differs"/>.',
      ['argued: argued', 'differs: filed and differs'],
    ],
  ])('%s', (text, found) => {
    expect(warned(text)).toEqual(found);
  });
});

describe('is not warned of', () => {
  test.each([
    'It owes <Fact id="filed"/>.',
    'It owes <Fact id="checked"/>.',
    'It owes <Fact id="reported"/>, by report.',
    'By its filing it plans to grow. It owes <Fact id="reported"/>.',
    'It owes <Fact id="reported"/>, Reuters has it.',
    'Core Scientific says that it owes <Fact id="party"/>.',
    'It owes <Fact id="sum"/>.',
    'By our sum it owes <Fact id="sumsaid"/>.',
    'His <Fact id="argued"/> was low.',
    '<Check claim="It owes {much | argued from 1}" finding="It does not">\n\nIt is cold.\n\n</Check>',
    'It owes <Fact id="argued"/>, Zitron says.',
    'Zitron argues that it is in trouble. It owes <Fact id="argued"/>. That is much.',
    'Zitron does not like it.\n\nIt owes <Fact id="argued"/>.',
    'It bought <Fact id="estimated"/>, by the count of Omdia.',
    'On our schedule it is <Fact id="ours"/>.',
    'It is “about <Fact id="differs"/>”, or was.',
    '<Check claim="It owes so much" finding="It does not">\n\nThe claim of <Fact id="differs"/> is wide of it.\n\n</Check>',
  ])('%s', (text) => {
    expect(warned(text)).toEqual([]);
  });

  test('what its own sentence, or one on either side, says whose it is', () => {
    const figure = 'It owes <Fact id="argued"/>.';
    expect(warned(`${figure} So Zitron says. It is cold.`)).toEqual([]);
    expect(warned(`${figure} It is cold. So Zitron says.`)).toEqual(['argued: argued']);
    expect(warned(`So Zitron says. It is cold. ${figure}`)).toEqual(['argued: argued']);
    // The paragraph before counts for the sentence that goes on from it.
    expect(warned(`It is cold, Zitron says.\n\n${figure}`)).toEqual([]);
    expect(warned(`It is cold, Zitron says.\n\nIt is late. ${figure}`)).toEqual(['argued: argued']);
  });
});

describe('a figure from after the story’s day', () => {
  test('needs its date', () => {
    expect(warned('It owes <Fact id="later"/>, more than <Fact id="filed"/>.')).toEqual(['later: date']);
    expect(warned('In June 2026 it owes <Fact id="later"/>, more than <Fact id="filed"/>.')).toEqual([]);
    expect(warned('It owes <Fact id="later"/> a year on, more than <Fact id="filed"/>.')).toEqual([]);
  });

  test('of the story’s own year needs its part of the year', () => {
    const of = (words: string, id: string) =>
      warned(`${words} it owes <Fact id="${id}"/>, more than <Fact id="filed"/>.`);
    expect(of('In 2025', 'midyear')).toEqual(['midyear: date']);
    expect(of('In June 2025', 'midyear')).toEqual([]);
    expect(of('In the second quarter of 2025', 'midyear')).toEqual([]);
    expect(of('In mid-2025', 'midyear')).toEqual([]);
    expect(of('In 2025', 'yearend')).toEqual([]);
  });

  test('is one that is worked out from it, but not one that is reckoned from what was known', () => {
    expect(warned('It has <Fact id="grown"/>, and <Fact id="filed"/>.')).toEqual(['grown: date']);
    expect(warned('It will have <Fact id="reckoned"/>, and <Fact id="filed"/>.')).toEqual([]);
  });

  test('is at home in a chapter that tells what came after', () => {
    expect(warned('It owes <Fact id="later"/>, of which <Fact id="later"/> is new, not <Fact id="filed"/>.')).toEqual(
      [],
    );
  });

  test('is no forecast', () => {
    expect(warned('By then it pays <Fact id="foretold"/>, Zitron says, and <Fact id="filed"/>.')).toEqual([]);
  });
});

test('an exhibit’s words are held to the same, and its source line counts', () => {
  const warnedIn = (frame: string, shared = 'Zitron: {differs}', title = 'A'): string[] => {
    const yaml = `title: ${title}\nsubtitle: B\nsource: 'Source: CoreWeave'\nlabels:\n  shared: '${shared}'\nframes:\n  one:\n${frame}`;
    const file = new YamlFile('/story', '/story/words.yaml', asText(Buffer.from(yaml)));
    checkAttributedWords(
      { file, overlay: new Overlay(file, undefined, {}), content: file.data as Template['content'] },
      known,
    );
    return file.findings.map(({ line, message }) => `${line}: ${message.split(',')[0] ?? ''}`);
  };
  const labels = '    labels: {}\n';
  expect(warnedIn(`    takeaway: It owes {argued}\n    alt: A bar\n${labels}`)).toEqual(['8: {argued} is argued']);
  expect(warnedIn(`    takeaway: It owes {argued}\n    alt: A bar, says Zitron\n${labels}`)).toEqual([]);
  expect(warnedIn(`    takeaway: It owes {argued}\n    alt: A bar\n    source: 'Source: Zitron'\n${labels}`)).toEqual(
    [],
  );
  // So is a label that frames share, if no frame prints the figure itself.
  expect(warnedIn(`    takeaway: It is cold\n    alt: A bar\n${labels}`, 'It owes {argued}')).toEqual([
    '5: {argued} is argued',
  ]);
  // So are a picture’s subtitle and source line, and the exhibit’s own title.
  expect(warnedIn(`    takeaway: It is cold\n    alt: A bar\n    subtitle: Of {argued}\n${labels}`)).toEqual([
    '10: {argued} is argued',
  ]);
  expect(warnedIn(`    takeaway: It is cold\n    alt: A bar\n    source: 'Source: {argued}'\n${labels}`)).toEqual([
    '10: {argued} is argued',
  ]);
  expect(warnedIn(`    takeaway: It is cold\n    alt: A bar\n${labels}`, 'A', 'A of {argued}')).toEqual([
    '1: {argued} is argued',
  ]);
  // A label that frames share says whose the figure is.
  expect(warnedIn(`    takeaway: It is cold\n    alt: A bar of {differs}\n${labels}`)).toEqual([]);
  // A headline is read by itself: what did not hold, or was not found, is not asserted in one.
  const from = '    alt: A bar\n    source: Reuters\n';
  expect(warnedIn(`    takeaway: It owes {differs}\n${from}${labels}`)).toEqual(['8: {differs} is filed and differs']);
  expect(warnedIn(`    takeaway: It owes {unverified}\n${from}${labels}`)).toEqual([
    '8: {unverified} is reported and unverified',
  ]);
  expect(warnedIn(`    takeaway: It is said to owe {unverified}\n${from}${labels}`)).toEqual([]);
  // Who promises is not who says so.
  expect(warnedIn(`    takeaway: It promised {unverified}\n${from}${labels}`)).toEqual([
    '8: {unverified} is reported and unverified',
  ]);
  expect(warnedIn(`    takeaway: It owes {filed}\n    alt: A bar\n    labels:\n      a: 'to {later:short}'\n`)).toEqual(
    ['11: {later} is as of 2026-06-30'],
  );
  expect(
    warnedIn(`    takeaway: In 2026 it owes {filed}\n    alt: A bar\n    labels:\n      a: 'to {later:short}'\n`),
  ).toEqual([]);
});
