import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ownLanguage } from '../edition/content-files.ts';
import type { Finding } from '../ledger/read.ts';
import { checkLanguage } from './language.ts';
import { checkOwnLanguage } from './own-language.ts';
import type { Asked, Answered } from './language-thread.ts';

/**
 * Checks everything an editor writes: story, ledger, exhibits' words, glossary and chapters, in every language. Never
 * throws for bad content.
 *
 * @param root the project's folder
 * @returns every mistake and warning with file, line, column, what was expected and the nearest right name, in the
 * order of files and lines; empty if all is well
 */
export function checkStory(root: string): readonly Finding[] {
  const { findings, story, checked } = checkOwnLanguage(root);
  const further = story?.languages.slice(1) ?? [];
  return inOrder(root, [
    ...findings,
    ...further.flatMap(({ id }) => (story ? checkLanguage(root, story, id, checked) : [])),
  ]);
}

/** Megabytes for what lives shortly, three semi-spaces of 64. */
const YOUNG = 192;

/**
 * The same in two threads, for a process that checks once: what is drawn in further languages is drawn beside the
 * story's own.
 *
 * @throws Error if the other thread fails
 */
export async function checkStoryAtOnce(root: string): Promise<readonly Finding[]> {
  if (availableParallelism() < 2) return checkStory(root);
  // What was compiled is kept for this process; a thread of it learns where from its environment alone.
  const compiled = getCompileCacheDir();
  const thread = new Worker(new URL('language-thread.ts', import.meta.url), {
    workerData: root,
    env: { ...process.env, ...(compiled !== undefined && { NODE_COMPILE_CACHE: dirname(compiled) }) },
    // Scenes are drawn and thrown away: with room for them the collector has a third less to do.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  try {
    const answer = new Promise<Answered>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
    });
    // The thread is told what is wrong in the own language once that is known.
    const { findings, checked } = checkOwnLanguage(root);
    thread.postMessage({ unread: checked.unread, faulty: checked.faulty } satisfies Asked);
    return inOrder(root, [...findings, ...(await answer)]);
  } finally {
    await thread.terminate();
  }
}

/** A mistake is reported once, however many readers of its file come upon it. */
const inOrder = (root: string, findings: readonly Finding[]): readonly Finding[] =>
  [
    ...new Map(findings.map((each) => [`${each.file}:${each.line}:${each.column} ${each.message}`, each])).values(),
  ].sort((a, b) => a.file.localeCompare(b.file, ownLanguage(root)) || a.line - b.line || a.column - b.column);
