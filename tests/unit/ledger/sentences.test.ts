import { expect, test } from 'vitest';
import { bracketed, sentences } from '../../../src/ledger/sentences.ts';

const english = { marks: { titled: ': ', stop: '. ', end: '.', list: ', ', aside: ' ({words})' } };
const chinese = { marks: { titled: '：', stop: '。', end: '。', list: '，', aside: '（{words}）' } };

test('sentences end once, and stand apart as their language has it', () => {
  expect(sentences(['How long?', 'A year', 'It holds.'], english)).toBe('How long? A year. It holds.');
  expect(sentences(['能撑多久？', '一年', '撑得住。'], chinese)).toBe('能撑多久？一年。撑得住。');
  expect(sentences(['He says “no.”', 'So it is (by report).'], english)).toBe('He says “no.” So it is (by report).');
});

test('brackets are the language’s own', () => {
  expect(`Oil${bracketed('Rockefeller', english)}`).toBe('Oil (Rockefeller)');
  expect(`石油${bracketed('洛克菲勒', chinese)}`).toBe('石油（洛克菲勒）');
});
