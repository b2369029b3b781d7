import { CATALOGUE } from '../../../../src/exhibits/catalogue.ts';
import { ChapterFront } from '../../../../src/edition/front-matter.ts';
import { asText } from '../../../../src/ledger/source-text.ts';
import { show, type Finding } from '../../../../src/ledger/read.ts';
import { checkAcross } from '../../../../src/check/across.ts';
import { checkText } from '../../../../src/check/chapter.ts';
import type { Known } from '../../../../src/check/known.ts';
import { ownWords } from '../../../../src/check/own-words.ts';
import { Sound } from '../../../../src/check/sound.ts';
import { Speller } from '../../../../src/check/spelling.ts';

const figures = new Map([
  ['revenue-2024', '2024-12-31'],
  ['staff-2022', '2022-12-31'],
]);
const own = ownWords('CoreWeave\nhyperscaler # a term\nChapter 11');
/** A speller looks for what was meant so often and no more: each text has its own. */
const known = (): Known => ({
  figures,
  catalogue: CATALOGUE,
  unread: new Set(),
  formerly: new Map(),
  standing: undefined,
  values: undefined,
  terms: new Set(['interest', 'principal']),
  dates: { published: '2025-03-24', updated: '2026-11-23' },
  own,
  justified: [],
  names: undefined,
  speller: new Speller(own, figures),
  sound: new Sound(),
});

/** A whole chapter with this for its text, which begins in line 8. */
export const chapter = (text: string): string =>
  `---\ntitle: A chapter\nkicker: One\nopening: It opens.\nsummary: It is short.\n---\n\n${text}\n`;

/** What the check finds in one chapter of a story that has no other. */
export function findingsIn(file: string | Buffer): readonly Finding[] {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const against = known();
  const checked = checkText('/story', '/story/chapter.mdx', asText(bytes), ChapterFront, '', against);
  const ids = {
    figures: figures.keys(),
    sources: ['s1'],
    terms: against.terms ?? [],
    claims: ['dollar'],
    chapters: ['one'],
  };
  const elsewhere = checkAcross([checked], new Map(), ids, {
    wordsOrder: ({ frames }) => frames.map(({ id }) => id),
    wordsFile: (exhibit) => `content/exhibits/en/${exhibit}.yaml`,
    whole: false,
    drafted: new Set(),
    catalogue: CATALOGUE,
    unread: new Set(),
  });
  return [...checked.report.findings, ...elsewhere].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The findings as they are printed, without the file's name; warnings are marked. */
export const foundIn = (file: string | Buffer): string[] =>
  findingsIn(file).map((finding) => `${finding.warning ? 'warning ' : ''}${show(finding).replace('chapter.mdx:', '')}`);
