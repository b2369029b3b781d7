import { afterAll, beforeAll, expect, test } from 'vitest';
import { reworded } from '../../../src/desk/sentence-changes.ts';
import { storyChanges } from '../../../src/desk/story-changes.ts';
import { makeEdition } from '../../../src/prose/edition.ts';
import { contentWith } from './fixture.ts';

const changesFrom = (...changes: Parameters<typeof contentWith>[0]): string => {
  const { root, remove } = contentWith(changes);
  try {
    return storyChanges(root, process.cwd(), edition);
  } finally {
    remove();
  }
};
let edition: ReturnType<typeof makeEdition>;
beforeAll(() => {
  edition = makeEdition(process.cwd(), undefined);
});
afterAll(() => expect(changesFrom()).toBe('Nothing changed.'));

const TWO = 'chapters/en/two-customers.mdx';

test('a reworded sentence is shown alone, its words marked, at its line', () => {
  const text = changesFrom([
    TWO,
    'A backbone, in any case, holds up a body.',
    'A backbone, at any rate, holds up a body.',
  ]);
  expect(text).toMatch(
    /^Problem one: Two customers\n {2}Changed \(content\/chapters\/en\/two-customers\.mdx:\d+\):\n {4}A backbone, (.*) holds up a body\.$/,
  );
  expect(text).toContain('[-at-]');
  expect(text).not.toContain('Whose?');
});

test('sentences that came and went', () => {
  const text = changesFrom([TWO, 'A sensible, modest trade.', ''], [TWO, 'Whose?', 'Whose is it? Ask.']);
  expect(text).toMatch(/Added \(content.*:\d+\):\n {4}A sensible, modest trade\./);
  expect(text).toMatch(/Removed \(was content.*:\d+\):\n {4}.*Ask\./);
});

test('a figure is told once with what it was, is and where it stands, and not as a rewording of every sentence', () => {
  const text = changesFrom(['ledger/cash.yaml', 'value: 1915.426', 'value: 2400']);
  expect(text).not.toContain('Changed (');
  expect(text).toMatch(
    /^Figures\n {2}cw-revenue-2024: \$2\.4\sbillion -> \$1\.9\sbillion \(to the digit: \$2,400\smillion -> \$1,915\.426\smillion\)\. It stands in Exhibit 1, frame revenue; .*Exhibit 2, frame coreweave; /m,
  );
  // What is worked out from it follows.
  expect(text).toMatch(/microsoft-revenue: \$1\.5\sbillion -> \$1\.2\sbillion/);
});

test('a verdict, a takeaway, a definition, a title and the order of chapters', () => {
  const text = changesFrom(
    ['story.yaml', 'title: Short Fuse', 'title: Long Fuse'],
    ['story.yaml', '  - five-charges\n  - not-the-motor-industry', '  - not-the-motor-industry\n  - five-charges'],
    ['exhibits/en/two-customers.yaml', 'takeaway: In 2022 the', 'takeaway: In 2022 its'],
    ['glossary.yaml', 'The large last payment', 'The huge last payment'],
  );
  expect(text).toContain('[-Long-]{+Short+} Fuse');
  expect(text).toMatch(
    /Order of chapters: .*not-the-motor-industry, five-charges.* -> .*five-charges, not-the-motor-industry/,
  );
  expect(text).toMatch(/\[Exhibit \d+, frame: before\] Takeaway: In 2022 \[-its-\]\{\+the\+\} biggest/);
  expect(text).toMatch(/Glossary\n.*\n {4}Balloon: The \[-huge-\]\{\+large\+\} last payment/);
});

test('what today’s code cannot read of an earlier state is named, and the rest is compared', () => {
  const text = changesFrom(
    ['ledger/cash.yaml', 'unit: USD million', 'unit: USD milion'],
    [TWO, 'A backbone, in any case', 'A backbone, at any rate'],
  );
  expect(text).toContain('A backbone, ');
  expect(text).toMatch(/Not compared.*\n {2}content\/ledger\/cash\.yaml:\d+:\d+ {2}unit: "USD milion" is not one of/);
});

test('sentences with little in common are not called a rewording', () => {
  expect(reworded('It was a sensible business.', 'Nobody in Ohio ever knew.')).toBeUndefined();
});
