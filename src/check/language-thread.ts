// Checks the story's further languages in a thread of its own, while another checks its own language.
import { parentPort, workerData } from 'node:worker_threads';
import { catalogueOf } from '../edition/catalogue.ts';
import { readStory, type Story } from '../edition/story.ts';
import { ownLanguage } from '../edition/content-files.ts';
import { ContentError, type Finding } from '../ledger/read.ts';
import { checkLanguage, type Checked } from './language.ts';

/** What the thread is asked for: to begin, and then, once it is known, what is wrong in the own language. */
export type Asked = 'begin' | Against;
type Against = Omit<Checked, 'catalogue'>;
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

function found(against: Against): Answered {
  const read = story();
  const languages = read?.languages.slice(1) ?? [];
  return languages.flatMap(({ id }) =>
    read ? checkLanguage(root, read, id, { catalogue: catalogueOf(root), ...against }) : [],
  );
}

/**
 * As if nothing were wrong in the own language: what is drawn now is remembered should it be otherwise. Undefined where
 * it could not be done, as of an exhibit without one of its labels: then it is otherwise.
 */
let soundly: Answered | undefined;

parentPort?.on('message', (asked: Asked) => {
  if (asked === 'begin') {
    try {
      soundly = found({ unread: new Set(), faulty: new Set(), mistaken: [] });
    } catch {
      soundly = undefined;
    }
    return;
  }
  const sound = asked.unread.size === 0 && asked.faulty.size === 0;
  parentPort?.postMessage((sound ? soundly : undefined) ?? found(asked));
});
