import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The chart of docs/a-first-chart.md: what it is called there as a folder and as a constant. */
const DOCUMENTED = { id: 'cash-and-debt', constant: 'cashAndDebt', title: 'Cash and debt' } as const;

/** A file to be written, its path from the project's folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const BLOCK = /<!-- file: (\S+) -->\s*```\w+\n([\s\S]*?)```/g;

/**
 * The files of the documented first chart, under another name.
 *
 * @param root the project's folder
 * @param name lower-case words joined by hyphens
 * @throws Error for any other name
 */
export function firstChart(root: string, name: string): readonly NewFile[] {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    throw new Error(`"${name}" cannot name an exhibit: expected lower-case words joined by hyphens, as cash-and-debt`);
  const constant = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const spaced = name.replaceAll('-', ' ');
  const title = `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
  const renamed = (text: string): string =>
    text.replaceAll(DOCUMENTED.id, name).replaceAll(DOCUMENTED.constant, constant).replaceAll(DOCUMENTED.title, title);
  const guide = readFileSync(join(root, 'docs/a-first-chart.md'), 'utf8');
  return [...guide.matchAll(BLOCK)].map(([, path = '', text = '']) => ({ path: renamed(path), text: renamed(text) }));
}
