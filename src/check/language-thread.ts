// Checks the story's further languages in a thread of its own, while another checks its own language.
import { parentPort, workerData } from 'node:worker_threads';
import { catalogueOf } from '../edition/catalogue.ts';
import { readStory, type Story } from '../edition/story.ts';
import { ownLanguage } from '../edition/content-files.ts';
import { ContentError, type Finding } from '../ledger/read.ts';
import { checkLanguage, type Checked } from './language.ts';

/** What the thread is asked for, once that is known. */
export type Asked = Pick<Checked, 'unread' | 'faulty'>;
export type Answered = readonly Finding[];

const root = String(workerData);

/** The story, if it can be read: the other thread says what is wrong with it. */
function story(): Story | undefined {
  try {
    return readStory(root, ownLanguage(root));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return undefined;
  }
}

const read = story();
const found = (asked: Asked): Answered =>
  read?.languages
    .slice(1)
    .flatMap(({ id }) => checkLanguage(root, read, id, { catalogue: catalogueOf(root), ...asked })) ?? [];

// As if nothing were wrong in the own language: what is drawn now is remembered should it be otherwise.
const soundly = found({ unread: new Set(), faulty: new Set() });
parentPort?.once('message', (asked: Asked) => {
  const sound = asked.unread.size === 0 && asked.faulty.size === 0;
  parentPort?.postMessage(sound ? soundly : found(asked));
});
