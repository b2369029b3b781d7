import { describe, expect, test } from 'vitest';
import { resultWords } from '../../../src/exhibits/result.ts';
import { trialsOf } from '../../../src/exhibits/trials.ts';
import { box } from '../../../src/scene/box.ts';
import type { TextMark } from '../../../src/scene/scene.ts';
import { measure } from '../../../src/scene/text.ts';
import { book, frames } from './all-frames.ts';

const settable = frames.filter(({ frame }) => frame.controls);

describe.each(settable)('a picture of what a reader has set in $name', ({ frame, words }) => {
  const trials = trialsOf(frame, book.numbers).filter((_, i) => i % 7 === 0);

  test('says every setting as it stands, and what it comes to', () => {
    for (const settings of trials) {
      const { source, headline, takeaway } = resultWords(frame, book.numbers, words, settings);
      expect(source).not.toMatch(/[[\]]/);
      expect(source.endsWith(words.source)).toBe(true);
      for (const { id, show } of frame.controls ?? []) expect(source).toContain(show(settings[id] ?? 0, words));
      expect(headline).toBe(frame.result?.(book.numbers, words, settings));
      expect(headline).toContain('CoreWeave');
      expect(takeaway).toBe(headline);
    }
  });

  test.each(['card', 'feed', 'tall'] as const)('keeps its words in the box as %s, below one another', (preset) => {
    const { width, height } = box(preset);
    for (const settings of trials) {
      const { marks } = frame.draw(
        book.numbers,
        resultWords(frame, book.numbers, words, settings),
        box(preset),
        settings,
      );
      const texts = marks.filter((mark): mark is TextMark => mark.shape === 'text');
      for (const { text, x, y, size, face, anchor } of texts) {
        const long = measure(text, face, size);
        const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? long : long / 2);
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(left + long, text).toBeLessThanOrEqual(width);
        expect(y, text).toBeLessThanOrEqual(height);
      }
      const lowest = Math.max(
        ...texts.flatMap(({ key, y }) => (/takeaway|subtitle/.test(key) && key.startsWith('furniture') ? y : [])),
      );
      const sources = texts.filter(({ key }) => key.startsWith('furniture/source'));
      expect(Math.min(...sources.map(({ y, size }) => y - size))).toBeGreaterThan(lowest);
    }
  });
});
