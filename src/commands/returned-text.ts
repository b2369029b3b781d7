import { isUtf8 } from 'node:buffer';
import mammoth from 'mammoth';
import { paragraphsOf } from '../editor/take.ts';
import { UsageError } from './command.mjs';

/** Something that Word keeps beside the words of a paragraph. */
export interface Remark {
  /** The paragraph it belongs to. */
  readonly paragraph: string;
  /** What it is, and what it says or is about: `comment: Is it so?`. */
  readonly says: string;
}

/** A text as it came back. */
export interface ReturnedText {
  readonly paragraphs: readonly string[];
  readonly remarks: readonly Remark[];
}

/** A part of a Word file, as far as it is read here. */
interface Part {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Part[];
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStrikethrough?: boolean;
  readonly commentId?: string;
}

interface NoteReference extends Part {
  readonly noteType: string;
}

interface WordDocument extends Part {
  readonly notes: { readonly resolve: (reference: NoteReference) => { readonly body: readonly Part[] } | null };
  readonly comments: readonly { readonly commentId: string; readonly body: readonly Part[] }[];
}

const textOf = (part: Part): string => {
  if (part.type === 'text') return part.value ?? '';
  if (part.type === 'tab') return '\t';
  // A line of its own, like a paragraph.
  if (part.type === 'break') return '\n';
  return textOfAll(part.children ?? []) + (part.type === 'paragraph' ? '\n\n' : '');
};
const textOfAll = (parts: readonly Part[]): string => parts.map(textOf).join('');

/** A passage without the space round it, its lines as one. */
const passageOf = (parts: readonly Part[]): string => textOfAll(parts).trim().replace(/\s+/g, ' ');

/** All parts of one type, in their order. */
const partsOf = (type: string, part: Part): readonly Part[] =>
  part.type === type ? [part] : (part.children ?? []).flatMap((child) => partsOf(type, child));

const isNote = (part: Part): part is NoteReference => 'noteType' in part;

/** Adjacent runs that are set in one way are one passage. */
function setIn(paragraph: Part, is: (run: Part) => boolean): readonly string[] {
  const passages: string[] = [];
  let open = '';
  for (const run of partsOf('run', paragraph)) {
    if (is(run)) open += textOf(run);
    else {
      passages.push(open);
      open = '';
    }
  }
  return [...passages, open].map((passage) => passage.trim()).filter((passage) => passage !== '');
}

function remarksOn(paragraph: Part, document: WordDocument): readonly string[] {
  const whole = passageOf([paragraph]);
  const notes = partsOf('noteReference', paragraph).flatMap((reference) =>
    isNote(reference) ? [`${reference.noteType}: ${passageOf(document.notes.resolve(reference)?.body ?? [])}`] : [],
  );
  const comments = partsOf('commentReference', paragraph).map(
    ({ commentId }) =>
      `comment: ${passageOf(document.comments.find((each) => each.commentId === commentId)?.body ?? [])}`,
  );
  // A whole paragraph set bold or in italics is a heading's dress, as the text that was sent has none.
  const emphasis = [
    ...setIn(paragraph, ({ isItalic }) => isItalic === true).map((words) => ({ words, how: 'set in italics' })),
    ...setIn(paragraph, ({ isBold }) => isBold === true).map((words) => ({ words, how: 'set in bold' })),
  ].filter(({ words }) => words !== whole);
  const struck = setIn(paragraph, ({ isStrikethrough }) => isStrikethrough === true);
  return [
    ...comments,
    ...notes,
    ...emphasis.map(({ words, how }) => `${how}: ${words}`),
    ...struck.map((words) => `struck through, and still in the text: ${words}`),
  ];
}

async function readWord(file: string, bytes: Buffer): Promise<ReturnedText> {
  const documents: WordDocument[] = [];
  const keep = (document: WordDocument): WordDocument => {
    documents.push(document);
    return document;
  };
  try {
    await mammoth.convertToHtml({ buffer: bytes }, { transformDocument: keep });
  } catch {
    throw new UsageError(`${file} cannot be read as a Word file: open it in Word and save it anew, as .docx`);
  }
  return {
    paragraphs: paragraphsOf(textOfAll(documents)),
    remarks: documents.flatMap((document) =>
      partsOf('paragraph', document).flatMap((paragraph) =>
        remarksOn(paragraph, document).map((says) => ({ paragraph: passageOf([paragraph]), says })),
      ),
    ),
  };
}

/**
 * Reads a text that came back, from Word or as plain text. A Word file's tracked changes count as accepted.
 *
 * @throws UsageError if it is neither a Word file nor plain text in UTF-8: anything else would be taken for changes
 */
export async function readReturnedText(file: string, bytes: Buffer): Promise<ReturnedText> {
  if (/\.docx$/i.test(file)) return readWord(file, bytes);
  if (!isUtf8(bytes) || bytes.includes(0))
    throw new UsageError(
      `${file} is not plain text in UTF-8: save it as .docx, or as plain text with the encoding UTF-8`,
    );
  return { paragraphs: paragraphsOf(bytes.toString('utf8')), remarks: [] };
}
