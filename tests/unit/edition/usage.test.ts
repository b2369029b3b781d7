import { describe, expect, test } from 'vitest';
import { theProspectus } from '../../../src/exhibits/the-prospectus/exhibit.ts';
import { twoCustomers } from '../../../src/exhibits/two-customers/exhibit.ts';
import { makeEdition, exhibitNamed, type ExhibitEdition } from '../../../src/edition/edition.ts';
import { chapterOf } from '../../../src/edition/chapter.ts';
import { readInterface } from '../../../src/edition/interface.ts';
import { figuresOf } from '../../../src/edition/scenes.ts';
import { gathered, usageOf, usesInChapter } from '../../../src/edition/usage.ts';
import { FROZEN, frozenBook } from '../../frozen/frozen.ts';

const ui = readInterface(process.cwd(), 'en');

const edition = makeEdition(FROZEN, undefined);
const exhibits: readonly ExhibitEdition[] = [theProspectus, twoCustomers].map(({ id }, i) => ({
  ...exhibitNamed(edition, id),
  number: `Exhibit ${i + 1}`,
}));
const [, customers] = exhibits;
if (!customers) throw new Error('there is no second exhibit');

test('a chapter’s figures are at the chapter, a step’s at the step', () => {
  const text = `---
title: Two customers
kicker: Problem one
opening: Two.
---

One <Fact id="first"/> and <Fact as="exact" id="second" />.

<Scrolly exhibit="two-customers">

<Step frame="before">

A <Term id="term">term</Term> and <Fact id="third"/>.

</Step>

</Scrolly>

<Fact id="fourth" to="fifth"/>
`;
  const chapter = { label: 'Problem one: Two customers', path: '#chapter-one' };
  const step = { label: 'Exhibit 2, Two customers: picture 1 of 7', path: '#two-customers/before' };
  expect(usesInChapter(chapterOf(text, 'one', { file: 'one.mdx', book: frozenBook }), exhibits, ui.ledger)).toEqual([
    { figure: 'first', ...chapter },
    { figure: 'second', ...chapter },
    { figure: 'third', ...step },
    { figure: 'fourth', ...chapter },
    { figure: 'fifth', ...chapter },
  ]);
});

const place = (path: string) => ({ label: path, path });

test('each address is given once, and an exhibit as a whole where all its frames are', () => {
  const frames = customers.exhibit.frames.map(({ id }) => place(`#two-customers/${id}`));
  const chapter = place('#chapter-one');
  expect(gathered([chapter, ...frames.slice(0, 2), ...frames.slice(0, 2)], exhibits, ui.ledger)).toEqual([
    chapter,
    ...frames.slice(0, 2),
  ]);
  expect(frames.length).toBeGreaterThan(2);
  expect(gathered([chapter, ...frames, place('ledger/#sum')], exhibits, ui.ledger)).toEqual([
    chapter,
    { label: 'Exhibit 2, Two customers', path: '#two-customers' },
    place('ledger/#sum'),
  ]);
});

describe('a whole story’s', () => {
  const usage = usageOf(edition);
  const paths = (id: string): readonly string[] => (usage.get(id) ?? []).map(({ path }) => path);

  test('what is drawn and printed nowhere is told', () => {
    // The bill's frames of spreads draw these; the reader's settings start from what the filing says of power.
    expect(paths('cw-ddtl2-spread-other-ig')).toContain('#the-bill/bands');
    expect(paths('cw-power-contracted')).toContain('#your-fuse/yours');
  });

  test('what a computed figure starts from is told', () => {
    expect(paths('conc-62')).toContain('ledger/#microsoft-revenue');
  });

  test('no label names a frame by its id', () => {
    const labels = [...usage.values()].flat().flatMap(({ label, path }) => (/^#.*\//.test(path) ? [label] : []));
    expect(labels.length).toBeGreaterThan(100);
    for (const label of labels) expect(label).toMatch(/^Exhibit \d+, .+: picture \d+ of \d+$/);
  });

  test('every figure that a frame reads names it, or its exhibit', () => {
    for (const edited of edition.exhibits)
      for (const { id } of edited.exhibit.frames)
        for (const figure of figuresOf(edited, id, edition.book))
          expect(
            paths(figure).some((path) => path === `#${edited.exhibit.id}/${id}` || path === `#${edited.exhibit.id}`),
            `${figure} in ${edited.exhibit.id}/${id}`,
          ).toBe(true);
  });
});
