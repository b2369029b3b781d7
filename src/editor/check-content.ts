import { StoryCheck } from '../check/check.ts';
import type { Finding } from '../ledger/read.ts';

let check: StoryCheck | undefined;

/** The check of all content, for a thread of its own: it keeps there what it found before, and holds up no page. */
export default (root: string): Promise<readonly Finding[]> => (check ??= new StoryCheck(root)).findings();
