import { describe, expect, test } from 'vitest';
import { checkJustified, readJustified } from '../../../src/check/justified.ts';
import { checkNumberWords, looseNumbers } from '../../../src/check/number-words.ts';
import { Report } from '../../../src/check/report.ts';
import { changeIn, contentCopy } from '../../content-copy.ts';

const found = (text: string): string[] => looseNumbers(text).map(({ words }) => words);

describe('a size in words', () => {
  test.each([
    ['It owes four times what it took in.', 'four times'],
    ['A four-times table.', 'four-times'],
    ['Revenue grew eightfold.', 'eightfold'],
    ['It is more than twice the block.', 'twice'],
    ['It lost twice that.', 'twice'],
    ['It lost twice <Fact id="a"/>.', 'twice'],
    ['The debt doubled.', 'doubled'],
    ['It is enough several times over.', 'several times'],
    ['About half was drawn.', 'half'],
    ['Half of it is hatched.', 'Half'],
    ['It lost half as much again.', 'half'],
    ['Two thirds came from one.', 'Two thirds'],
    ['It needs a tenth of the computing.', 'a tenth'],
    ['The cord loses a third.', 'a third'],
    ['That falls a third short.', 'a third'],
    ['Over four fifths of the votes.', 'four fifths'],
    ['A quarter of a million GPUs.', 'A quarter'],
    ['Three quarters of the debt.', 'Three quarters'],
    ['Two in three came back.', 'Two in three'],
    ['Three dollars in every five came from one.', 'Three dollars in every five'],
    ['Nine out of ten failed.', 'Nine out of ten'],
    ['Seventy-seven cents of every dollar.', 'Seventy-seven cents'],
    ['Two billion dollars of interest.', 'Two billion'],
    ['It rose by forty percent.', 'forty percent'],
    ['By fifty basis points.', 'fifty basis points'],
    ['It lasts six months.', 'six months'],
    ['For the next three years it pays.', 'three years'],
    ['A couple of hundred megawatts.', 'hundred megawatts'],
    ['Of four claims one held.', 'four claims'],
    ['It spans\nfour times the width.', 'four times'],
  ])('%s', (text, words) => {
    expect(found(text)[0]).toBe(words);
  });

  test('is told once, by its longest words', () => {
    expect(found('It has a quarter of a million GPUs.')).toEqual(['a quarter', 'a million']);
    expect(found('Three dollars in every five, and half of that.')).toEqual(['Three dollars in every five', 'half']);
  });

  test('is told where it begins', () => {
    expect(looseNumbers('Now four times that.')).toEqual([{ at: 4, words: 'four times' }]);
  });
});

describe('no size in words', () => {
  test.each([
    'One customer, first and last.',
    'A second payer stands beside it; a third, announced in July, cost more.',
    'A third customer, a fourth of March, a fifth wire.',
    'It was a third large loan.',
    'In the first half of 2026, and in half of 2026, it lost money.',
    'The half-way line.',
    'It costs more a quarter than a year did, one quarter after another.',
    'It lost a fortune three quarters running, the last quarter of 2025 among them.',
    'A quarter of 2026 brought more.',
    'Two loans, two customers, three founders, five charges and one day.',
    'At times, many times, at all times.',
    'It asked twice, and twice more in 2025.',
    'A year later, a day after, within a week.',
    'Two in 2025, three by 2026.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('where it is tied to a figure', () => {
    expect(found('It owes {four times | debt-to-revenue from 3.8 to 4.3} that.')).toEqual([]);
    expect(found('It owes <Says id="a" from="4">four times</Says> that, and <Fact id="b"/>.')).toEqual([]);
  });
});

describe('the check', () => {
  const warnings = (text: string, where: 'chapter' | 'braces', justified: Parameters<typeof checkNumberWords>[1]) => {
    const report = new Report('content/exhibits/en/power.yaml', text);
    checkNumberWords({ text, start: 0, kind: 'written' }, justified, where, report);
    return report.findings.map(({ line, column, message, warning }) => ({ line, column, message, warning }));
  };

  test('says where the words stand and how they are tied', () => {
    expect(warnings('It owes\nabout four times that.', 'chapter', [])).toEqual([
      {
        line: 2,
        column: 7,
        warning: true,
        message:
          '“four times” is a number in words that no figure keeps true: expected <Says id="..." from="..." to="...">four times</Says>, or its line in content/number-words.yaml that says why none can',
      },
    ]);
    expect(warnings('a tenth of it', 'braces', [])[0]?.message).toContain('expected {a tenth | ... from ... to ...}');
  });

  test('lets what is listed stand, in the file it is listed for', () => {
    const each = { words: 'twenty megawatts each', why: 'The scale of the drawing.' };
    const text = 'Towers, twenty\nmegawatts each, stand.';
    expect(warnings(text, 'braces', [each])).toEqual([]);
    expect(warnings(text, 'braces', [{ ...each, in: 'power' }])).toEqual([]);
    expect(warnings(text, 'braces', [{ ...each, in: 'bill' }])).toHaveLength(1);
    expect(warnings('Twenty megawatts in all.', 'braces', [each])).toHaveLength(1);
  });

  test('says nothing where the list could not be read', () => {
    expect(warnings('four times', 'braces', undefined)).toEqual([]);
  });

  test('of a line in the list whose words stand nowhere', () => {
    const { root, remove } = contentCopy();
    try {
      const found = (words: string, file?: string) =>
        checkJustified(
          root,
          [{ words, why: 'The scale.', ...(file === undefined ? {} : { in: file }) }],
          new Map([
            ['content/exhibits/en/power.yaml', 'Twenty\nmegawatts each.'],
            ['content/exhibits/en/bill.yaml', 'A quarter of it.'],
            ['content/glossary.yaml', ''],
          ]),
        ).map(({ message, warning }) => ({ message, warning }));
      expect(found('twenty megawatts')).toEqual([]);
      expect(found('twenty megawatts', 'power')).toEqual([]);
      expect(found('twenty megawatts', 'bill')).toEqual([
        { message: '“twenty megawatts” stands not in bill: expected the line to go', warning: true },
      ]);
      expect(found('forty megawatts')).toEqual([
        { message: '“forty megawatts” stands nowhere: expected the line to go', warning: true },
      ]);
      // A file that is empty is told by itself.
      expect(found('a million watts', 'glossary')).toEqual([]);
    } finally {
      remove();
    }
  });

  test('names the line of the list that is no entry', () => {
    const { root, remove } = contentCopy();
    try {
      changeIn(root, 'number-words.yaml', /^- words: .*\n/m, '- word: half\n');
      expect(() => readJustified(root)).toThrow(/content\/number-words\.yaml:\d+:\d+/);
    } finally {
      remove();
    }
  });
});
