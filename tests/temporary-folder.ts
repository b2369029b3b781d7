import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run's tests, and what they start, a folder of temporary files that goes with the run, whatever is in it. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  // What systems name the folder of temporary files by.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // Interrupted, a run does not come to its end.
  process.once('exit', remove);
  return remove;
}
