import { spawnSync } from 'node:child_process';

/** More than all content together, in bytes. */
const AT_MOST = 64 * 1024 * 1024;

/** Runs git in a folder. Undefined where there is no git, no repository, or nothing saved. */
function git(root: string, args: readonly string[], input = ''): Buffer | undefined {
  // A hook that runs a check names its own repository, which need not be that of `root`.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const { status, stdout } = spawnSync('git', [...args], { cwd: root, input, env, maxBuffer: AT_MOST });
  return status === 0 ? stdout : undefined;
}

/**
 * What files held when the work was last saved (git's last commit).
 *
 * @param root the project's folder
 * @param paths from `root`: `content/ledger/loans.yaml`
 * @returns a text by path; without those that were not there yet, and empty where nothing can be known: no git, no
 * repository, no commit
 */
export function savedTexts(root: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const output = git(root, ['cat-file', '--batch'], paths.map((path) => `HEAD:./${path}\n`).join(''));
  const texts = new Map<string, string>();
  let at = 0;
  for (const path of output ? paths : []) {
    const end = output?.indexOf('\n', at) ?? -1;
    if (!output || end < 0) break;
    // `<object> blob <bytes>`, then the text and a line's end; or `<name> missing`.
    const size = / blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    texts.set(path, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

/** The day of the last saved state, `2026-11-28`; undefined where it cannot be known. */
export const savedDay = (root: string): string | undefined =>
  git(root, ['log', '-1', '--format=%cs'])?.toString().trim() || undefined;
