import { expect, test } from 'vitest';
import { EMBED_HEIGHT, embedCode, figureCode } from '../../../src/share/embed-code.ts';

const HOSTILE = '"><script>alert(1)</script> & <b>';

test('a title cannot break out of the code it stands in', () => {
  const code = embedCode('https://a.example/embed/?a=1&b=2', HOSTILE, 'en', 'https://a.example/embed.js');
  expect(code.match(/<\/?[a-z]+/g)).toEqual(['<iframe', '</iframe', '<script', '</script']);
  expect(code).toContain('src="https://a.example/embed/?a=1&amp;b=2"');
  expect(code).toContain(`height="${EMBED_HEIGHT}"`);
  // Fetched as a reader comes near, in a page of many.
  expect(code).toContain(' loading="lazy"');
});

test('a picture’s words cannot either', () => {
  const code = figureCode('https://a.example/', 'https://a.example/a.png', HOSTILE, HOSTILE, 'en');
  expect(code.match(/<\/?[a-z]+/g)).toEqual([
    '<figure',
    '<a',
    '<img',
    '</a',
    '<figcaption',
    '</figcaption',
    '</figure',
  ]);
});

test('what is pasted says in which language its words are, and runs as they do', () => {
  expect(embedCode('https://a.example/', '账单', 'zh-Hans', 'https://a.example/embed.js')).toContain(
    ' lang="zh-Hans" ',
  );
  expect(figureCode('https://a.example/', 'https://a.example/a.png', '账单', '账单', 'zh-Hans')).toMatch(
    /^<figure lang="zh-Hans" dir="auto">/,
  );
});
