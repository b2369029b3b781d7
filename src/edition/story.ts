import { join } from 'node:path';
import { z } from 'astro/zod';
import { ContentError, YamlFile } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { day } from '../ledger/schema.ts';
import { inWords } from '../ledger/worded.ts';

/** A text in which words may be tied to a figure, as readers get it. */
const words = z.string().min(1).transform(inWords);

/** content/story.yaml, as an editor writes it. */
const Story = z.strictObject({
  title: words,
  subtitle: words,
  /** The paragraph under the title. */
  standfirst: words,
  byline: z.string().min(1),
  published: day,
  updated: day,
  /** The language of chapters, words and pages: the name of their folders, and of the pages' `lang`. */
  language: z.string().regex(/^[a-z]{2}(-[A-Z][A-Za-z]+)?$/, 'expected the short name of a language, like en'),
  /** The frame whose drawing stands for the whole story where it is shared: `the-bill/both-loans`. */
  card: z.string(),
  /** Whom the story is about: a headline that is shared alone names one of them. */
  names: z.array(z.string().min(1)).min(1),
  /** Chapter files in reading order, without `.mdx`. */
  chapters: z.array(z.string()).min(1),
});

export type Story = z.infer<typeof Story>;

/**
 * The day of the newest correction, as far as their file can be read, which the check says better; none is before all
 * days.
 */
function newestCorrection(root: string): string {
  const { data } = new YamlFile(root, join(root, 'content/corrections.yaml'));
  const days = (Array.isArray(data) ? data : []).map((entry: unknown) => day.safeParse(valueAt(entry, ['date'])).data);
  return days.reduce<string>((newest, each = '') => (each > newest ? each : newest), '');
}

/**
 * The story as its file has it; a correction brings it up to date as well, so `updated` is never before the newest.
 *
 * @throws ContentError with file, line and column
 */
export function readStory(root: string): Story {
  const file = new YamlFile(root, join(root, 'content/story.yaml'));
  const story = file.parse(Story);
  if (!story) throw new ContentError(file.findings);
  const newest = newestCorrection(root);
  return newest > story.updated ? { ...story, updated: newest } : story;
}
