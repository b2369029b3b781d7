/**
 * In the live preview only: an open page follows each saved file. What the file changes is changed in the page, and all
 * else stays as it is; only where that will not do is the page loaded anew.
 */
import { describePictures } from '../scroll/describe.ts';
import { CHECKED } from './checked-event.ts';
import { showPlaces } from './edit-links.ts';
import { markAgain, showFindings, withoutSigns } from './findings.ts';
import { inPlace, keepPlace } from './keep-place.ts';
import { PagePatch } from './page-patch.ts';

const patch = new PagePatch(document);
/** A file is often saved in two goes: ms until the page is asked for. The server waits for less. */
const SETTLED = 40;
/** A reload of this page alone: by its name Vite leaves all other pages as they are. */
const NO_PAGE = '/none.html';

/** Whether the page is being loaded anew: what is said until then is of no use. */
let leaving = false;

/** @returns whether the open page now is what the server sends */
async function bringUpToDate(): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  const response = await fetch(location.pathname + location.search, { cache: 'no-store' });
  const html = response.ok ? await response.text() : '';
  if (!html.includes('</html>')) return false;
  const changes = patch.to(new DOMParser().parseFromString(html, 'text/html'));
  if (!changes) return false;
  if (changes.length === 0) return true;
  withoutSigns(() =>
    inPlace(() => {
      for (const change of changes) change();
      for (const exhibit of document.querySelectorAll<HTMLElement>('[data-exhibit]')) describePictures(exhibit);
    }),
  );
  // The check may have found its mistakes before their passages know their places.
  void showPlaces().then(markAgain).catch(console.warn);
  return true;
}

// Vite waits for what its listeners promise.
type Listener = (payload: { path?: string; triggeredBy?: string }) => unknown;

/** One save after the other: what is sent for the first may come after what is sent for the second. */
let followed = Promise.resolve(true);

const followOrLeave: Listener = async (reload) => {
  // Code that runs in the page was saved.
  const isCode = reload.triggeredBy !== undefined;
  if (!isCode) followed = followed.then(bringUpToDate).catch(() => false);
  if (!isCode && (await followed)) {
    reload.path = NO_PAGE;
    return;
  }
  leaving = true;
  keepPlace();
};
/** A page that cannot be made is told in its place, with file and line, when it is asked for anew. */
const hush = (): unknown => (leaving ? new Promise(() => undefined) : undefined);

import.meta.hot?.on('vite:beforeFullReload', followOrLeave);
import.meta.hot?.on('vite:error', hush);
import.meta.hot?.on(CHECKED, () => void showFindings());
void showFindings();
