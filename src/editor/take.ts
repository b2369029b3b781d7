import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Line } from './plain-text.ts';
import { reworded } from './sentence-changes.ts';
import { sentencesIn } from './sentences.ts';
import { editedSource, levelled, type Edit } from './take-source.ts';

/** What is done with one change of a text that came back. */
export interface Taken {
  readonly place: Line['place'];
  /** The passage as it was and as it came back; either may be missing. */
  readonly was: string | undefined;
  readonly is: string | undefined;
  /** The lines of the file from its place on that stand in its stead; undefined if it is left to be done by hand. */
  readonly source: string | undefined;
}

/** The file's text, and what a figure's component prints. */
export interface Source {
  /** The paragraph that begins on a line: its lines up to the next empty one. */
  readonly paragraphAt: (place: Line['place']) => string;
  readonly figure: (component: string) => string;
}

const same = (a: string, b: string): boolean => levelled(a).trim() === levelled(b).trim();

/** The paragraphs of a text, however its lines end. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** How much of a text that came back must stand in the one that was sent, as a share of its paragraphs. */
const KNOWN_SHARE = 0.2;

/**
 * Whether a text that came back is the one that was sent, however much it was worked on, and not another. To compare
 * two that have nothing in common would take minutes, and say nothing.
 *
 * @param sent paragraphs, as those that came
 */
export function isTextOf(sent: readonly string[], came: readonly string[]): boolean {
  const known = new Set(sent.map((each) => levelled(each).trim()));
  const same = came.filter((each) => known.has(levelled(each).trim())).length;
  return came.length > 0 && same >= came.length * KNOWN_SHARE;
}

/** Marks before a passage that stand so in the plain text, and in the source. */
const OPENING = /^(?:## |- |> )/;
/** Lines that say something about the text, and are not of it. */
const ABOUT = /^(?:# |\[)/;

/** The words that changed between two passages, as places in the first. */
function editsBetween(was: string, is: string): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  const runs = diffArrays([...sentencesIn(was)], [...sentencesIn(is)], { comparator: same });
  for (let i = 0; i < runs.length; i += 1) {
    const { value, added, removed } = runs[i] ?? { value: [] };
    const old = added ? '' : value.join('');
    if (!added && !removed) {
      at += old.length;
      continue;
    }
    const next = removed && runs[i + 1]?.added ? runs[(i += 1)] : undefined;
    const now = (added ? value : (next?.value ?? [])).join('');
    let from = at;
    for (const part of diffWordsWithSpace(levelled(old), levelled(now))) {
      const last = edits.at(-1);
      if (part.removed) edits.push({ from, to: from + part.value.length, text: '' });
      else if (part.added && last?.to === from && last.text === '' && last.from < last.to)
        edits[edits.length - 1] = { ...last, text: part.value };
      else if (part.added) edits.push({ from, to: from, text: part.value });
      if (!part.added) from += part.value.length;
    }
    at += old.length;
  }
  return edits;
}

/** One passage that came back otherwise. */
function takenOf(line: Line, is: string, source: Source): Taken {
  const { place, text: was } = line;
  const taken = { place, was, is };
  if (ABOUT.test(was) || place.line === 1) return { ...taken, source: undefined };
  const opening = OPENING.exec(was)?.[0] ?? '';
  if (!is.startsWith(opening)) return { ...taken, source: undefined };
  const paragraph = source.paragraphAt(place);
  const head = /^\s*(?:#+ |[-*] |\d+\. |> )?/.exec(paragraph)?.[0] ?? '';
  const [plain, now] = [was.slice(opening.length), is.slice(opening.length)];
  const edited = editedSource(paragraph.slice(head.length), plain, editsBetween(plain, now), source.figure);
  return { ...taken, source: edited === undefined ? undefined : head + edited };
}

/**
 * What a text that came back asks for.
 *
 * @param sent the story as it was sent out, one paragraph a line
 * @param lines the story as it is now: a passage that was changed here meanwhile is left to be done by hand
 * @param came the paragraphs that came back
 */
export function takeText(
  sent: readonly string[],
  lines: readonly Line[],
  came: readonly string[],
  source: Source,
): readonly Taken[] {
  const taken: Taken[] = [];
  const lineOf = (text: string): Line | undefined => {
    const all = lines.filter((line) => same(line.text, text));
    return all.length === 1 ? all[0] : undefined;
  };
  let last: Line['place'] = lines[0]?.place ?? { file: 'content/story.yaml', line: 1 };
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    for (const was of gone) {
      const line = lineOf(was);
      if (line) last = line.place;
      const at = come.findIndex((each) => reworded(levelled(was), levelled(each)) !== undefined);
      const is = come[at];
      if (is === undefined) {
        taken.push({ place: last, was, is: undefined, source: undefined });
        continue;
      }
      for (const added of come.splice(0, at)) taken.push({ place: last, was: undefined, is: added, source: undefined });
      come.shift();
      taken.push(line ? takenOf(line, is, source) : { place: last, was, is, source: undefined });
    }
    for (const is of come) taken.push({ place: last, was: undefined, is, source: undefined });
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of diffArrays([...sent], [...came], { comparator: same })) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      settle();
      const end = value.at(-1);
      const line = end === undefined ? undefined : lineOf(end);
      if (line) last = line.place;
    }
  }
  settle();
  return taken;
}
