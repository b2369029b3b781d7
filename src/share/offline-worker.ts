/**
 * The story's service worker, built by src/integrations/offline.ts: what a reader has opened is readable without a
 * network. A page comes from the network whenever it can; where it comes from the store, it says so.
 */
import { sayingWhen, STORED_AT, strategyOf } from './offline-page.ts';

/** What the build knows and puts in. `files` has what any stage of the story may ask for, below the site's path. */
declare const OFFLINE: { readonly version: string; readonly files: readonly string[] };
// Taken apart once: the bundler writes all of it wherever its name stands.
const { version, files } = OFFLINE;

// As far as they are used: TypeScript's own library of workers cannot stand beside that of pages.
interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lifetime {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface Messaged extends Lifetime {
  readonly data: unknown;
}
interface Worker {
  readonly registration: {
    readonly scope: string;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: { claim(): Promise<void> };
  addEventListener(name: 'activate', hear: (event: Lifetime) => void): void;
  addEventListener(name: 'fetch', hear: (event: Asked) => void): void;
  addEventListener(name: 'message', hear: (event: Messaged) => void): void;
}
declare const self: Worker;

/** How long the network is waited for where a page is stored, ms. */
const PATIENCE = 10_000;

const SCOPE = new URL(self.registration.scope);
// One origin may hold several sites, each under its own path.
const OURS = `short-fuse:${SCOPE.pathname}:`;
const STORE = OURS + version;

/** A request's path below the site's own; undefined where it is none of the site's. */
function pathOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const ours = origin === SCOPE.origin && pathname.startsWith(SCOPE.pathname);
  return ours ? pathname.slice(SCOPE.pathname.length) : undefined;
}
/** Whatever is asked of a page, it is one page. */
const keyOf = (address: string): string => new URL(address).origin + new URL(address).pathname;

const stores = async (): Promise<readonly string[]> =>
  (await caches.keys())
    .filter((name) => name.startsWith(OURS))
    .sort((a, b) => Number(b === STORE) - Number(a === STORE));

/** What is stored under an address: in the own store, or in that of a version that is open or waiting beside it. */
async function storedAt(address: string): Promise<Response | undefined> {
  const found = await Promise.all(
    (await stores()).map(async (name) => (await caches.open(name)).match(keyOf(address))),
  );
  const newestFirst = found
    .filter((response) => response !== undefined)
    .sort((a, b) => (b.headers.get(STORED_AT) ?? '').localeCompare(a.headers.get(STORED_AT) ?? ''));
  return newestFirst[0];
}

/** Stores a whole answer; a device that has no room left does without. */
async function store(address: string, response: Response): Promise<void> {
  if (response.status !== 200 || response.redirected || response.type !== 'basic') return;
  const { headers } = response;
  const body = await response.blob();
  const own = new Headers(headers);
  // What is stored is no longer packed.
  own.delete('Content-Encoding');
  own.set(STORED_AT, new Date().toISOString());
  const cache = await caches.open(STORE);
  await cache.put(keyOf(address), new Response(body, { headers: own })).catch(console.warn);
}

/** Sends what came on at once, and stores it meanwhile. */
function storing(event: Asked, response: Response): Response {
  event.waitUntil(store(event.request.url, response.clone()));
  return response;
}

const isHtml = ({ headers }: Response): boolean => headers.get('Content-Type')?.startsWith('text/html') === true;

async function fromStore(stored: Response): Promise<Response> {
  const html = sayingWhen(await stored.text(), stored.headers.get(STORED_AT) ?? '');
  return new Response(html, { headers: stored.headers });
}

/** The network first; the store where it does not answer, or the site is down. */
async function page(event: Asked): Promise<Response> {
  const { request } = event;
  const stored = await storedAt(request.url);
  const asked = (async () => (await event.preloadResponse) ?? fetch(request))();
  const waited = stored
    ? Promise.race([asked, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined))])
    : asked;
  try {
    const response = await waited;
    if (!response || response.status >= 500) return stored ? await fromStore(stored) : await asked;
    return isHtml(response) ? storing(event, response) : response;
  } catch (error) {
    if (!stored) throw error;
    return fromStore(stored);
  }
}

/** What has a hash for a name is the same wherever it comes from. */
const kept = async (event: Asked): Promise<Response> =>
  (await storedAt(event.request.url)) ?? storing(event, await fetch(event.request));

async function picture(event: Asked): Promise<Response> {
  try {
    return storing(event, await fetch(event.request));
  } catch (error) {
    const stored = await storedAt(event.request.url);
    if (!stored) throw error;
    return stored;
  }
}

const STRATEGIES = { page, kept, picture } as const;

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  const strategy =
    path === undefined || request.method !== 'GET' ? undefined : strategyOf(path, request.mode === 'navigate');
  if (strategy) event.respondWith(STRATEGIES[strategy](event));
});

/** Stores what a page has shown before this worker was there. */
async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(STORE);
  for (const address of addresses) {
    if (pathOf(address) === undefined || (await cache.match(keyOf(address)))) continue;
    // The browser has it still, in all likelihood.
    await fetch(address)
      .then((response) => store(address, response))
      .catch(console.warn);
  }
}

/** What a page says that it wants kept: see keep-offline.ts. */
export interface Wanted {
  readonly seen: readonly string[];
  /** Of which shapes the drawings of the exhibits not yet seen are wanted, if they are. */
  readonly rest?: readonly string[];
}
const isWanted = (data: unknown): data is Wanted =>
  typeof data === 'object' && data !== null && 'seen' in data && Array.isArray(data.seen);

self.addEventListener('message', (event) => {
  const { data } = event;
  if (!isWanted(data)) return;
  const shapes: readonly (string | undefined)[] = data.rest ?? [];
  const isOther = (file: string): boolean => {
    const scenes = /^scenes\/[^.]+\.(\w+)\./.exec(file);
    return scenes !== null && !shapes.includes(scenes[1]);
  };
  const rest = data.rest === undefined ? [] : files.filter((file) => !isOther(file));
  event.waitUntil(keep([...data.seen, ...rest.map((file) => SCOPE.href + file)]));
});

/** Takes over from the version before: pages, and files that are the same; the rest goes. */
async function inherit(): Promise<void> {
  const mine = await caches.open(STORE);
  const same = new Set(files);
  for (const name of (await stores()).filter((each) => each !== STORE)) {
    const before = await caches.open(name);
    for (const { url } of await before.keys()) {
      const path = pathOf(url) ?? '';
      const stays = strategyOf(path, true) === 'page' || strategyOf(path, false) === 'picture' || same.has(path);
      const stored = stays && !(await mine.match(url)) ? await before.match(url) : undefined;
      if (stored) await mine.put(url, stored);
    }
    await caches.delete(name);
  }
}

// A newer worker waits until no page of the older version is open: who reads on in that keeps its files.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([inherit(), self.registration.navigationPreload?.enable()]).then(() => self.clients.claim()),
  );
});
