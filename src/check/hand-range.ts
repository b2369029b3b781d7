import type { Report } from './report.ts';

const FIGURE = String.raw`(?:\{[\w-]+(?::\w+)?\}|<Fact\s[^>]*/>)`;
/** Two figures with what stands between the ends of a range; what grew from one to the other is none. */
const BY_HAND = new RegExp(String.raw`(\bfrom |[从由自])?${FIGURE}(\s?[–—~～-]\s?|\sto\s|[至到])(?=${FIGURE})`, 'g');

/**
 * Warns of ranges that are put together figure by figure: only as a whole are they written as a language does.
 *
 * @param start where the text starts in its file
 */
export function checkHandRanges(text: string, start: number, report: Report): void {
  for (const { 0: all, 1: from, 2: between = '', index } of text.matchAll(BY_HAND)) {
    if (from !== undefined && /to|[至到]/.test(between)) continue;
    const expected = all.includes('<Fact') ? '<Fact id="low" to="high"/>' : '{low to high}';
    report.warn(
      start + index + all.length - between.length,
      `"${between.trim()}" between two figures: expected ${expected} for a range, which each language writes its own way`,
    );
  }
}
