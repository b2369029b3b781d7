// @ts-check
// Sets the hook that checks before each commit, where nobody has set one of their own. Packages' install scripts do not
// run here, so it is a step of the project's own installation.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a hook of ours runs: package.json says it to simple-git-hooks. */
const OURS = 'npm run --silent --if-present precommit';
const INSTEAD = 'Run "npm run check" before a commit.';

/**
 * @param {string} root the project
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string | undefined} what was done or left, in a line; undefined if there was nothing to do
 */
export function setPreCommitHook(root, environment) {
  const ci = environment['CI'];
  if (ci !== undefined && ci !== '' && ci !== 'false') return undefined;
  const git = join(root, '.git');
  // A further worktree shares its hooks with the first, which may be on a branch without this one.
  if (!existsSync(git) || !lstatSync(git).isDirectory()) return undefined;
  const path = spawnSync('git', ['config', 'core.hooksPath'], { cwd: root, encoding: 'utf8' });
  if (path.error) return undefined;
  const elsewhere = path.stdout.trim();
  if (elsewhere !== '') return `Your git hooks are in ${elsewhere}: no check before a commit was set there. ${INSTEAD}`;
  const file = join(git, 'hooks', 'pre-commit');
  if (existsSync(file)) {
    const own = readFileSync(file, 'utf8');
    return own.includes(OURS) ? undefined : `.git/hooks/pre-commit is your own and was left as it is. ${INSTEAD}`;
  }
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'simple-git-hooks', 'cli.js')], {
    cwd: root,
    // It would take the folder npm was called in for the project.
    env: { ...environment, INIT_CWD: root },
    stdio: 'ignore',
  });
  return status === 0
    ? 'Set .git/hooks/pre-commit: "npm run check" runs before each commit (SKIP_SIMPLE_GIT_HOOKS=1 leaves it out).'
    : `The check before each commit could not be set. ${INSTEAD}`;
}
