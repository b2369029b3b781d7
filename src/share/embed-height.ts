import { linkMessages, tellings, type Listener } from './embed-dialects.ts';

/**
 * Tells the page around an embed how high its content is, in the ways in which such pages listen. Nothing secret is
 * told, so any page may hear it; nothing that is heard changes more than when and to whom it is told.
 */
const host = window.parent;
/** By which the page around knows the embed. What a reader sets is added to it later, and is not told. */
const address = location.href;

/** A name that the page around gave, if it is one. */
function named(name: string): string | undefined {
  const value = new URLSearchParams(location.search).get(name) ?? '';
  return /^[\w.:-]{1,80}$/.test(value) ? value : undefined;
}

/** What WordPress calls this embed by: it stands behind the #, so that no server hears of it. */
const secret = /(?:^#\?|[?&])secret=([a-zA-Z0-9]{1,80})$/.exec(location.hash)?.[1];

const listener: { -readonly [Key in keyof Listener]: Listener[Key] } = {
  id: named('id') ?? '',
  pym: named('childId'),
  secret,
  resizer: undefined,
};

/** In CSS px, of the content: the frame around it has no part in it, so that telling cannot change what is told. */
const contentHeight = (): number => Math.ceil(document.body.getBoundingClientRect().height);

/** How long the page around may take to follow, ms. */
const PATIENCE = 1000;

let sentHeight = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

function tell(): void {
  const height = contentHeight();
  sentHeight = height;
  clearTimeout(waiting);
  waiting = setTimeout(letScroll, PATIENCE);
  const size = { height, width: Math.ceil(document.body.getBoundingClientRect().width) };
  for (const message of tellings(size, listener, address)) host.postMessage(message, '*');
}

/**
 * A page around that gives just the height it was told is one that follows, and its frame needs no scrollbar. It is not
 * given one back at once, or the two could chase each other.
 */
function fit(): void {
  if (window.innerHeight === sentHeight) document.documentElement.dataset['fits'] = '';
}

/** A page that has the height by chance, from the code, follows no further: what does not fit is scrolled to. */
function letScroll(): void {
  if (window.innerHeight < sentHeight) delete document.documentElement.dataset['fits'];
}

/** What iframe-resizer calls this embed by, if that is who asks. */
function resizerOf(data: unknown): string | undefined {
  if (typeof data !== 'string') return undefined;
  return /^\[iFrameSizer\]([\w.-]{1,80}):/.exec(data)?.[1];
}

if (host !== window) {
  new ResizeObserver(() => {
    if (contentHeight() !== sentHeight) tell();
  }).observe(document.body);
  window.addEventListener('resize', fit);
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source !== host) return;
    const resizer = resizerOf(data);
    if (resizer !== undefined) listener.resizer = resizer;
    // A loader that came after the first telling.
    const asks = typeof data === 'object' && data !== null && 'type' in data && data.type === 'short-fuse:ask';
    if (asks || resizer !== undefined) tell();
  });
  // WordPress shows embeds in a sandbox that opens no windows: it opens them itself, when it is told to.
  if (secret !== undefined)
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target]') : null;
      if (!link) return;
      event.preventDefault();
      for (const message of linkMessages(link.href, secret)) host.postMessage(message, '*');
    });
}
