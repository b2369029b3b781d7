import { formatDate } from '../ledger/format.ts';
import { fill } from '../edition/phrase.ts';
import type { Block, Chapter, CheckNote, Passage, SourcePlace, Sequence } from '../edition/chapter.ts';
import type { Manuscript } from './manuscript.ts';

/** A line of the copied-out story: a paragraph, a heading, or a mark in square brackets where the picture changes. */
export interface Line {
  readonly text: string;
  readonly place: SourcePlace;
}

/** A part of the story under one heading. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly Line[];
}

const STORY: SourcePlace = { file: 'content/story.yaml', line: 1 };

/** Title, standfirst, byline and dates. */
function coverOf({ story, book, ui }: Manuscript): Section {
  const lines = [
    story.title,
    story.subtitle,
    story.standfirst,
    fill(ui.cover.dates, {
      byline: story.byline,
      published: formatDate(story.published, book.formats),
      updated: formatDate(story.updated, book.formats),
    }),
  ];
  return { id: 'cover', name: 'Cover', lines: lines.map((text) => ({ text, place: STORY })) };
}

/** A chapter's text, with a mark for each frame and the frame's takeaway. */
function chapterText(chapter: Chapter, manuscript: Manuscript): Section {
  return {
    id: chapter.id,
    name: `${chapter.kicker}${manuscript.book.formats.marks.titled}${chapter.title}`,
    lines: [
      { text: chapter.opening, place: chapter.place },
      ...chapter.blocks.flatMap((block) => linesOf(block, manuscript)),
    ],
  };
}

type Source = Pick<Manuscript, 'exhibits' | 'ui'>;

function linesOf(block: Block, source: Source): readonly Line[] {
  if (block.kind === 'exhibit') return sequenceLines(block, source);
  return block.kind === 'check' ? checkLines(block, source) : [passageLine(block, source)];
}

function passageLine({ kind, text, place }: Passage, { ui: { copied } }: Source): Line {
  if (kind === 'pull') return { text: fill(copied.setLarge, { text }), place };
  if (kind === 'note') return { text: fill(copied.note, { text }), place };
  const opening = { heading: '## ', item: '- ', quotation: '> ', paragraph: '' }[kind];
  return { text: opening + text, place };
}

function checkLines({ claim, finding, body, place }: CheckNote, source: Source): readonly Line[] {
  const { copied } = source.ui;
  return [
    { text: fill(copied.claim, { claim }), place },
    { text: fill(copied.finding, { finding }), place },
    ...body.map((passage) => passageLine(passage, source)),
    { text: copied.endOfCheck, place },
  ];
}

function sequenceLines({ exhibit, steps, place }: Sequence, source: Source): readonly Line[] {
  const { copied, exhibits } = source.ui;
  const edited = source.exhibits.find((each) => each.exhibit.id === exhibit);
  const number = edited?.number ?? fill(exhibits.number, { n: exhibit });
  return [
    ...steps.flatMap(({ frame, body, place: at }): readonly Line[] => {
      const takeaway = edited?.words.get(frame)?.takeaway;
      const caption = takeaway === undefined ? [] : [fill(copied.takeaway, { takeaway })];
      return [
        { text: [fill(copied.frame, { number, frame }), ...caption].join(' '), place: at },
        ...body.flatMap((part) => linesOf(part, source)),
      ];
    }),
    { text: fill(copied.end, { number }), place },
  ];
}

/** Every chapter's text, in order. */
export const sectionsOf = (manuscript: Manuscript): readonly Section[] => [
  coverOf(manuscript),
  ...manuscript.chapters.map((chapter) => chapterText(chapter, manuscript)),
];

/** The whole story as plain text in reading order, one paragraph a line, for those who mark up a document. */
export function plainText(manuscript: Manuscript): string {
  const [cover, ...chapters] = sectionsOf(manuscript);
  const body = (section: Section | undefined) => section?.lines.map(({ text }) => text).join('\n\n') ?? '';
  return [body(cover), ...chapters.map((section) => `# ${section.name}\n\n${body(section)}`)].join('\n\n\n') + '\n';
}
