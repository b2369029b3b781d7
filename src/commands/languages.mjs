// @ts-check
// The story's languages, for commands that build each: the story's own at the root, each other in a folder of its name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
