import { join } from 'node:path';
import { z } from 'astro/zod';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { KINDS, TOPICS, VERDICTS } from '../ledger/schema.ts';
import { interfaceFile, ownLanguage } from './content-files.ts';
import { book, brief } from './interface-brief.ts';
import { copied, desk, guide, preview, storyboard } from './interface-editors.ts';
import { share } from './interface-share.ts';
import { each, phrase, text } from './interface-texts.ts';
import { overlayOf } from './overlay.ts';
import { SHAPES } from './shapes.ts';
import { STANDINGS } from './standing.ts';

const facet = z.strictObject({
  label: text,
  by: text,
  figures: text,
  page: text,
  description: phrase('story', 'choice'),
});

/** content/words/<language>/interface.yaml: where each text stands on the pages is told there. */
const Interface = z.strictObject({
  page: z.strictObject({
    skip: text,
    title: phrase('page', 'story'),
    pages: text,
    story: text,
    exhibits: text,
    ledger: text,
    arithmetic: text,
    glossary: text,
    about: text,
  }),
  preferences: each(['still', 'theme', 'system', 'light', 'dark'], text),
  cover: z.strictObject({
    filed: phrase('day'),
    checked: text,
    filing: phrase('day'),
    due: phrase('day'),
    dates: phrase('byline', 'published', 'updated'),
    corrected: phrase('day'),
    figures: text,
    advice: text,
  }),
  article: z.strictObject({
    chapters: text,
    check: text,
    checkLabel: phrase('finding'),
    measure: phrase('figure', 'statement', 'who'),
    unknownTerms: text,
    notSettable: text,
    pictureAndData: text,
    retells: phrase('story'),
    toLedger: text,
    toArithmetic: text,
    toExhibits: text,
    toSources: text,
    toAbout: text,
  }),
  corrections: z.strictObject({
    heading: text,
    none: text,
    corrected: phrase('day'),
    shouldRead: phrase('where', 'was', 'is'),
    what: text,
    place: text,
    picture: text,
    figure: text,
  }),
  stepper: z.strictObject({
    label: text,
    previous: text,
    next: text,
    count: phrase('n', 'all'),
    arrived: phrase('n', 'all', 'picture'),
    share: text,
    menu: text,
    failed: text,
    page: text,
  }),
  marks: each(['label', 'hint'], text),
  figure: z.strictObject({
    saidBy: each(KINDS, phrase('who')),
    asOf: phrase('day'),
    working: phrase('formula'),
    instead: phrase('figure'),
    inLedger: text,
    verdict: each(VERDICTS, text),
  }),
  ledger: z.strictObject({
    heading: text,
    of: phrase('story'),
    shared: phrase('story'),
    description: phrase('story'),
    lede: phrase('count'),
    downloads: phrase('csv', 'json', 'schema', 'story', 'licence'),
    csv: text,
    json: text,
    schema: text,
    licence: phrase('words', 'name'),
    source: phrase('document', 'publisher', 'seen'),
    checkedIn: phrase('document'),
    unused: text,
    usedIn: text,
    chapter: phrase('kicker', 'title'),
    exhibit: phrase('exhibit', 'title'),
    frame: phrase('exhibit', 'title', 'n', 'all'),
    workedOut: phrase('statement'),
    selected: phrase('choice'),
    count: phrase('found', 'all'),
    all: text,
    topic: each(TOPICS, text),
    standing: each(STANDINGS, text),
  }),
  ledgerFile: z.strictObject({
    title: text,
    description: text,
    file: each(['$schema', 'generated_from'], text),
    figure: each(
      [
        'id',
        'topic',
        'statement',
        'value',
        'printed',
        'as_of',
        'said_by',
        'kind',
        'source',
        'verdict',
        'note',
        'working',
        'used_in',
      ],
      text,
    ),
  }),
  filter: z.strictObject({
    label: text,
    all: text,
    choice: phrase('words', 'count'),
    words: text,
    reset: text,
    found: phrase('found', 'all'),
    foundAndAsked: phrase('found', 'all'),
    folded: phrase('by', 'count'),
    by: z.strictObject({ topic: facet, verdict: facet, source: facet }),
  }),
  exhibits: z.strictObject({
    number: phrase('n'),
    named: phrase('number', 'title'),
    shared: phrase('story'),
    description: phrase('story'),
    lede: text,
    inStory: text,
    toStory: text,
    toShare: text,
    asOf: phrase('alt', 'source', 'story', 'day'),
    data: text,
    others: text,
    otherFrames: text,
    before: phrase('name'),
    next: phrase('name'),
    readStory: phrase('story'),
  }),
  share,
  arithmetic: each(['heading', 'description', 'lede'], text),
  glossary: z.strictObject({ description: phrase('story') }),
  sources: z.strictObject({
    heading: text,
    description: phrase('story'),
    lede: phrase('count'),
    about: phrase('publisher', 'seen'),
    aboutDated: phrase('publisher', 'day', 'seen'),
    figures: text,
  }),
  about: each(['toSources', 'toLedger', 'toArithmetic', 'toLicences'], text),
  lost: z.strictObject({
    title: text,
    description: text,
    heading: text,
    meant: phrase('link'),
    advice: text,
    story: phrase('subtitle'),
    place: text,
    close: text,
  }),
  result: z.strictObject({
    kicker: text,
    lede: text,
    seeTerms: text,
    setTerms: text,
    unknown: text,
    other: phrase('result'),
  }),
  feed: z.strictObject({ updated: phrase('story', 'day'), correction: phrase('where') }),
  offline: z.strictObject({ stored: phrase('when'), close: text }),
  offer: each(['says', 'read', 'stay'], text),
  newer: each(['published', 'readOn', 'notNow'], text),
  brief,
  book,
  desk,
  guide,
  preview,
  storyboard,
  copied,
});

/** Every word of the pages that is not the story's own. */
export type Interface = z.infer<typeof Interface>;

/**
 * The words round the story, from content/words/<language>/interface.yaml, laid over those of its own language.
 *
 * @throws ContentError with file, line and column for a text that is missing, unknown, or lacks what it has to be
 * filled in with
 */
export function readInterface(root: string, language: string): Interface {
  const file = new YamlFile(root, join(root, interfaceFile(ownLanguage(root))));
  const words = file.parse(Interface);
  if (!words) throw new ContentError(file.findings);
  return overlayOf(root, language, file, 'interface', SHAPES.interface).expectSound().over(words, []);
}
