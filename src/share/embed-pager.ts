import { show } from '../scroll/show.ts';
import { tell } from '../stage/tell.ts';
import { hasNewer } from './published.ts';

// Previous and next are links to the other frames' embeds. Where the stage is live it moves there instead.
const section = document.querySelector<HTMLElement>('[data-exhibit]');
const pager = section?.querySelector<HTMLElement>('[data-pager]');
const frames = [...(section?.querySelectorAll<HTMLElement>('[data-frames] > [data-id]') ?? [])];

/** The controls belong to one frame, and are of use only where the stage answers to them. */
function showControls(section: HTMLElement): void {
  const controls = section.querySelector<HTMLElement>('[data-controls-of]');
  if (controls) controls.hidden = controls.dataset['controlsOf'] !== section.dataset['frame'];
}

function showFrame(section: HTMLElement, at: number): void {
  const frame = frames[at];
  const id = frame?.dataset['id'] ?? '';
  show(section, id);
  showControls(section);
  const words = frame?.textContent.trim() ?? '';
  section.querySelector('[data-described]')?.setAttribute('aria-label', words);
  tell(section.querySelector('[data-live-region="picture"]'), words);
  const count = section.querySelector<HTMLElement>('[data-count]');
  if (count)
    count.textContent = (count.dataset['count'] ?? '')
      .replace('{n}', String(at + 1))
      .replace('{all}', String(frames.length));
  for (const link of section.querySelectorAll<HTMLAnchorElement>('[data-address]'))
    link.href = (link.dataset['address'] ?? '').replace('{frame}', id);
  passOn(section);
  const corrected = section.querySelector<HTMLElement>('a[data-corrected]');
  const day = frame?.dataset['corrected'];
  if (corrected) {
    corrected.hidden = day === undefined;
    corrected.textContent = (corrected.dataset['corrected'] ?? '').replace('{day}', day ?? '');
  }
}

/**
 * An article may stay open for days, and its embed with it. At each change it is asked whether another version has been
 * published; then that one takes this one's place, with the frame that was asked for and the word that it was
 * corrected. What cannot be asked changes nothing.
 */
function keepUp(address: string): void {
  hasNewer().then((newer) => {
    if (newer) location.replace(address);
  }, console.warn);
}

// What a figure is measured by is read beside the page around, as all that lies outside is.
for (const link of section?.querySelectorAll<HTMLAnchorElement>('[data-controls-of] a') ?? []) {
  link.target = '_blank';
  link.rel = 'noopener';
}
if (section) showControls(section);

/** What the reader has set goes along to the story and to the frame's own page. */
function passOn(section: HTMLElement): void {
  const settings = new URLSearchParams(location.search).get(section.id);
  const search = settings === null ? '' : new URLSearchParams({ [section.id]: settings }).toString();
  for (const link of section.querySelectorAll<HTMLAnchorElement>('a[data-address]')) link.search = search;
  // The theme and the names that the page around gave go along too.
  for (const link of pager?.querySelectorAll('a') ?? []) {
    link.search = location.search;
    link.hash = location.hash;
  }
}
if (section) passOn(section);
section?.addEventListener('set', () => {
  passOn(section);
});

pager?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-by]') : null;
  if (!link || !section || section.dataset['live'] === undefined) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const at = frames.findIndex(({ dataset }) => dataset['id'] === section.dataset['frame']);
  showFrame(section, (at + Number(link.dataset['by']) + frames.length) % frames.length);
  keepUp(new URL(`../${section.dataset['frame'] ?? ''}/${location.search}${location.hash}`, location.href).href);
});
