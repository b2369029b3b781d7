// @ts-check
// A command that npm has begun ends with npm. Runs before anything is installed.

/** How often a command looks whether the shell that npm began it in is still there: ms. */
const EACH = 500;

/** Ends this process with the shell of npm's around it: who ends npm alone, as `kill` does, ends no more than that. */
export function endWithShell() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, EACH).unref();
}
