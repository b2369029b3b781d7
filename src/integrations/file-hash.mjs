// @ts-check
// The digests of a built site's files: a hundred megabytes, of which nothing is wanted but these.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Where files are read into, one after another. New memory for each would have the collector go through everything that
 * a build knows, again and again.
 */
const room = Buffer.allocUnsafeSlow(1_000_000);

/**
 * The SHA-256 of what a file holds, and how much that is.
 *
 * @param {string} file
 * @returns {{ digest: Buffer, bytes: number }}
 */
export function fileHash(file) {
  const hash = createHash('sha256');
  const opened = openSync(file, 'r');
  try {
    let bytes = 0;
    for (let read = readSync(opened, room); read > 0; read = readSync(opened, room)) {
      hash.update(room.subarray(0, read));
      bytes += read;
    }
    return { digest: hash.digest(), bytes };
  } finally {
    closeSync(opened);
  }
}
