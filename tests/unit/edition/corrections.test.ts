import { expect, test } from 'vitest';
import { ContentError } from '../../../src/ledger/read.ts';
import { correctionsOfFrame, placeOfCorrection } from '../../../src/edition/correction-places.ts';
import { furtherLanguages } from '../../../src/edition/content-files.ts';
import { lastCorrected, readCorrections, type Correction } from '../../../src/edition/corrections.ts';
import { makeEdition, type ExhibitEdition } from '../../../src/edition/edition.ts';
import { usageOf } from '../../../src/edition/usage.ts';
import { readStory } from '../../../src/edition/story.ts';
import { isToCome } from '../../../src/edition/to-come.ts';
import { contentCopy, type Change } from '../../content-copy.ts';
import { FROZEN } from '../../frozen/frozen.ts';

const NOW = new Date('2027-02-01T12:00:00Z');
const ENTRY = { date: "'2026-12-01'", where: 'Problem one', was: 'one', is: 'two' };

const entryOf = (entry: Readonly<Record<string, string>>): string =>
  Object.entries(entry)
    .map(([key, value], i) => `${i === 0 ? '- ' : '  '}${key}: ${value}`)
    .join('\n');

/** The corrections of a content with these entries, or what is said of their mistakes. */
function read(...entries: readonly Readonly<Record<string, string>>[]): readonly Correction[] | string {
  const yaml = ['# Nothing but this, if nothing has been corrected.', ...entries.map(entryOf)].join('\n');
  const { root, remove } = contentCopy([['corrections.yaml', /[\s\S]*/, yaml]]);
  try {
    return readCorrections(root, undefined, NOW);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message;
  } finally {
    remove();
  }
}

test('an entry with all it may say is read', () => {
  const all = { ...ENTRY, figure: 'conc-62', frame: 'two-customers/without', chapter: 'two-customers' };
  expect(read(all)).toEqual([{ ...all, date: '2026-12-01' }]);
});

test('none is no mistake, and of several the newest comes first, wherever it stands', () => {
  expect(read()).toEqual([]);
  const [first, second] = ['2026-12-01', '2027-01-31'].map((date) => ({ ...ENTRY, date: `'${date}'` }));
  if (!first || !second) throw new Error('two entries');
  for (const corrections of [read(first, second), read(second, first)])
    expect(corrections).toMatchObject([{ date: '2027-01-31' }, { date: '2026-12-01' }]);
});

test.each([
  [
    'an unknown figure',
    { figure: 'conc-26' },
    'corrections.yaml:6:11  no figure "conc-26" in the ledger (did you mean "conc-62"?)',
  ],
  [
    'an unknown frame',
    { frame: 'two-customers/witout' },
    'corrections.yaml:6:10  no frame "two-customers/witout" (did you mean "two-customers/without"?): expected exhibit/frame',
  ],
  [
    'an unknown chapter',
    { chapter: 'two-costumers' },
    'corrections.yaml:6:12  no chapter "two-costumers" in content/story.yaml (did you mean "two-customers"?)',
  ],
  [
    'a day before the story',
    { date: "'2025-01-01'" },
    'corrections.yaml:2:9  expected a day from 2025-03-24 on, when the story was published',
  ],
  [
    'a day of another form',
    { date: "'1 May'" },
    'corrections.yaml:2:9  "Problem one": date: expected a day, like 2026-12-01',
  ],
  [
    'a day to come',
    { date: "'2036-12-01'" },
    'corrections.yaml:2:9  2036-12-01 is still to come: expected the day on which it was put right, today or earlier',
  ],
  [
    'what is as it was',
    { is: "'one '" },
    'corrections.yaml:5:7  "is" says the same as "was": expected what the story says now, in other words than before',
  ],
  ['a misspelt key', { figur: 'conc-62' }, 'corrections.yaml:6:10  unknown key "figur"'],
])('%s is named with file, line and what was expected', (_, change, message) => {
  expect(read({ ...ENTRY, ...change })).toBe(`content/${message}`);
});

test('a correction reaches its frame, the frames that show its figure, and no other', () => {
  const edition = makeEdition(FROZEN, undefined);
  const usage = usageOf(edition);
  const exhibitEditionOf = (id: string): ExhibitEdition => {
    const edited = edition.exhibits.find(({ exhibit }) => exhibit.id === id);
    if (!edited) throw new Error(`no exhibit "${id}"`);
    return edited;
  };
  const base = { date: '2026-12-01', where: 'Problem one', was: 'one', is: 'two' };
  const ofFigure: Correction = { ...base, figure: 'conc-16-2022' };
  const ofFrame: Correction = { ...base, date: '2026-11-30', frame: 'two-customers/without' };
  const all = [ofFigure, ofFrame];
  expect(correctionsOfFrame(all, usage, exhibitEditionOf('two-customers'), 'before')).toEqual([ofFigure]);
  expect(correctionsOfFrame(all, usage, exhibitEditionOf('two-customers'), 'without')).toContain(ofFrame);
  expect(correctionsOfFrame(all, usage, exhibitEditionOf('twins'), 'more')).toEqual([]);
  expect(placeOfCorrection(ofFigure, edition)).toBe('#two-customers/before');
  expect(placeOfCorrection({ ...base, chapter: 'prologue' }, edition)).toBe('#chapter-prologue');
  expect(placeOfCorrection(base, edition)).toBeUndefined();
  expect(lastCorrected(all, edition.formats)).toBe('1\u00a0December\u00a02026');
  expect(lastCorrected([], edition.formats)).toBeUndefined();
});

test('a day is to come until it has begun somewhere; a clock that is behind does not bring one back', () => {
  const { root, remove } = contentCopy([['story.yaml', /^updated: .*/m, "updated: '2026-12-24'"]]);
  const noon = new Date('2026-12-01T12:00:00Z');
  expect(isToCome('2026-12-02', root, noon)).toBe(false);
  expect(isToCome('2026-12-24', root, noon)).toBe(false);
  expect(isToCome('2026-12-25', root, noon)).toBe(true);
  remove();
});

test('the story is as new as its newest correction', () => {
  const updated = (...changes: readonly Change[]): string => {
    const { root, remove } = contentCopy([['story.yaml', /^updated: .*/m, "updated: '2026-11-23'"], ...changes]);
    try {
      return readStory(root).updated;
    } finally {
      remove();
    }
  };
  const corrections = (text: string): Change => ['corrections.yaml', /[\s\S]*/, text];
  expect(updated(corrections(entryOf({ ...ENTRY, date: "'2026-12-01'" })))).toBe('2026-12-01');
  expect(updated(corrections(entryOf({ ...ENTRY, date: "'2026-01-01'" })))).toBe('2026-11-23');
  expect(updated(corrections('# None'))).toBe('2026-11-23');
});

test('what stands in quotation marks on the page has none of those within', () => {
  for (const language of [undefined, ...furtherLanguages(process.cwd())])
    for (const { was, is } of readCorrections(process.cwd(), undefined, NOW, language))
      expect(`${was} ${is}`, language).not.toMatch(/[“”]/);
});
