import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Finding } from '../ledger/read.ts';
import { checkLanguage } from './language.ts';
import { checkOwnLanguage } from './own-language.ts';
import type { Asked, Answered } from './language-thread.ts';
import { beginLanguageThread } from './language-worker.ts';

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
  return inOrder([...findings, ...further.flatMap(({ id }) => (story ? checkLanguage(root, story, id, checked) : []))]);
}

/**
 * The same in two threads, as often as asked: what is drawn in further languages is drawn beside the story's own. Each
 * thread remembers what it found before.
 */
export class StoryCheck {
  readonly #root: string;
  #thread: Worker | undefined;

  /**
   * @param root the project's folder
   * @param thread for further languages, if it has been begun already
   */
  constructor(root: string, thread?: Worker) {
    this.#root = root;
    this.#thread = thread;
  }

  /** One check at a time. @throws Error if the other thread fails */
  async findings(): Promise<readonly Finding[]> {
    const thread = (this.#thread ??= beginLanguageThread(this.#root));
    if (!thread) return checkStory(this.#root);
    try {
      const answer = once(thread, 'message') as Promise<[Answered]>;
      thread.postMessage('begin' satisfies Asked);
      // The thread is told what is wrong in the own language once that is known.
      const { findings, checked } = checkOwnLanguage(this.#root);
      const { unread, faulty, mistaken } = checked;
      thread.postMessage({ unread, faulty, mistaken } satisfies Asked);
      const [further] = await answer;
      return inOrder([...findings, ...further]);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Ends the other thread. */
  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }
}

/** A mistake is reported once, however many readers of its file come upon it. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [
    ...new Map(findings.map((each) => [`${each.file}:${each.line}:${each.column} ${each.message}`, each])).values(),
  ].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column);
