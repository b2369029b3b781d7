import { expect, test } from 'vitest';
import { theProspectus } from '../../../src/exhibits/the-prospectus/exhibit.ts';
import { twoCustomers } from '../../../src/exhibits/two-customers/exhibit.ts';
import type { Plate } from '../../../src/prose/edition.ts';
import { usesInChapter, usesInExhibit } from '../../../src/prose/usage.ts';

const plates: readonly Plate[] = [theProspectus, twoCustomers].map((exhibit, i) => ({
  exhibit: { ...exhibit, facts: ['conc-62'] },
  number: `Exhibit ${i + 1}`,
  words: new Map(),
}));
const [, customers] = plates;
if (!customers) throw new Error('there is no second exhibit');

test('a chapter’s figures are at the chapter, a step’s at the step', () => {
  const text = `---
title: Two customers
kicker: Problem one
---

One <Fact id="first"/> and <Fact as="exact" id="second" />.

<Scrolly exhibit="two-customers">

<Step frame="before">

A <Term id="term">term</Term> and <Fact id="third"/>.

</Step>

</Scrolly>

<Fact id="fourth"/>
`;
  const chapter = { label: 'Problem one: Two customers', path: '#chapter-one' };
  const step = { label: 'Exhibit 2, frame before', path: '#two-customers/before' };
  expect(usesInChapter('one', text, plates)).toEqual([
    { figure: 'first', ...chapter },
    { figure: 'second', ...chapter },
    { figure: 'third', ...step },
    { figure: 'fourth', ...chapter },
  ]);
});

test('an exhibit’s figures are at their frame, shared ones at the exhibit', () => {
  const yaml = `
title: Two customers
subtitle: Of {shared}
labels: { a: '{label:short}' }
frames:
  before: { takeaway: '{own}', labels: { a: '{other:exact} [slot]' } }
`;
  const frame = { label: 'Exhibit 2, frame before', path: '#two-customers/before' };
  const whole = { label: 'Exhibit 2', path: '#two-customers' };
  expect(usesInExhibit(customers, yaml)).toEqual([
    { figure: 'own', ...frame },
    { figure: 'other', ...frame },
    { figure: 'shared', ...whole },
    { figure: 'label', ...whole },
    { figure: 'conc-62', ...whole },
  ]);
});
