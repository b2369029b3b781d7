import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { day } from '../ledger/schema.ts';
import { inWords } from '../ledger/worded.ts';
import { chaptersFolder, LANGUAGE_VARIABLE, languageOf, wordsFolder } from './content-files.ts';
import { overlayOf } from './overlay.ts';
import { SHAPES } from './shapes.ts';
import { isToCome } from './to-come.ts';

/** A text in which words may be tied to a figure, as readers get it. */
const words = z.string().min(1).transform(inWords);

function isTag(tag: string): boolean {
  try {
    // Longer names than the codes of languages are allowed, and no language has one.
    return Intl.getCanonicalLocales(tag)[0] === tag && /^[a-z]{2,3}(?:-|$)/.test(tag);
  } catch {
    return false;
  }
}

/** content/story.yaml, as an editor writes it. */
const Written = z.strictObject({
  title: words,
  subtitle: words,
  /** The paragraph under the title. */
  standfirst: words,
  byline: z.string().min(1),
  published: day,
  updated: day,
  /** The languages it can be read in. The first is its own: the others lay their words over it. */
  languages: z
    .array(
      z.strictObject({
        /** The name of the language's folders, and of its part of the site: `zh`. */
        id: z.string().regex(/^[a-z]{2,3}(-[a-z]+)?$/, 'expected the short name of a language, like en'),
        /** As browsers and searches know it: `zh-Hans`. */
        tag: z.string().refine(isTag, 'expected the tag of a language, like en or zh-Hans'),
        /** What it calls itself: `中文`. */
        name: z.string().min(1),
      }),
    )
    .min(1),
  /** The frame whose drawing stands for the whole story where it is shared: `the-bill/both-loans`. */
  card: z.string(),
  /** Whom the story is about: a headline that is shared alone names one of them. */
  names: z.array(z.string().min(1)).min(1),
  /** Chapter files in reading order, without `.mdx`. */
  chapters: z.array(z.string()).min(1),
});

/** Earlier states of the file name one language alone, by its folders: `story:diff` still reads them. */
const Story = z.preprocess((data) => {
  const language = valueAt(data, ['language']);
  if (typeof language !== 'string' || valueAt(data, ['languages']) !== undefined) return data;
  const rest = Object.entries(data as object).filter(([key]) => key !== 'language');
  return { ...Object.fromEntries(rest), languages: [{ id: language, tag: language, name: language }] };
}, Written);

/** A language of the story, as content/story.yaml lists it. */
export type Language = z.infer<typeof Written>['languages'][number];

/** The story's file, in one of its languages. */
export interface Story extends z.infer<typeof Written> {
  /** The language that it is read in here: the name of its folders. */
  readonly language: string;
  /** The same as browsers know it, for `lang`. */
  readonly tag: string;
}

/**
 * The day of the newest correction, as far as their file can be read, which the check says better; none is before all
 * days.
 */
function newestCorrection(root: string): string {
  const { data } = new YamlFile(root, join(root, 'content/corrections.yaml'));
  const days = (Array.isArray(data) ? data : []).map((entry: unknown) => day.safeParse(valueAt(entry, ['date'])).data);
  return days.reduce<string>((newest, each = '') => (each > newest ? each : newest), '');
}

/** Whether the story's day of publication is a slip, which its own check tells: nothing is measured by it then. */
export const isMisdated = (root: string, { published, updated }: Pick<Story, 'published' | 'updated'>): boolean =>
  published > updated || isToCome(published, root);

/** A language that is named has its words. */
function expectLanguage(root: string, file: YamlFile, id: string, index: number): void {
  const own = index === 0 ? chaptersFolder(id) : wordsFolder(id);
  if (!existsSync(join(root, own)))
    file.report(
      ['languages', index, 'id'],
      `the language "${id}" has no files in ${own}: expected them there, or its line taken away`,
    );
}

/**
 * The story as its file has it, in one of its languages; a correction brings it up to date as well, so `updated` is
 * never before the newest.
 *
 * @throws ContentError with file, line and column
 */
export function readStory(root: string, language = languageOf(root)): Story {
  const file = new YamlFile(root, join(root, 'content/story.yaml'));
  const story = file.parse(Story);
  story?.languages.forEach(({ id }, i) => {
    expectLanguage(root, file, id, i);
    if (story.languages.findIndex((each) => each.id === id) < i)
      file.report(['languages', i, 'id'], `the language "${id}" is listed twice`);
  });
  const asked = process.env[LANGUAGE_VARIABLE];
  const ids = story?.languages.map(({ id }) => id) ?? [];
  if (story && asked !== undefined && !ids.includes(asked))
    file.report(
      ['languages'],
      `${LANGUAGE_VARIABLE} is "${asked}", which is not among them: expected ${ids.join(', ')}`,
    );
  if (!story || file.findings.length > 0) throw new ContentError(file.findings);
  const words = overlayOf(root, language, file, 'story', SHAPES.story).expectSound();
  const tag = story.languages.find(({ id }) => id === language)?.tag ?? language;
  const read: Story = { ...words.over(story, [], inWords), language, tag };
  const newest = newestCorrection(root);
  return newest > read.updated ? { ...read, updated: newest } : read;
}
