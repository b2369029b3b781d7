import type { Exhibit } from '../exhibits/exhibit.ts';
import { sentencesOf, Tracer } from '../edition/tracing.ts';
import type { Book } from '../edition/book.ts';
import type { Story } from '../edition/story.ts';
import { fillWords, readTemplate } from '../edition/words.ts';
import { ContentError, type Finding, type YamlFile } from '../ledger/read.ts';
import { canDraw } from '../scene/text.ts';
import { checkDrawn } from './drawn.ts';
import { widthInSigns } from './han.ts';
import type { FigureReads } from './noting.ts';

/** Signs of a takeaway and of a headline, figures filled in: the longest titles that networks show whole. */
const AT_MOST = { takeaway: 34, headline: 40 } as const;
/** Signs of a text alternative: fewer do not tell a picture with its numbers. */
const ALT_AT_LEAST = 25;

/**
 * Checks the words of an exhibit in a further language as they are drawn.
 *
 * @param reads how the figures that its drawings rest on are noted
 */
export function checkLanguageExhibit(
  root: string,
  language: string,
  exhibit: Exhibit,
  book: Book,
  story: Story,
  han: boolean,
  reads: FigureReads,
): readonly Finding[] {
  const template = readTemplate(root, language, exhibit);
  const { file } = template.overlay;
  // What it has not got is drawn in the story's own words, which are checked with them.
  if (!file || file.findings.length > 0) return [];
  checkSigns(file);
  const name = { title: '', address: '', published: story.published, asOf: '' };
  try {
    const tracer = new Tracer();
    const filling = readTemplate(root, language, exhibit);
    const traced = fillWords(filling, '', name, book, tracer.put);
    file.findings.push(...(filling.overlay.file?.findings ?? []));
    for (const [frame, own] of han ? traced : []) {
      const { takeaway, headline, alt } = sentencesOf(own);
      for (const [key, text] of Object.entries({ takeaway, headline }) as [keyof typeof AT_MOST, string][])
        if (widthInSigns(text) > AT_MOST[key] && template.overlay.has(['frames', frame, key]))
          file.mark(
            ['frames', frame, key],
            `the ${key} is ${widthInSigns(text)} signs wide with its figures: expected at most ${AT_MOST[key]}`,
          );
      if (widthInSigns(alt) < ALT_AT_LEAST)
        file.mark(
          ['frames', frame, 'alt'],
          `the text alternative is ${widthInSigns(alt)} signs wide: expected the picture in a sentence, with its numbers`,
        );
    }
    checkDrawn(exhibit, traced, { ...template, file }, book, tracer, reads, false);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // What is wrong in the story's own words is told with them.
    file.findings.push(...error.findings.filter((each) => each.file === file.file));
  }
  return file.findings;
}

/** A sign that the faces of drawings lack would be a blank box. */
function checkSigns(file: YamlFile): void {
  for (const { path, start, text } of file.texts()) {
    const strange = Array.from(text).find((character) => !canDraw(character) && !/\s/.test(character));
    if (strange !== undefined && path.at(-1) !== 'alt')
      file.reportAt(
        start + text.indexOf(strange),
        `"${strange}" cannot be drawn: the story’s fonts are cut without it. Expected "npm run fonts" to cut them anew, which says what no package has, or another sign`,
      );
  }
}
