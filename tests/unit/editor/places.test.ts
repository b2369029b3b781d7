import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readInterface } from '../../../src/edition/interface.ts';
import { bare } from '../../../src/editor/bare-text.ts';
import { readManuscript } from '../../../src/editor/manuscript.ts';
import { drawingPlace, editAddress, readPlace, showPlace, wordsPlace } from '../../../src/editor/places.ts';
import { storyPlaces } from '../../../src/editor/story-places.ts';
import type { SourcePlace } from '../../../src/edition/chapter.ts';
import { frames } from '../exhibits/all-frames.ts';

const root = process.cwd();
const lineAt = ({ file, line }: SourcePlace): string => readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';

test.each(frames)('$name: the places of its words and its drawing name it', ({ name, exhibit, frame }) => {
  expect(lineAt(wordsPlace(root, 'en', exhibit.id, frame.id))).toBe(`  ${frame.id}:`);
  // In code it has the name that it had first.
  const first = name.slice(exhibit.id.length + 1);
  expect(lineAt(drawingPlace(root, exhibit, frame.id))).toMatch(new RegExp(`\\b${first}\\b|^export const`));
});

test('a frame that follows from data is drawn where its exhibit is', () => {
  const [first] = frames;
  if (!first) throw new Error('there is no frame');
  const place = drawingPlace(root, first.exhibit, 'no-such-frame');
  expect(place.file).toBe(`src/exhibits/${first.exhibit.id}/exhibit.ts`);
  expect(lineAt(place)).toMatch(/^export const/);
});

test('a place opens in the editor, or on the repository’s host', () => {
  const place = { file: 'content/story.yaml', line: 3 };
  expect(editAddress('/home/ann/story', place, undefined)).toBe('vscode://file/home/ann/story/content/story.yaml:3');
  expect(editAddress('/home/ann/story', place, 'https://example.org/ann/story/')).toBe(
    'https://example.org/ann/story/blob/HEAD/content/story.yaml#L3',
  );
});

test('a place that is shown is read again', () => {
  const place = { file: 'content/ledger/loans.yaml', line: 12 };
  expect(readPlace(showPlace(place))).toEqual(place);
  expect(readPlace('content/ledger')).toBeUndefined();
});

test('every step, exhibit and passage of the story has its way to its place', () => {
  const manuscript = readManuscript(root);
  const { preview } = readInterface(root, 'en');
  const { passages, exhibits, steps } = storyPlaces(root, manuscript, 'https://example.org/story', preview);
  const told = manuscript.chapters.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'exhibit' ? [{ id, exhibit: block.exhibit, steps: block.steps }] : [])),
  );
  expect(Object.keys(steps).sort()).toEqual(
    told.flatMap((each) => each.steps.map(({ frame }) => `${each.exhibit}/${frame}`)).sort(),
  );
  expect(Object.keys(exhibits).sort()).toEqual(told.map(({ exhibit }) => exhibit).sort());
  for (const { id, exhibit, steps: own } of told)
    for (const { frame } of own)
      expect(steps[`${exhibit}/${frame}`]?.step.place).toMatch(
        new RegExp(`^content/chapters/${manuscript.story.language}/${id}\\.mdx:\\d+$`),
      );
  for (const { text, place } of passages) {
    const [file = '', line = ''] = place.split(':');
    if (line !== '1') expect(bare(lineAt({ file, line: Number(line) })), place).toContain(text.slice(0, 1));
  }
  expect(passages.length).toBeGreaterThan(200);
});
