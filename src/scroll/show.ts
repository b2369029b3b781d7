import type { ScrubProgress } from '../stage/contract.ts';

/**
 * Shows a frame of an exhibit: the one way in for scroll, link and key. The stage listens for the event; where no stage
 * is live, because its script is late or broken, the picture of the frame is put in place of the drawing the server
 * sent.
 */
export function show(section: HTMLElement, frame: string): void {
  if (section.dataset['frame'] === frame) return;
  section.dataset['frame'] = frame;
  section.dispatchEvent(new CustomEvent('frame'));
  if (section.dataset['live'] === undefined || 'letters' in document.documentElement.dataset)
    showPicture(section, frame);
}

/** Asks again for pictures that have not come: an address that is set anew is fetched anew. */
export function fetchAgain(within: HTMLElement): void {
  for (const picture of within.querySelectorAll('img')) {
    const { src, complete, naturalWidth } = picture;
    if (complete && naturalWidth === 0) picture.src = src;
  }
}

/** Asks again for what has not come of an exhibit: its pictures, and the scenes of a stage that is not live. */
export function askAgain(section: HTMLElement): void {
  if (section.dataset['live'] === undefined) section.dispatchEvent(new CustomEvent('frame'));
  fetchAgain(section);
}

/** Tells the stage how far the reader's scroll has carried the drawing; pictures do not move. */
export function scrub(section: HTMLElement, progress: ScrubProgress): void {
  section.dispatchEvent(new CustomEvent('scrub', { detail: progress }));
}

/**
 * How long a stage that the reader comes near to may take to be live, ms, before the frame's picture is fetched for it.
 */
const LATE = 600;

/** Leaves no stage empty: one that is not live in time shows the picture of its frame until it is. */
export function showWhenLate(section: HTMLElement): void {
  setTimeout(() => {
    const waits = section.dataset['live'] === undefined && !section.querySelector('[data-drawn] > *');
    if (waits) showPicture(section, section.dataset['frame'] ?? '');
  }, LATE);
}

/** Puts the picture of a frame in place of the drawing the server sent. */
export function showPicture(section: HTMLElement, frame: string): void {
  const drawn = section.querySelector<HTMLElement>('[data-drawn]');
  const step = document.getElementById(`${section.id}/${frame}`);
  const picture = step?.querySelector('picture')?.cloneNode(true);
  // What the reader sets has no picture of its own.
  section.toggleAttribute('data-turn', Boolean(step?.querySelector('[data-controls]')));
  if (!drawn || !(picture instanceof HTMLElement)) return;
  picture.querySelector('img')?.removeAttribute('loading');
  drawn.replaceChildren(picture);
}
