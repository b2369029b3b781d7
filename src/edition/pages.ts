import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../ledger/source-text.ts';
import { readYaml } from '../ledger/yaml-text.ts';
import { figuresInTree, treeOf } from './chapter.ts';
import { fileOrOwn, ownLanguage, pagesFolder } from './content-files.ts';
import { PageFront } from './front-matter.ts';

/** A page of running text beside the story. */
export interface Page {
  readonly title: string;
  /** From the site's root: `about/`. */
  readonly path: string;
  /** Ids of the figures that it prints or puts into words, in order. */
  readonly figures: readonly string[];
}

/** Where pages stand whose files are called otherwise, from the site's root. */
const ADDRESSES: Readonly<Record<string, string>> = { 'how-it-was-made.mdx': 'about/' };

/** Files of pages that the site has whatever others there are. */
export const LAID_OUT: readonly string[] = Object.keys(ADDRESSES);

/**
 * Address of a page of running text, from the site's root: `about/`.
 *
 * @param name of the page's file, `glossary.mdx`
 */
export const addressOfPage = (name: string): string => ADDRESSES[name] ?? `${name.slice(0, -'.mdx'.length)}/`;

/**
 * The pages beside the story, by their files' names.
 *
 * @param root the project's folder
 * @throws ContentError with file, line and column for a page that is not readable
 */
export function readPages(root: string, language: string): readonly Page[] {
  const names = readdirSync(join(root, pagesFolder(ownLanguage(root)))).filter((name) => name.endsWith('.mdx'));
  return names.sort().map((name) => {
    const file = fileOrOwn(root, language, (each) => `${pagesFolder(each)}/${name}`);
    const { children } = treeOf(readText(join(root, file)).text, file);
    const front = PageFront.safeParse(readYaml(children.find((node) => node.type === 'yaml')?.value ?? '').data);
    const path = addressOfPage(name);
    return { title: front.data?.title ?? path, path, figures: children.flatMap(figuresInTree) };
  });
}
