/** In the live preview only: a quiet link beside each paragraph, step and exhibit that opens its file at its line. */
import './editor.css';
import { bare } from './bare-text.ts';
import type { EditLink, StoryPlaces } from './story-places.ts';

const PASSAGES = '.opening, .chapter-body :is(p, h2, h3, li)';

function link({ address, place }: EditLink, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.className = 'edit-link';
  element.href = address;
  element.title = place;
  element.textContent = text;
  element.setAttribute('aria-label', `${text}: ${place}`);
  return element;
}

function add({ passages, exhibits, steps }: StoryPlaces): void {
  // Page and files have the same order: what has been passed is not looked at again.
  let at = 0;
  for (const element of document.querySelectorAll<HTMLElement>(PASSAGES)) {
    const text = bare(element.textContent);
    const found = passages.findIndex((passage, i) => i >= at && passage.text === text);
    const passage = passages[found];
    if (!passage) continue;
    at = found + 1;
    element.dataset['place'] = passage.place;
    element.append(' ', link(passage, 'Edit'));
  }
  for (const step of document.querySelectorAll<HTMLElement>('[data-step]')) {
    const own = steps[step.id];
    if (!own) continue;
    const line = document.createElement('p');
    line.className = 'edit-links';
    line.append(link(own.step, 'Edit step'), ' ', link(own.words, 'Edit picture’s words'));
    const exhibit = step.previousElementSibling ? undefined : exhibits[step.id.split('/')[0] ?? ''];
    if (exhibit) line.append(' ', link(exhibit, 'Edit exhibit'));
    step.querySelector('.step-text')?.append(line);
  }
}

async function addAll(): Promise<void> {
  if (!document.querySelector('.chapter')) return;
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/editor/places.json`);
  if (response.ok) add((await response.json()) as StoryPlaces);
}

/** Done when every passage knows its place: `data-place`. */
export const placed = addAll();
