/**
 * Tells the page around an embed how high its content is, in the three ways in which such pages listen: AMP's, pym's
 * and this site's own, which embed.js understands. Nothing secret is told, so any page may hear it; nothing that is
 * heard changes more than when it is told.
 */
const host = window.parent;

/** A name that the page around gave, if it is one. */
function named(name: string): string | undefined {
  const value = new URLSearchParams(location.search).get(name) ?? '';
  return /^[\w.:-]{1,80}$/.test(value) ? value : undefined;
}
const pym = named('childId');
const id = named('id') ?? '';

/** In CSS px, of the content: the frame around it has no part in it, so that telling cannot change what is told. */
const contentHeight = (): number => Math.ceil(document.body.getBoundingClientRect().height);

let told = 0;

function tell(): void {
  const height = contentHeight();
  told = height;
  host.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  if (pym !== undefined) host.postMessage(`pymxPYMx${pym}xPYMxheightxPYMx${height}`, '*');
  host.postMessage({ type: 'short-fuse:height', id, height }, '*');
}

/**
 * A page around that gives just the height it was told is one that follows, and its frame needs no scrollbar. It is
 * never given one back, or the two could chase each other.
 */
function fit(): void {
  if (window.innerHeight === told) document.documentElement.dataset['fits'] = '';
}

if (host !== window) {
  new ResizeObserver(() => {
    if (contentHeight() !== told) tell();
  }).observe(document.body);
  window.addEventListener('resize', fit);
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    // A loader that came after the first telling.
    if (
      source === host &&
      typeof data === 'object' &&
      data !== null &&
      'type' in data &&
      data.type === 'short-fuse:ask'
    )
      tell();
  });
}
