import { join } from 'node:path';
import { chapterFile, fileOrOwn } from '../edition/content-files.ts';
import { isElement, parseMdx, walk } from '../edition/mdx.ts';
import type { Finding } from '../ledger/read.ts';
import { Remembered } from '../ledger/remembered.ts';
import { readText } from '../ledger/source-text.ts';
import { tellingOf, type Telling } from './frames.ts';
import { Report } from './report.ts';

/**
 * Exhibits and frames that a further language's readers would meet twice. Of a chapter that the language has not got
 * they read the story's own, so that an exhibit that has moved into it may stand in both.
 */
export function checkLanguageTellings(root: string, chapters: readonly string[], language: string): readonly Finding[] {
  // That a chapter is listed twice is told where it is.
  const texts = [...new Set(chapters)].map((id): readonly [string, string] => {
    const file = fileOrOwn(root, language, (each) => chapterFile(each, id));
    return [file, readText(join(root, file)).text];
  });
  return found.of([language, ...texts.flat()], () => findIn(texts, language));
}

// What was found before: see `Remembered`.
const found = new Remembered<readonly Finding[]>(4);

function findIn(texts: readonly (readonly [file: string, text: string])[], language: string): readonly Finding[] {
  const reports: Report[] = [];
  const tellings = texts.flatMap(([file, text]): readonly Telling[] => {
    const report = new Report(file, text);
    const tree = parseMdx(text);
    if (!('children' in tree)) return [];
    const own: Telling[] = [];
    walk(tree, (node) => {
      if (isElement(node) && node.name === 'Scrolly') own.push(...tellingOf(node, report));
    });
    reports.push(report);
    return own;
  });
  const byExhibit = Map.groupBy(tellings, ({ exhibit }) => exhibit);
  for (const [exhibit, [first, ...again]] of byExhibit) {
    const other = again[0];
    if (first && other) {
      // The own text is where it should be: what is to be changed is the language's.
      const [moved, stays] = first.report.file === chapterFile(language, idOf(first)) ? [first, other] : [other, first];
      moved.report.error(
        moved.offset,
        `the exhibit "${exhibit}" is told here and in ${stays.report.file}: expected its <Scrolly> cut out here, and pasted into ${chapterFile(language, idOf(stays))} to keep its words`,
      );
    }
    for (const { steps, report } of [first, ...again].filter((each) => each !== undefined)) {
      const twice = steps.find(({ frame }, i) => steps.findIndex((each) => each.frame === frame) < i);
      if (twice) report.error(twice.offset, `the frame "${twice.frame}" is used twice: expected one <Step> for it`);
    }
  }
  return reports.flatMap(({ findings }) => findings);
}

const idOf = ({ report }: Telling): string => /([^/]+)\.mdx$/.exec(report.file)?.[1] ?? '';
