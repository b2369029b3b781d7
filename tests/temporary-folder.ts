import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What systems name the folder of temporary files by. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP'] as const;

/** Gives a run's tests, and what they start, a folder of temporary files that goes with the run, whatever is in it. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  const before = NAMES.map((name) => [name, process.env[name]] as const);
  for (const name of NAMES) process.env[name] = folder;
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // Interrupted, a run does not come to its end.
  process.once('exit', remove);
  return () => {
    process.off('exit', remove);
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    remove();
  };
}
