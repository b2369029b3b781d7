import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Browser tests that take half a minute and more, the longest first. Where no earlier times are known the largest files
 * go first: these are small ones, would begin among the last, and run alone in the end.
 */
const LONGEST = [
  'preview',
  'preview-pages',
  'offline',
  'axe',
  'faults',
  'bad-line',
  'small-screens',
  'preview-language',
].map((name) => `${name}.test.ts`);

/** Begins the longest test files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(basename(moduleId));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
