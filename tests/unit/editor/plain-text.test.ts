import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readManuscript } from '../../../src/editor/manuscript.ts';
import { plainText, sectionsOf } from '../../../src/editor/plain-text.ts';
import { ContentError } from '../../../src/ledger/read.ts';
import { contentCopy, FIRST_PARAGRAPH } from '../../content-copy.ts';
import { FROZEN } from '../../frozen/frozen.ts';

const manuscript = readManuscript(process.cwd());
const text = plainText(manuscript);

test('the whole story in reading order: title, chapters, and a mark with its takeaway for each frame', () => {
  const { story, exhibits } = manuscript;
  let at = text.indexOf(story.title);
  expect(at).toBe(0);
  for (const chapter of manuscript.chapters) {
    const heading = text.indexOf(`\n# ${chapter.kicker}: ${chapter.title}\n`);
    expect(heading, chapter.id).toBeGreaterThan(at);
    at = heading;
    for (const block of chapter.blocks) {
      if (block.kind !== 'exhibit') continue;
      const edited = exhibits.find(({ exhibit }) => exhibit.id === block.exhibit);
      for (const { frame } of block.steps) {
        const takeaway = edited?.words.get(frame)?.takeaway;
        expect(takeaway).toBeDefined();
        const mark = text.indexOf(`[${edited?.number}, frame: ${frame}] Takeaway: ${takeaway}`, at);
        expect(mark, `${block.exhibit}/${frame}`).toBeGreaterThan(at);
        at = mark;
      }
    }
  }
});

test('figures are filled in, quotation marks set, and no markup is left', () => {
  const frozen = plainText(readManuscript(FROZEN));
  expect(frozen).toContain('$1.9\u00a0billion');
  expect(frozen).toMatch(/“[^”]+”/);
  for (const each of [text, frozen]) expect(each).not.toMatch(/<\/?[A-Z]|\{|"/);
});

test('each line stands in its file where it says', () => {
  for (const { lines } of sectionsOf(manuscript))
    for (const { text: line, place } of lines) {
      if (place.line === 1 || line.startsWith('[')) continue;
      const own = readFileSync(place.file, 'utf8').split('\n')[place.line - 1] ?? '';
      // Words of a figure stand in the ledger, not here.
      const words = [...line.matchAll(/[A-Za-z]{4,}/g)].map(([word]) => word);
      const found = words.filter((word) => own.includes(word));
      expect(found.length, `${place.file}:${place.line}  ${line}`).toBeGreaterThanOrEqual(0.5 * words.length);
    }
});

test.each([
  [
    'half saved',
    /(?<=\n---\n\n)[\s\S]*/,
    'Then <Fact id="x',
    /^content\/chapters\/en\/prologue\.mdx:\d+:\d+ {2}a tag that is not finished: /,
  ],
  [
    'with a byte-order mark',
    /^/,
    '\ufeff',
    /^content\/chapters\/en\/prologue\.mdx:1:1 {2}begins with a byte-order mark/,
  ],
  [
    'without its title',
    /^title: .*\n/m,
    '',
    /^content\/chapters\/en\/prologue\.mdx:1:1 {2}expected its title, kicker and opening/,
  ],
  [
    'with marks of a merge conflict',
    FIRST_PARAGRAPH,
    '<<<<<<< HEAD\n$&',
    /^content\/chapters\/en\/prologue\.mdx:\d+:1 {2}a merge conflict is left/,
  ],
] as const)('a chapter %s is named with file, line and what was expected', (_, old, now, message) => {
  const { root, remove } = contentCopy([['chapters/en/prologue.mdx', old, now]]);
  try {
    expect(() => readManuscript(root)).toThrow(message);
    expect(() => readManuscript(root)).toThrow(ContentError);
  } finally {
    remove();
  }
});
