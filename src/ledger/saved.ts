import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Remembered } from './remembered.ts';

/** More than all content together, in bytes. */
const AT_MOST = 64 * 1024 * 1024;

/** Whether a folder is in a work tree, at its top or below. */
function inWorkTree(folder: string): boolean {
  const above = dirname(folder);
  return existsSync(join(folder, '.git')) || (above !== folder && inWorkTree(above));
}

/** Runs git in a folder. Undefined where there is no git, no repository, or nothing saved. */
function git(root: string, args: readonly string[], input = ''): Buffer | undefined {
  // Git would say so too, in more time than all else that is asked of a ledger takes.
  if (!existsSync(root) || !inWorkTree(realpathSync(root))) return undefined;
  // A hook that runs a check names its own repository, which need not be that of `root`.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const { status, stdout } = spawnSync('git', [...args], { cwd: root, input, env, maxBuffer: AT_MOST });
  return status === 0 ? stdout : undefined;
}

const lineOf = (path: string): string | undefined =>
  existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8').trim() : undefined;

/** Git’s own folder of a project; undefined where the project is not at the top of its work tree. */
function gitFolder(root: string): string | undefined {
  const path = join(root, '.git');
  if (!existsSync(path)) return undefined;
  // A further work tree has a file that says where.
  const elsewhere = /^gitdir: (.+)$/.exec(lineOf(path) ?? '')?.[1];
  return elsewhere === undefined ? path : resolve(root, elsewhere);
}

/**
 * The commit that was saved last, as git’s own files have it: starting git takes longer than a saved sentence’s check.
 * Undefined where it does not stand where it usually does.
 */
export function lastCommit(root: string): string | undefined {
  const folder = gitFolder(root);
  const head = folder && lineOf(join(folder, 'HEAD'));
  const branch = /^ref: (.+)$/.exec(head ?? '')?.[1];
  if (folder === undefined || branch === undefined) return asCommit(head);
  const shared = resolve(folder, lineOf(join(folder, 'commondir')) ?? '.');
  const packed = lineOf(join(shared, 'packed-refs'))?.split('\n');
  return asCommit(
    lineOf(join(shared, branch)) ?? packed?.find((line) => line.endsWith(` ${branch}`))?.slice(0, -branch.length - 1),
  );
}

const asCommit = (name: string | undefined): string | undefined =>
  name !== undefined && /^[0-9a-f]{40,64}$/.test(name) ? name : undefined;

// What a commit holds stays: see `Remembered`.
const texts = new Remembered<ReadonlyMap<string, string>>(8);
const days = new Remembered<string>(8);

/** What is known of the last commit, asked of git once for each. */
function ofLastCommit<T>(known: Remembered<T>, root: string, of: readonly string[], work: () => T): T {
  const commit = lastCommit(root);
  return commit === undefined ? work() : known.of([root, commit, ...of], work);
}

/**
 * What files held when the work was last saved (git's last commit).
 *
 * @param root the project's folder
 * @param paths from `root`: `content/ledger/loans.yaml`
 * @returns a text by path; without those that were not there yet, and empty where nothing can be known: no git, no
 * repository, no commit
 */
export const savedTexts = (root: string, paths: readonly string[]): ReadonlyMap<string, string> =>
  ofLastCommit(texts, root, paths, () => readTexts(root, paths));

function readTexts(root: string, paths: readonly string[]): ReadonlyMap<string, string> {
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
  ofLastCommit(days, root, [], () => git(root, ['log', '-1', '--format=%cs'])?.toString().trim() ?? '') || undefined;
