/** In the live preview only: a quiet link beside each paragraph, step and exhibit that opens its file at its line. */
import './editor.css';
import { bare } from './bare-text.ts';
import type { EditLink, StoryPlaces } from './story-places.ts';

const PASSAGES = '.opening, .chapter-body :is(p, h2, h3, li)';

function link({ address, place }: EditLink, text: string, element = document.createElement('a')): HTMLAnchorElement {
  element.className = 'edit-link';
  element.href = address;
  element.title = place;
  element.textContent = text;
  element.setAttribute('aria-label', `${text}: ${place}`);
  return element;
}

/** The text that an editor wrote. */
function textOf(passage: HTMLElement): string {
  const own = passage.querySelector(':scope > .edit-link');
  const text = passage.textContent;
  return bare(own ? text.slice(0, text.length - own.textContent.length) : text);
}

/** Puts the links where they belong, or right if they are there already. */
function add({ says, passages, exhibits, steps }: StoryPlaces): void {
  // Page and files have the same order: what has been passed is not looked at again.
  let at = 0;
  for (const element of document.querySelectorAll<HTMLElement>(PASSAGES)) {
    const text = textOf(element);
    const found = passages.findIndex((passage, i) => i >= at && passage.text === text);
    const passage = passages[found];
    if (!passage) continue;
    at = found + 1;
    element.dataset['place'] = passage.place;
    const there = element.querySelector<HTMLAnchorElement>(':scope > .edit-link');
    if (there) link(passage, says.edit, there);
    else element.append(' ', link(passage, says.edit));
  }
  for (const step of document.querySelectorAll<HTMLElement>('[data-step]')) {
    const own = steps[step.id];
    if (!own) continue;
    const there = step.querySelector('.edit-links');
    const line = there ?? document.createElement('p');
    line.className = 'edit-links';
    line.replaceChildren(link(own.step, says.editStep), ' ', link(own.words, says.editWords));
    const exhibit = step.previousElementSibling ? undefined : exhibits[step.id.split('/')[0] ?? ''];
    if (exhibit) line.append(' ', link(exhibit, says.editExhibit));
    if (!there) step.querySelector('.step-text')?.append(line);
  }
}

/** Resolves when every passage of the story's page knows its place as it is now: `data-place`. */
export async function showPlaces(): Promise<void> {
  if (!document.querySelector('.chapter')) return;
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/editor/places.json`);
  if (response.ok) add((await response.json()) as StoryPlaces);
}

/** Done when every passage first knows its place. */
export const placed = showPlaces();
