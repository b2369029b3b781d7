import type { Passage, Report } from './report.ts';

/**
 * Passages in which nothing was found (memoisation): most of a file stays as it is when it is saved. Holds for one
 * state of all that passages are held against by themselves: the story's own words, names of figures, justified numbers
 * in words.
 */
export class Sound {
  private readonly known = new Set<string>();

  /**
   * Looks at a passage, unless it is known to be sound.
   *
   * @param how what is asked of it, besides its own words and its file
   * @param look reports what is found in it
   */
  unless({ text, kind }: Passage, how: string, report: Report, look: () => void): void {
    const key = `${report.file} ${kind} ${how} ${text}`;
    if (this.known.has(key)) return;
    const before = report.findings.length;
    look();
    if (report.findings.length === before) this.known.add(key);
  }
}
