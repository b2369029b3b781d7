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

/** @returns why the page has to be loaded anew; undefined if it now is what the server sends */
async function bringUpToDate(): Promise<string | undefined> {
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  const response = await fetch(location.pathname + location.search, { cache: 'no-store' });
  if (!response.ok) return `the server answers ${response.status}`;
  const html = await response.text();
  if (!html.includes('</html>')) return 'the answer breaks off';
  const changes = patch.to(new DOMParser().parseFromString(html, 'text/html'));
  if (!changes) return 'the change is to what scripts hold';
  if (changes.length === 0) return undefined;
  withoutSigns(() =>
    inPlace(() => {
      for (const change of changes) change();
      for (const exhibit of document.querySelectorAll<HTMLElement>('[data-exhibit]')) describePictures(exhibit);
    }),
  );
  // The check may have found its mistakes before their passages know their places.
  void showPlaces().then(markAgain).catch(console.warn);
  return undefined;
}

// Vite waits for what its listeners promise.
type Listener = (payload: { path?: string; triggeredBy?: string }) => unknown;

/** One save after the other: what is sent for the first may come after what is sent for the second. */
let followed: Promise<string | undefined> = Promise.resolve(undefined);

const followOrLeave: Listener = async (reload) => {
  const isCode = reload.triggeredBy !== undefined;
  if (!isCode) followed = followed.then(bringUpToDate).catch(String);
  const why = isCode ? 'code that runs in it was saved' : await followed;
  if (why === undefined) {
    reload.path = NO_PAGE;
    return;
  }
  console.info(`The page is loaded anew: ${why}`);
  leaving = true;
  keepPlace();
};
/** A page that cannot be made is told in its place, with file and line, when it is asked for anew. */
const hush = (): unknown => (leaving ? new Promise(() => undefined) : undefined);

import.meta.hot?.on('vite:beforeFullReload', followOrLeave);
import.meta.hot?.on('vite:error', hush);
import.meta.hot?.on(CHECKED, () => void showFindings());
void showFindings();
