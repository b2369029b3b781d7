import type { Formats } from '../ledger/formats.ts';
import { monthName } from '../ledger/format.ts';
import { showPlace } from './places.ts';
import type { Line, Section } from './plain-text.ts';
import type { Change } from './sentence-changes.ts';

/** So many places of one day are named. */
const NAMED = 5;

/** Days that are typed in a text, without their year: “10 March”, “3月10日”. */
function daysIn(text: string, formats: Formats): readonly string[] {
  const months = Array.from({ length: 12 }, (_, i) => monthName(i + 1, 'long', formats));
  // A Chinese month begins with its number, which is no day.
  const named = months.some((month) => /^\d/.test(month))
    ? String.raw`(?<!\d)\d{1,2}月\d{1,2}日`
    : String.raw`(?<!\d)\d{1,2}\.?[\s\u00a0](?:${months.join('|')})\b`;
  return [...new Set(Array.from(text.matchAll(new RegExp(named, 'gu')), ([day]) => day.replace(/\s/gu, ' ')))];
}

const before = (marked: string): string => marked.replace(/\{\+.*?\+\}/g, '').replace(/\[-(.*?)-\]/g, '$1');
const after = (marked: string): string => marked.replace(/\[-.*?-\]/g, '').replace(/\{\+(.*?)\+\}/g, '$1');

/**
 * Days that a reworded sentence no longer names and that still stand elsewhere. A day is typed, so that nothing follows
 * where one of them is put right.
 *
 * @param sections the story as it is now
 */
export function daysLeft(
  changes: readonly Change[],
  sections: readonly Section[],
  formats: Formats,
): readonly string[] {
  const lines = sections.flatMap((section): readonly Line[] => section.lines);
  return changes.flatMap(({ text, place }) => {
    const now = daysIn(after(text), formats);
    return daysIn(before(text), formats)
      .filter((day) => !now.includes(day))
      .flatMap((day) => {
        const places = lines
          .filter((line) => daysIn(line.text, formats).includes(day))
          .map((line) => showPlace(line.place))
          .filter((each, i, all) => all.indexOf(each) === i && each !== showPlace(place));
        if (places.length === 0) return [];
        const more = places.length > NAMED ? ` and ${places.length - NAMED} more` : '';
        return [`${day}, gone from ${showPlace(place)}, still stands in ${places.slice(0, NAMED).join(', ')}${more}`];
      });
  });
}
