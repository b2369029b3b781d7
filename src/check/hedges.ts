import type { Report } from './report.ts';

/** What says in English that a figure is rounded, or a bound, right before it. */
const HEDGED =
  /\b(about|nearly|almost|roughly|around|more than|at least|at most|up to|less than|under|fewer than|close to)\s+<(Fact|Says)\s+id="([^"]+)"[^>]*>/g;

/** Signs of which one says so in Chinese, before a figure or behind it. */
const IN_HAN = /[约近逾超余多左右上下将大至少不到以内足最高达几乎接差出头]|[低高]于|未满/;
/** So many signs on either side of a figure are about it: 约 may stand before the verb. */
const NEAR = 16;

/**
 * Warns of a figure that the story's own language says with a word like “about”, and a paragraph of Chinese signs
 * without one.
 *
 * @param start where the paragraph starts in its file
 * @param own the same paragraph in the story's own language
 */
export function checkHedges(paragraph: string, start: number, own: string, report: Report): void {
  const tags = Array.from(paragraph.matchAll(/<(?:Fact|Says)\s+id="([^"]+)"[^>]*>/g));
  for (const [, hedge = '', name = '', id] of own.matchAll(HEDGED)) {
    const tag = tags.find(([, each]) => each === id);
    if (!tag) continue;
    const bare = (text: string): string => text.replace(/<[^>]*>/g, '');
    const before = bare(paragraph.slice(0, tag.index)).slice(-NEAR);
    const behind = bare(paragraph.slice(tag.index)).slice(0, NEAR);
    if (!IN_HAN.test(before + behind))
      report.warn(
        start + tag.index,
        `“${hedge}” stands before <${name} id="${id ?? ''}"> in the story’s own language, and nothing like it here: expected 约, 近 or the like`,
      );
  }
}
