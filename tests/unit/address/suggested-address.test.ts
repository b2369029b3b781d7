import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestedAddress, namedBy } from '../../../src/address/suggested-address.ts';
import { frames } from '../exhibits/all-frames.ts';

const known = [...new Set(frames.map(({ exhibit }) => exhibit))].map(({ id, frames: own }) => ({
  exhibit: id,
  frames: own.map((frame) => frame.id),
}));

describe('an address with something about it', () => {
  const names = ['the-bill', 'the-bill/both-loans', 'exhibits/the-bill/both-loans/', 'chapter-01-the-filing', 'about/'];

  test.each([
    ['the-bill/both-loans)', 'the-bill/both-loans'],
    ['/the-bill/both-loans', 'the-bill/both-loans'],
    ['the-bill//both-loans/', 'the-bill/both-loans'],
    ['The-Bill/Both-Loans', 'the-bill/both-loans'],
    ['the-bill/both-loans?utm_source=x', 'the-bill/both-loans'],
    ['the-bill/both-loans&fbclid=1', 'the-bill/both-loans'],
    ['the-bill/both-loans:~:text=loan', 'the-bill/both-loans'],
    ['the-bill%2Fboth-loans%22', 'the-bill/both-loans'],
    ...['.', ',', ')', '”', '%E2%80%9D', '%EF%BC%89', '**', '>', '/.', '%20', '/index.html', '。'].map((after) => [
      `exhibits/the-bill/both-loans${after}`,
      'exhibits/the-bill/both-loans/',
    ]),
    ['about).', 'about/'],
    // Encoded once more on its way.
    ['the-bill%252Fboth-loans', 'the-bill/both-loans'],
    ['exhibits/the-bill/both-loans%2522', 'exhibits/the-bill/both-loans/'],
  ])('%s names %s', (address, name) => {
    expect(namedBy(address, names)).toBe(name);
  });

  test.each(['', ')', '?utm_source=x', '%E0%A4%A', 'the-bil', 'both-loans', 'index.html', '__proto__'])(
    '%s names none',
    (address) => {
      expect(namedBy(address, names)).toBeUndefined();
    },
  );
});

describe('what is left of the site’s own address', () => {
  test.each(['', ')', '%EF%BC%8C', 'index.html)', 'INDEX.HTML', '%E3%80%82?utm_source=x'])('%s names it', (address) => {
    expect(namedBy(address, ['', 'about/'])).toBe('');
  });

  test.each(['home', '%E5%9B%BE%E8%A1%A8', '%E0%A4%A'])('%s does not', (address) => {
    expect(namedBy(address, ['', 'about/'])).toBeUndefined();
  });
});

describe('an address without a page', () => {
  test.each([
    ['/exhibits/two-custmers/', { exhibit: 'two-customers' }],
    ['/exhibits/two-customers/redcted/', { exhibit: 'two-customers', frame: 'redacted' }],
    ['/exhibits/two-customers/nothing-like-a-frame-at-all/', { exhibit: 'two-customers' }],
    ['/papers/fuse/exhibits/Two-Customers/Redacted', { exhibit: 'two-customers', frame: 'redacted' }],
    ['/two-customers/redacted/', { exhibit: 'two-customers', frame: 'redacted' }],
    // A reader's result that has no page: the exhibit has.
    ['/exhibits/your-fuse/ends/2031-q9/', { exhibit: 'your-fuse' }],
    ['/exhibits/your-fuse/ends/%3Cscript%3E/', { exhibit: 'your-fuse' }],
  ])('%s means %o', (path, meant) => {
    expect(suggestedAddress(path, known)).toEqual(meant);
  });

  test.each(['/', '', '/wp-login.php', '/exhibits/', '/exhibits/%E0%A4%A/', `/exhibits/${'x'.repeat(100_000)}/`])(
    '%s means nothing',
    (path) => {
      expect(suggestedAddress(path, known)).toBeUndefined();
    },
  );

  test('only ever means what exists', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const meant = suggestedAddress(path, known);
        if (!meant) return;
        const exhibit = known.find((each) => each.exhibit === meant.exhibit);
        expect(exhibit).toBeDefined();
        if (meant.frame !== undefined) expect(exhibit?.frames).toContain(meant.frame);
      }),
    );
  });
});
