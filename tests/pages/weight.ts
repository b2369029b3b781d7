import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attributes, read } from './site.ts';

const IMPORTED = /(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g;

/** A script of the built site and all it imports at once. */
function reached(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, target = ''] of read(file).matchAll(IMPORTED)) reached(posix.join(posix.dirname(file), target), seen);
  return seen;
}

/**
 * Weight of all script that a page loads before anything is asked of it or carries itself, compressed: bytes. What an
 * island or a press brings comes besides.
 */
export function scriptWeight(html: string): number {
  const inline = [...html.matchAll(/<script\b(?![^>]*\ssrc=)(?![^>]*json)[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1] ?? '',
  );
  const seen = new Set<string>();
  for (const address of attributes(html, 'script', 'src')) reached(address.slice(1), seen);
  return [...inline, ...[...seen].map(read)].reduce((sum, code) => sum + gzipSync(code).byteLength, 0);
}
