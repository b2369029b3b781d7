import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { catalogueOf } from '../../../src/edition/catalogue.ts';
import { codeNameOf } from '../../../src/edition/renamed.ts';
import { drawingPlace } from '../../../src/editor/places.ts';
import { addressesOf, frameOf } from '../../../src/exhibits/exhibit.ts';
import { changeIn } from '../../content-copy.ts';
import { removeCopy, withChange } from '../check/broken/story-copy.ts';

afterEach(removeCopy);

const WORDS = 'exhibits/en/two-customers.yaml';
let root = '';

/** What the check says once some files are changed. */
const told = (...changes: readonly (readonly [file: string, from: string | RegExp, to: string])[]): string[] =>
  withChange((content) => {
    root = join(content, '..');
    for (const change of changes) changeIn(root, ...change);
  });
const renamedTo = (lines: string) => ['renamed.yaml', /$/, lines] as const;

test('an editor gives a picture another name, and it answers to both', () => {
  const found = told(
    renamedTo('two-customers/openai: two-customers/second-half\n'),
    [WORDS, '  openai:\n', '  second-half:\n'],
    ['chapters/en/two-customers.mdx', 'frame="openai"', 'frame="second-half"'],
  );
  expect(found).toEqual([]);
  const exhibit = catalogueOf(root).find(({ id }) => id === 'two-customers');
  if (!exhibit) throw new Error('no exhibit');
  expect(frameOf(exhibit, 'openai')?.id).toBe('second-half');
  expect(addressesOf(exhibit).map(({ address }) => address)).toEqual(expect.arrayContaining(['openai', 'second-half']));
  expect(drawingPlace(process.cwd(), exhibit, 'second-half').file).toMatch(/^src\/exhibits\/two-customers\//);
  expect(codeNameOf(root, 'two-customers', 'second-half')).toBe('openai');
});

test('and another one after that', () => {
  told(renamedTo('two-customers/openai: two-customers/half\ntwo-customers/half: two-customers/second-half\n'));
  const exhibit = catalogueOf(root).find(({ id }) => id === 'two-customers');
  expect(exhibit && frameOf(exhibit, 'openai')?.formerly).toEqual(['openai', 'half']);
  expect(codeNameOf(root, 'two-customers', 'second-half')).toBe('openai');
});

test('the new name alone is told with the line that is missing', () => {
  const found = told([WORDS, '  openai:\n', '  second-half:\n']).join('\n');
  expect(found).toContain(
    'If it is the new name of "openai", say so in content/renamed.yaml: two-customers/openai: two-customers/second-half',
  );
});

test.each([
  ['two-customers/opnai: two-customers/half', '"two-customers" never had a frame "opnai" (did you mean "openai"?)'],
  ['two-custmers/openai: two-custmers/half', 'no exhibit "two-custmers" (did you mean "two-customers"?)'],
  ['two-customers/openai: the-bill/half', 'a picture stays in its exhibit: expected two-customers/half'],
  ['two-customers/openai: Half', 'expected the old and the new name, each as exhibit/frame'],
  ['two-customers/openai: two-customers/before', '"before" is, or was, the name of another picture'],
  [
    'two-customers/openai: two-customers/half\ntwo-customers/half: two-customers/openai',
    'names in a circle, openai to half to openai',
  ],
])('%s is told with its file and line', (line, message) => {
  const found = told(renamedTo(`${line}\n`)).filter((each) => each.startsWith('content/renamed.yaml:'));
  expect(found.join('\n')).toContain(message);
});
