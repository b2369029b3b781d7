import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { YamlFile } from '../ledger/read.ts';
import { frameOf, type Exhibit } from '../exhibits/exhibit.ts';
import type { SourcePlace } from '../edition/chapter.ts';
import { CHARTS_FOLDER, exhibitFile, fileOrOwn } from '../edition/content-files.ts';

/** Where a frame's words are written. */
export function wordsPlace(root: string, language: string, exhibit: string, frame: string): SourcePlace {
  const file = fileOrOwn(root, language, (each) => exhibitFile(each, exhibit));
  // The value starts a line below its name.
  return { file, line: new YamlFile(root, join(root, file)).lineOf(['frames', frame]) - 1 };
}

/**
 * How a frame's code names it, the surest first: `loss: ...` in its exhibit's frames, `frame('loss', ...)`, `id:
 * 'loss'`, any mention.
 */
const NAMINGS: readonly ((id: string) => RegExp)[] = [
  (id) => new RegExp(`^ {2}'?${id}'?: |\\w\\('${id}'|^\\s*'${id}',$|\\bid: '${id}'`),
  (id) => new RegExp(`'${id}'`),
  () => /^export const/,
];

/**
 * Where a frame is drawn: the line of its chart’s file in content/charts; otherwise the line in its exhibit's folder
 * that names it, in exhibit.ts before any other file; where frames follow from data and no line names one, the exhibit
 * itself.
 *
 * @throws Error if the folder has no exhibit
 */
export function drawingPlace(root: string, exhibit: Exhibit, frame: string): SourcePlace {
  const chart = `${CHARTS_FOLDER}/${exhibit.id}.yaml`;
  if (existsSync(join(root, chart)))
    return { file: chart, line: new YamlFile(root, join(root, chart)).lineOf(['frames', frame]) };
  const folder = `src/exhibits/${exhibit.id}`;
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts') && name !== 'exhibit.ts');
  const files = ['exhibit.ts', ...names.sort()].map((name) => ({
    file: `${folder}/${name}`,
    lines: readFileSync(join(root, folder, name), 'utf8').split('\n'),
  }));
  // Code knows a frame that an editor renamed by its first name.
  const [first = frame] = frameOf(exhibit, frame)?.formerly ?? [];
  for (const naming of NAMINGS)
    for (const { file, lines } of files) {
      const at = lines.findIndex((line) => naming(frame).test(line) || naming(first).test(line));
      if (at >= 0) return { file, line: at + 1 };
    }
  throw new Error(`${folder}: no exhibit is exported`);
}

/** `content/chapters/en/prologue.mdx:12` */
export const showPlace = ({ file, line }: SourcePlace): string => `${file}:${line}`;

/** The place that such a text names; undefined if it names none. */
export function readPlace(text: string): SourcePlace | undefined {
  const [, file, line] = /^(.+):(\d+)$/.exec(text) ?? [];
  return file === undefined ? undefined : { file, line: Number(line) };
}

/**
 * An address that opens a place for editing.
 *
 * @param repository the repository's page on its host; undefined for the editor on this machine
 */
export function editAddress(root: string, { file, line }: SourcePlace, repository: string | undefined): string {
  if (repository === undefined || repository === '')
    return `vscode://file/${join(root, file).replace(/^\//, '')}:${line}`;
  return `${repository.replace(/\/$/, '')}/blob/HEAD/${file}#L${line}`;
}
