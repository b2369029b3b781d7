import type { Exhibit } from '../exhibits/exhibit.ts';
import type { Report } from './report.ts';
import { isElement, propertyIfAny, propertyOf, startOf, type Element } from '../edition/mdx.ts';

/** An exhibit as a chapter tells it. */
export interface Telling {
  readonly exhibit: string;
  readonly offset: number;
  readonly report: Report;
  readonly steps: readonly { readonly frame: string; readonly offset: number }[];
}

/** The exhibit a <Scrolly> tells; none if it does not say which. */
export function tellingOf(node: Element, report: Report): readonly Telling[] {
  const exhibit = propertyIfAny(node, 'exhibit');
  if (exhibit === undefined) return [];
  const steps = node.children.flatMap((child) => {
    // One without its property shows a frame all the same: which, is told to be missing.
    return isElement(child) && child.name === 'Step'
      ? [{ frame: propertyOf(child, 'frame'), offset: startOf(child) }]
      : [];
  });
  return [{ exhibit, offset: startOf(node), report, steps }];
}

/** The frames of an exhibit in the order of its words. */
export type WordsOrder = (exhibit: Exhibit) => readonly string[];
/** The file of an exhibit's words, by the exhibit's id. */
export type WordsFile = (exhibit: string) => string;

/** Checks that each exhibit is told once, with no frame twice, and in the order that its words have. */
export function checkFrames(
  tellings: readonly Telling[],
  catalogue: readonly Exhibit[],
  wordsOrder: WordsOrder,
  wordsFile: WordsFile,
): void {
  const firstTellings = new Map<string, Telling>();
  for (const telling of tellings) {
    const exhibit = catalogue.find(({ id }) => id === telling.exhibit);
    if (!exhibit) continue;
    const earlier = firstTellings.get(exhibit.id);
    if (earlier) {
      telling.report.error(
        telling.offset,
        `the exhibit "${exhibit.id}" is told twice: first in ${earlier.report.file}`,
      );
      continue;
    }
    firstTellings.set(exhibit.id, telling);
    if (telling.steps.length > 0) checkSteps(telling, exhibit, wordsOrder(exhibit), wordsFile(exhibit.id));
  }
}

function checkSteps(
  { steps, report, offset }: Telling,
  exhibit: Exhibit,
  order: readonly string[],
  file: string,
): void {
  const known = exhibit.frames.map(({ id }) => id);
  const seen = new Set<string>();
  let last: string | undefined;
  for (const step of steps) {
    if (!known.includes(step.frame)) continue;
    if (seen.has(step.frame)) {
      report.error(step.offset, `the frame "${step.frame}" is used twice: expected one <Step> for it`);
      continue;
    }
    const at = order.indexOf(step.frame);
    if (last !== undefined && at >= 0 && at < order.indexOf(last))
      report.warn(
        step.offset,
        `the frame "${step.frame}" is out of order, after "${last}": if that is meant, move its words in ${file} too`,
      );
    seen.add(step.frame);
    last = step.frame;
  }
  const unused = known.filter((id) => !seen.has(id));
  // A misspelt frame is reported already; what it was meant for is not missing besides.
  const unknown = steps.filter(({ frame }) => !known.includes(frame)).length;
  if (unused.length > unknown)
    report.warn(
      offset,
      `<Scrolly exhibit="${exhibit.id}"> never uses ${unused.map((id) => `"${id}"`).join(', ')}: the story leaves out what no <Step> shows, and its page, which others may have shared, stays`,
    );
}

/** Exhibits of the catalogue that no chapter tells. */
export const unusedExhibits = (tellings: readonly Telling[], catalogue: readonly Exhibit[]): readonly Exhibit[] =>
  catalogue.filter(({ id }) => !tellings.some(({ exhibit }) => exhibit === id));
