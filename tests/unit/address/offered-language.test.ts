import { expect, test } from 'vitest';
import { offered } from '../../../src/address/offered-language.ts';

test.each([
  [['zh-CN', 'en'], 'en', ['zh-Hans'], 'zh-Hans'],
  // Of the languages liked, the best that is there counts: English before Chinese, and what is not there not at all.
  [['en-GB', 'zh-CN'], 'en', ['zh-Hans'], undefined],
  [['fr', 'zh-TW', 'en'], 'en', ['zh-Hans'], 'zh-Hans'],
  [['en-US'], 'zh-Hans', ['en'], 'en'],
  [['zh'], 'zh-Hans', ['en', 'es'], undefined],
  [['es-MX', 'en'], 'zh-Hans', ['en', 'es'], 'es'],
  [['fr', 'de'], 'en', ['zh-Hans'], undefined],
  [[], 'en', ['zh-Hans'], undefined],
])('who likes %j is offered, of a page in %s that is also in %j, %s', (liked, here, others, tag) => {
  expect(offered(liked, here, others)).toBe(tag);
});
