import { formatDate } from '../ledger/format.ts';
import type { Plate } from '../edition/edition.ts';
import type { Block, Chapter, CheckNote, Passage, Place, Sequence } from '../edition/chapter.ts';
import type { Manuscript } from './manuscript.ts';

/** A line of the copied-out story: a paragraph, a heading, or a mark in square brackets where the picture changes. */
export interface Line {
  readonly text: string;
  readonly place: Place;
}

/** A part of the story under one heading. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly Line[];
}

const STORY: Place = { file: 'content/story.yaml', line: 1 };

/** Title, standfirst, byline and dates. */
function coverOf({ story, book }: Manuscript): Section {
  const lines = [
    story.title,
    story.subtitle,
    story.standfirst,
    `${story.byline}. Published ${formatDate(story.published, book.formats)}, brought up to date ${formatDate(story.updated, book.formats)}.`,
  ];
  return { id: 'cover', name: 'Cover', lines: lines.map((text) => ({ text, place: STORY })) };
}

/** A chapter's text, with a mark for each frame and the frame's takeaway. */
function chapterText(chapter: Chapter, plates: readonly Plate[]): Section {
  return {
    id: chapter.id,
    name: `${chapter.kicker}: ${chapter.title}`,
    lines: [
      { text: chapter.opening, place: chapter.place },
      ...chapter.blocks.flatMap((block) => linesOf(block, plates)),
    ],
  };
}

function linesOf(block: Block, plates: readonly Plate[]): readonly Line[] {
  if (block.kind === 'exhibit') return sequenceLines(block, plates);
  return block.kind === 'check' ? checkLines(block) : [passageLine(block)];
}

function passageLine({ kind, text, place }: Passage): Line {
  const opening = { heading: '## ', item: '- ', quotation: '> ', pull: '[Set large] ', note: '[Note] ', paragraph: '' }[
    kind
  ];
  return { text: opening + text, place };
}

const checkLines = ({ claim, finding, body, place }: CheckNote): readonly Line[] => [
  { text: `[The check] Claim: ${claim}`, place },
  { text: `[The check] Finding: ${finding}`, place },
  ...body.map(passageLine),
  { text: '[End of the check]', place },
];

function sequenceLines({ exhibit, steps, place }: Sequence, plates: readonly Plate[]): readonly Line[] {
  const plate = plates.find((each) => each.exhibit.id === exhibit);
  const number = plate?.number ?? `Exhibit ${exhibit}`;
  return [
    ...steps.flatMap(({ frame, body, place: at }): readonly Line[] => {
      const takeaway = plate?.words.get(frame)?.takeaway;
      return [
        { text: `[${number}, frame: ${frame}]${takeaway === undefined ? '' : ` Takeaway: ${takeaway}`}`, place: at },
        ...body.flatMap((part) => linesOf(part, plates)),
      ];
    }),
    { text: `[End of ${number}]`, place },
  ];
}

/** Every chapter's text, in order. */
export const sectionsOf = (manuscript: Manuscript): readonly Section[] => [
  coverOf(manuscript),
  ...manuscript.chapters.map((chapter) => chapterText(chapter, manuscript.plates)),
];

/** The whole story as plain text in reading order, one paragraph a line, for those who mark up a document. */
export function plainText(manuscript: Manuscript): string {
  const [cover, ...chapters] = sectionsOf(manuscript);
  const body = (section: Section | undefined) => section?.lines.map(({ text }) => text).join('\n\n') ?? '';
  return [body(cover), ...chapters.map((section) => `# ${section.name}\n\n${body(section)}`)].join('\n\n\n') + '\n';
}
