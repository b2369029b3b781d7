import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** The chart of CONTRIBUTING.md and docs/a-first-chart.md: what it is called there as a folder and as a constant. */
const DOCUMENTED = { id: 'cash-and-debt', constant: 'cashAndDebt', title: 'Cash and debt' } as const;

/** A file to be written, its path from the project's folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const BLOCK = /<!-- file: (\S+) -->\s*```\w+\n([\s\S]*?)```/g;

const guideOf = (root: string): string =>
  ['CONTRIBUTING.md', 'docs/a-first-chart.md'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n');

const constantOf = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What the documented files import: `columnChart`. */
const importedIn = (guide: string): readonly string[] =>
  [...guide.matchAll(/^import \{ (.+) \} from/gm)].flatMap(([, names = '']) => names.split(', '));

/** Whether code may call a constant so: the language's own words it may not. */
function mayBeCalled(constant: string): boolean {
  // What the language lets be hidden, the linter does not.
  if (['undefined', 'globalThis'].includes(constant)) return false;
  try {
    // A parser (of the engine itself) knows its reserved words; nothing is run. In a module `await` is one.
    new Script(`'use strict'; async () => { const ${constant} = 0; };`);
    return true;
  } catch {
    return false;
  }
}

/**
 * Why a name cannot be an exhibit's.
 *
 * @param root the project's folder
 * @returns one line; undefined for a name that can
 */
export function whyNoName(root: string, name: string): string | undefined {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    return `"${name}" cannot name an exhibit: expected lower-case words joined by hyphens, as ${DOCUMENTED.id}`;
  const constant = constantOf(name);
  const imported = importedIn(guideOf(root)).includes(constant);
  if (!imported && mayBeCalled(constant)) return undefined;
  const whose = imported ? 'it imports' : 'the language keeps for itself';
  return `"${name}" cannot name an exhibit: its code would be called ${constant}, which ${whose}. Expected another word, or more, as ${DOCUMENTED.id}`;
}

/**
 * The files of the documented first chart, under another name.
 *
 * @param root the project's folder
 * @param name lower-case words joined by hyphens
 * @throws Error for any other name, and for one that code cannot have
 */
export function firstChart(root: string, name: string): readonly NewFile[] {
  const why = whyNoName(root, name);
  if (why !== undefined) throw new Error(why);
  const constant = constantOf(name);
  const spaced = name.replaceAll('-', ' ');
  const title = `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
  const renamed = (text: string): string =>
    text.replaceAll(DOCUMENTED.id, name).replaceAll(DOCUMENTED.constant, constant).replaceAll(DOCUMENTED.title, title);
  return [...guideOf(root).matchAll(BLOCK)].map(([, path = '', text = '']) => ({
    path: renamed(path),
    text: renamed(text),
  }));
}
