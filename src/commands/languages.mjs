// @ts-check
// The story's languages, and one site of them all: the story's own at the root, each other in a folder of its name.
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHeaderRules } from './headers.mjs';

/**
 * The languages that content/story.yaml lists, the story's own first. What is wrong there the content's check says.
 *
 * @param {string} root the project's folder
 * @returns {Promise<readonly string[]>}
 */
export async function languagesOf(root) {
  // A package, which may have arrived only now.
  const { parse } = await import('yaml');
  /** @type {unknown} */
  let story;
  try {
    story = parse(readFileSync(join(root, 'content/story.yaml'), 'utf8'));
  } catch {
    return [];
  }
  const { languages } = /** @type {{ languages?: unknown }} */ (story ?? {});
  return (Array.isArray(languages) ? languages : []).flatMap((/** @type {{ id?: unknown } | null} */ each) =>
    typeof each?.id === 'string' ? [each.id] : [],
  );
}

/** What a host reads at the root alone. */
const AT_THE_ROOT = ['_headers', '_redirects', 'robots.txt', '.assetsignore', '.nojekyll'];

/**
 * Makes one site of a built one and of those of further languages in its folders: what hosts and robots read stands at
 * the root, once, and speaks for all.
 *
 * @param {string} folder the built site
 * @param {readonly string[]} further
 */
export function joinLanguages(folder, further) {
  for (const language of further)
    for (const name of AT_THE_ROOT)
      for (const file of [name, `${name}.gz`, `${name}.br`]) rmSync(join(folder, language, file), { force: true });
  const headers = join(folder, '_headers');
  if (further.length === 0 || !existsSync(headers)) return;
  const rules = parseHeaderRules(readFileSync(headers, 'utf8')).filter(({ path }) => path !== '/*');
  for (const language of further)
    appendFileSync(
      headers,
      rules
        .map(({ path, headers: set }) =>
          [`/${language}${path}`, ...[...set].map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
        )
        .join(''),
    );
}
