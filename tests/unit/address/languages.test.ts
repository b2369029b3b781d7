import { expect, test } from 'vitest';
import { networkLocale } from '../../../src/address/languages.ts';

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['zh-Hans', 'zh_CN'],
  ['zh-Hant', 'zh_TW'],
  ['es', 'es_ES'],
  // Of no land that is known.
  ['xx', 'xx'],
])('networks know %s as %s', (tag, locale) => {
  expect(networkLocale(tag)).toBe(locale);
});
