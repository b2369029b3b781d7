import { expect, test } from 'vitest';
import { chapter, foundIn } from './check-one.ts';

/** A mistake in a chapter's text, which begins in line 8, and all that is said of it. */
test.each([
  [
    'an address without https',
    'See [this](www.example.org).',
    ['8:5  the link "www.example.org" leads nowhere: expected https:// before it, "https://www.example.org"'],
  ],
  [
    'a picture',
    '![a photo](photo.jpg)',
    [
      '8:1  the link "photo.jpg" leads nowhere: there is no such file in public/, where a developer puts it. A chart is an exhibit of its own',
    ],
  ],
  [
    'a dead anchor',
    'See [below](#the-bil).',
    ['8:5  the link "#the-bil" leads nowhere: the story has no anchor "the-bil" (did you mean "the-bill"?)'],
  ],
  [
    'a dead anchor on a page',
    'See [it](ledger/#revenue-2025).',
    [
      '8:5  the link "ledger/#revenue-2025" leads nowhere: "ledger/" has no anchor "revenue-2025" (did you mean "revenue-2024"?)',
    ],
  ],
  [
    'a dead page',
    'See [it](legder/).',
    ['8:5  the link "legder/" leads nowhere: there is no page "legder/" (did you mean "ledger/"?)'],
  ],
  [
    'a page without its last stroke',
    'See [it](ledger).',
    ['8:5  the link "ledger" leads nowhere: expected a / at the end, "ledger/"'],
  ],
  [
    'a link from the root',
    'See [it](/ledger/).',
    [
      '8:5  the link "/ledger/" leads nowhere: the story may be served below a path, so expected it without the first /, like "ledger/"',
    ],
  ],
  [
    'a link above the story',
    'See [it](../ledger/).',
    [
      '8:5  the link "../ledger/" leads nowhere: it climbs above the story, which may be served below a path: expected fewer ../',
    ],
  ],
  [
    'a dead frame',
    'See [it](exhibits/the-bill/first-lone/).',
    [
      '8:5  the link "exhibits/the-bill/first-lone/" leads nowhere: there is no page "exhibits/the-bill/first-lone/" (did you mean "exhibits/the-bill/first-loan/"?)',
    ],
  ],
  [
    'a link that is a script',
    'See [it](javascript:alert).',
    ['8:5  the link "javascript:alert" leads nowhere: expected https:, or an address within the story'],
  ],
  [
    'a picture without alternative text',
    '![](favicon.svg)',
    ['8:1  a picture without alternative text: expected ![what it shows](...)'],
  ],
])('%s', (_, text, expected) => {
  expect(foundIn(chapter(text))).toEqual(expected);
});
