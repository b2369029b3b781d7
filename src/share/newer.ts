/**
 * A story that was opened before a new version was laid over it. Its pictures keep their addresses, but files whose
 * name is a hash are gone: where one does not come, or the reader comes back after a while, it is asked whether there
 * is a newer version; if so the reader is told, and may read on in it at the same step.
 */
import { hasNewer } from './published.ts';

/** Questions come no closer than this, and a reader who was away for less is not asked about: ms. */
const APART = 60_000;
const AWAY = 10 * 60_000;
/** The name under which an address says that it is asked for again. */
const AGAIN = 'again';

const notice = document.querySelector<HTMLElement>('[data-version]');
const word = notice?.querySelector<HTMLElement>('p');
let asked = -Infinity;
let left = Infinity;

function ask(): void {
  const now = performance.now();
  if (!word || now - asked < APART) return;
  asked = now;
  hasNewer().then((newer) => (word.hidden = !newer), console.warn);
}

/**
 * The step being read, or the last before it that the newer version still has. Undefined between steps, and where there
 * is none.
 */
async function placeIn(address: string): Promise<string | undefined> {
  const steps = [...document.querySelectorAll('[data-step]')].map(({ id }) => id);
  const here = steps.indexOf(decodeURIComponent(location.hash.slice(1)));
  if (here < 0) return undefined;
  const html = await (await fetch(address, { cache: 'no-cache' })).text();
  return steps
    .slice(0, here + 1)
    .reverse()
    .find((id) => html.includes(`id="${id}"`));
}

async function bringUp(): Promise<void> {
  const address = location.pathname + location.search;
  const place = await placeIn(address).catch(() => location.hash.slice(1));
  if (place === undefined || place === '') {
    location.reload();
    return;
  }
  // The newer page may be longer or shorter: its step, not its number of pixels, is where the reader was. Browsers come
  // back to the pixels when a page is loaded again, and to the step only at another address.
  const asked = new URLSearchParams(location.search);
  asked.set(AGAIN, Date.now().toString(36));
  location.replace(`${location.pathname}?${asked.toString()}#${place}`);
}

/** Takes back what was added to the address. */
function tidyAddress(): void {
  const asked = new URLSearchParams(location.search);
  if (!asked.has(AGAIN)) return;
  asked.delete(AGAIN);
  const search = asked.toString();
  history.replaceState(history.state, '', location.pathname + (search === '' ? '' : `?${search}`) + location.hash);
}
tidyAddress();

if (notice && word) {
  const { offline } = notice.dataset;
  if (offline !== undefined && 'serviceWorker' in navigator)
    void import('./keep-offline.ts').then(({ keepOffline }) => keepOffline(offline)).catch(console.warn);
  document.addEventListener('missing', ask);
  // A script that was to come later and is gone: nobody else hears of it, or of a stage that cannot be brought to life.
  for (const gone of ['unhandledrejection', 'astro:hydration-error']) window.addEventListener(gone, ask);
  document.addEventListener('visibilitychange', () => {
    const now = performance.now();
    if (document.hidden) left = now;
    else if (now - left > AWAY) ask();
  });
  notice.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if ('bringUp' in target.dataset) void bringUp();
    if ('notNow' in target.dataset) word.hidden = true;
  });
}
