/**
 * Lets the story be read without a network once it has been opened: late and idle, since whoever reads now needs the
 * line for what is read now. What has been seen is kept at once; the stages not yet seen once a reader has stayed.
 */
import type { Wanted } from './offline-worker.ts';

/** After the page has loaded, ms. */
const LATE = 4000;
/** A reader who is still there has come to read, ms. */
const STAYED = 30_000;

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else resolve();
  });

/** What the page has fetched, and the page. */
const seen = (): readonly string[] => [
  location.origin + location.pathname,
  ...performance.getEntriesByType('resource').map(({ name }) => name),
];

/** Whether the stages not yet seen may be fetched: not where they are not shown, or bytes are dear. */
const mayFetchMore = (): boolean =>
  document.documentElement.dataset['reading'] === 'scroll' &&
  !(navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData;

/** The shapes of drawings that the window shows: the sheet of the stage says it, which asks for its size anyway. */
const shapes = (): readonly string[] =>
  getComputedStyle(document.documentElement).getPropertyValue('--shapes').trim().split(' ');

/** @param address of the worker: `/offline.js` */
export async function keepOffline(address: string): Promise<void> {
  await wait(LATE);
  await idle();
  const registration = await navigator.serviceWorker.register(address);
  const tell = (wanted: Wanted): void =>
    // The newest: it is the one that answers when the page is opened again.
    (registration.installing ?? registration.waiting ?? registration.active)?.postMessage(wanted);
  registration.addEventListener('updatefound', () => {
    tell({ seen: seen() });
  });
  tell({ seen: seen() });
  await wait(STAYED);
  await idle();
  tell({ seen: seen(), ...(mayFetchMore() && { rest: shapes() }) });
}
