import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { chapterFile, ownLanguage, pagesFolder } from '../src/edition/content-files.ts';
import { saidByFile } from '../src/edition/ledger-words.ts';
import { overlaysIn, type Laid } from '../src/edition/overlays.ts';
import { readLedger } from '../src/ledger/ledger.ts';
import { valueAt } from '../src/ledger/schema-keys.ts';

/** A language that nobody speaks: the words of the story's own with a mark on every vowel. */
export const MADE_UP = 'xx';

const MARKED: Readonly<Record<string, string>> = {
  a: 'å',
  e: 'ë',
  i: 'î',
  o: 'ø',
  u: 'ü',
  A: 'Å',
  E: 'Ë',
  I: 'Ï',
  O: 'Ø',
  U: 'Ü',
};

const marked = (text: string): string => text.replace(/[aeiouAEIOU]/g, (letter) => MARKED[letter] ?? letter);

/** What is no word: what is filled in, tags, addresses, escapes, names of figures. */
const FIXED = /(\{[^{}|]*\}|\|[^{}]*\}|\[[a-z-]+\]|<[^>]*>|\]\([^)]*\)|https?:\S+|&#?\w+;|\\_)/;

/** A text in the made-up language. */
const inMadeUp = (text: string): string =>
  text
    .split(FIXED)
    .map((part, i) => (i % 2 === 0 ? marked(part) : part))
    .join('');

type Path = readonly (string | number)[];

/** Keys by which an entry of a list is known: its id, in the brief its frame, a correction by all it has of them. */
const NAMES = [['id'], ['date', 'figure', 'frame', 'chapter'], ['frame']];

/** Sets a text in a tree of maps and lists, whose entries are named as in the story's own file. */
function put(tree: Record<string, unknown>, own: Laid['own'], path: Path, value: unknown): void {
  const given = (entry: Path, name: string): unknown => valueAt(own.data, [...entry, name]);
  let at = tree;
  path.slice(0, -1).forEach((part, i) => {
    const next = at[String(part)] ?? {};
    if (typeof part === 'number')
      for (const name of NAMES.find(([first = '']) => given(path.slice(0, i + 1), first) !== undefined) ?? [])
        if (given(path.slice(0, i + 1), name) !== undefined)
          Object.assign(next, { [name]: given(path.slice(0, i + 1), name) });
    at[String(part)] = next;
    at = next as Record<string, unknown>;
  });
  at[String(path.at(-1))] = value;
}

/** Maps whose keys are all places become lists. */
function listed(tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return tree;
  const entries = Object.entries(tree).map(([key, value]) => [key, listed(value)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

const write = (root: string, path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A chapter or page: its head, its text, and the words that components are given. */
function runningText(text: string): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = head.split('\n').map((line) => {
    const [, key = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
    if (key === 'set') return line.replace(/words: (.*), as:/, (_, words: string) => `words: ${marked(words)}, as:`);
    return `${key}: ${inMadeUp(value)}`;
  });
  const tagged = body.replace(
    /(claim|finding)="([^"]*)"/g,
    (_, name: string, words: string) => `${name}="${inMadeUp(words)}"`,
  );
  return `---\n${lines.join('\n')}\n---\n${inMadeUp(tagged)}`;
}

/**
 * Writes the whole story in the made-up language: every text that its overlays may hold, chapters and pages. Nothing
 * but files, as an editor would add a language.
 *
 * @param root the folder that holds `content`
 * @param chapters those that are written; the others are left in the story's own language
 */
export function writeMadeUp(root: string, chapters: readonly string[]): void {
  const own = ownLanguage(root);
  const story = join(root, 'content/story.yaml');
  writeFileSync(
    story,
    readFileSync(story, 'utf8')
      .replace(/^languages:\n/m, (line) => `${line}  - { id: ${own}, tag: ${own}, name: Own }\n`)
      .replace(/^ {2}- \{ id: (?!.*name: Own \}).*\n/gm, '')
      .replace(/name: Own \}\n/, `name: Own }\n  - { id: ${MADE_UP}, tag: ${MADE_UP}, name: Måde-ûp }\n`),
  );
  for (const { own: file, overlay, path } of overlaysIn(root, MADE_UP)) {
    const tree: Record<string, unknown> = {};
    for (const each of overlay.lacking) {
      const value = valueAt(file.data, each.path);
      put(
        tree,
        file,
        each.path,
        Array.isArray(value) ? value.map((one) => inMadeUp(String(one))) : inMadeUp(each.text),
      );
    }
    write(root, path, stringify(listed(tree), { lineWidth: 0 }));
  }
  const names = new Set([...readLedger(root).entries.values()].map(({ saidBy }) => saidBy));
  write(root, saidByFile(MADE_UP), stringify(Object.fromEntries([...names].map((name) => [name, inMadeUp(name)]))));
  // Months by their numbers: Intl knows no names for them.
  const formats = readFileSync(join(root, `content/words/${own}/formats.yaml`), 'utf8')
    .replace(/\{mon(?:th)?\}/g, '{m}')
    .replace(/(?<=\} )[a-z ]+(?=')|(?<=: )(?:held|failed|open)(?=[, ])|(?<=[[,] )[a-z-]+(?=[\],])/g, marked);
  write(root, `content/words/${MADE_UP}/formats.yaml`, formats);
  for (const id of chapters)
    write(root, chapterFile(MADE_UP, id), runningText(readFileSync(join(root, chapterFile(own, id)), 'utf8')));
  for (const name of readdirSync(join(root, pagesFolder(own))))
    write(
      root,
      `${pagesFolder(MADE_UP)}/${name}`,
      runningText(readFileSync(join(root, pagesFolder(own), name), 'utf8')),
    );
}
