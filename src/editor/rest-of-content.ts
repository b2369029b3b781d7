import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { catalogueOf } from '../edition/catalogue.ts';
import {
  CHARTS_FOLDER,
  chapterFile,
  chaptersFolder,
  exhibitFile,
  interfaceFile,
  pagesFolder,
} from '../edition/content-files.ts';
import { namesIn } from '../ledger/folder.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { MISSING, readText } from '../ledger/source-text.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import type { Line, Section } from './plain-text.ts';

/** A section, and what keeps it from being read. */
interface Rest extends Section {
  readonly mistakes: readonly Finding[];
}

type Path = readonly (string | number)[];

/** Which values of a file are told here: those that nothing else tells. */
type Chosen = (path: Path) => boolean;

const all: Chosen = () => true;

/** Keys of a ledger entry beside those that are told with its figure. */
const LEDGER_KEYS = ['topic', 'kind', 'formula', 'digits', 'range', 'adds', 'checked', 'unused', 'source', 'instead'];

/** What an entry of a list is called by those who wrote it, rather than by its place, which moves. */
const nameOf = (entry: unknown, place: number): string => {
  const [id, date, where] = ['id', 'date', 'where'].map((key) => valueAt(entry, [key]));
  if (typeof id === 'string') return id;
  return typeof date === 'string' ? `${date}, ${String(where)}` : String(place + 1);
};

const printedValue = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Every value of a YAML file, after the names that lead to it. */
function valuesOf(file: YamlFile, chosen: Chosen): readonly Line[] {
  const visit = (value: unknown, path: Path, names: readonly string[]): readonly Line[] => {
    if (Array.isArray(value) && !value.every((each) => typeof each !== 'object'))
      return value.flatMap((each: unknown, i) => visit(each, [...path, i], [...names, nameOf(each, i)]));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.entries(value).flatMap(([key, each]) => visit(each, [...path, key], [...names, key]));
    // A file of comments alone holds nothing.
    if (value === undefined || (value === null && path.length === 0) || !chosen(path)) return [];
    const text = Array.isArray(value) ? value.join(', ') : printedValue(value);
    return [{ text: `${names.join(', ')}: ${text}`, place: { file: file.file, line: file.lineOf(path) } }];
  };
  return visit(file.data, [], []);
}

/** An earlier state may not have had the folder. */
const filesIn = (folder: string, ending: string): readonly string[] =>
  (namesIn(folder) ?? []).filter((name) => name.endsWith(ending)).toSorted();

const HEAD = /^---\n([\s\S]*?)\n---\n/;

/** What stands above a text, and the text, at the lines they have in their file. */
function partsOf(root: string, path: string): { readonly head: YamlFile; readonly body: readonly Line[] } {
  const { text } = readText(join(root, path));
  const [above = '', head = ''] = HEAD.exec(text) ?? [];
  let line = above.split('\n').length;
  const body = text
    .slice(above.length)
    .split('\n\n')
    .flatMap((paragraph): readonly Line[] => {
      const place = { file: path, line: line + (/^\n*/.exec(paragraph)?.[0].length ?? 0) };
      line += paragraph.split('\n').length + 1;
      return paragraph.trim() === '' ? [] : [{ text: paragraph.trim().replaceAll('\n', ' '), place }];
    });
  return { head: new YamlFile(root, join(root, path), { text: `\n${head}`, flaws: [] }), body };
}

/**
 * What an editor writes beside the running text, the words of drawings, the glossary and the figures: sources,
 * arithmetic, the brief, corrections, heads of chapters, pages, the words round the story, known words. One line a
 * value.
 *
 * @param root the folder that holds `content`; what is missing or cannot be read there has no lines
 */
export function restOfContent(root: string, language: string): readonly Rest[] {
  // A file that was not there yet is no mistake.
  const mistakesOf = ({ findings }: YamlFile): readonly Finding[] =>
    findings.filter(({ message }) => message !== MISSING);
  const yaml = (name: string, path: string, chosen = all): Rest => {
    const file = new YamlFile(root, join(root, path));
    return { id: `rest/${path}`, name, lines: valuesOf(file, chosen), mistakes: mistakesOf(file) };
  };
  const keyOf = (path: Path): string => String(path.findLast((part) => typeof part === 'string'));
  const chapters = filesIn(join(root, chaptersFolder(language)), '.mdx').map((name) => name.slice(0, -'.mdx'.length));
  const pages = filesIn(join(root, pagesFolder(language)), '.mdx').map((name) => `${pagesFolder(language)}/${name}`);
  const list = readText(join(root, 'content/words.txt')).text.split('\n');
  return [
    yaml('Story', 'content/story.yaml', ([key]) => ['card', 'names', 'language', 'languages'].includes(String(key))),
    ...chapters.map((id): Rest => {
      const { head } = partsOf(root, chapterFile(language, id));
      // The opening is told with the text.
      return {
        id: `rest/head/${id}`,
        name: `Head of ${id}`,
        lines: valuesOf(head, ([key]) => key !== 'opening'),
        mistakes: mistakesOf(head),
      };
    }),
    ...catalogueOf(root).map(({ id }) =>
      yaml(`Beside the words of ${id}`, exhibitFile(language, id), (path) =>
        path.some((part) => ['asserts', 'shared', 'formerly'].includes(String(part))),
      ),
    ),
    ...filesIn(join(root, CHARTS_FOLDER), '.yaml').map((name) => yaml(`Chart ${name}`, `${CHARTS_FOLDER}/${name}`)),
    ...pages.map((path): Rest => {
      const { head, body } = partsOf(root, path);
      return {
        id: `rest/${path}`,
        name: `Page ${path}`,
        lines: [...valuesOf(head, all), ...body],
        mistakes: mistakesOf(head),
      };
    }),
    yaml('Sources', 'content/sources.yaml'),
    yaml('Arithmetic', 'content/arithmetic.yaml'),
    yaml('In brief', 'content/brief.yaml'),
    yaml('Corrections', 'content/corrections.yaml'),
    yaml('New names of pictures', 'content/renamed.yaml'),
    yaml('Words round the story', interfaceFile(language)),
    ...filesIn(join(root, 'content/ledger'), '.yaml').map((name) =>
      yaml(`Entries of ${name}`, `content/ledger/${name}`, (path) =>
        path[1] === 'check'
          ? ['source', 'instead'].includes(keyOf(path))
          : path[1] !== 'source' && path.some((part) => LEDGER_KEYS.includes(String(part))),
      ),
    ),
    {
      id: 'rest/words.txt',
      name: 'Known words',
      mistakes: [],
      lines: list.flatMap((text, i) =>
        text.trim() === '' ? [] : [{ text, place: { file: 'content/words.txt', line: i + 1 } }],
      ),
    },
  ];
}

/** Files of the content that two states have differently, from the project's folder. */
export function filesThatDiffer(was: string, is: string): readonly string[] {
  const filesOf = (root: string): readonly string[] =>
    readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:mdx|yaml|txt)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return [...new Set([...filesOf(was), ...filesOf(is)])]
    .filter((path) => readText(join(was, path)).text !== readText(join(is, path)).text)
    .sort();
}
