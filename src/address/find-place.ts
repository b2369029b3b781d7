import { frameOfStep } from '../scroll/frame-of-step.ts';
import { decoded } from './decoded.ts';
import { suggestedAddress, namedBy } from './suggested-address.ts';

/**
 * Goes to the place in the story that an address's end names, or says that it names none. What is a place's name once
 * it is decoded the browser finds by itself.
 *
 * @param end what stands behind `#`, and is no place's name as it is written
 * @param notice what says so; of the address nothing is shown in it
 */
export function findPlace(end: string, notice: HTMLElement): void {
  const [id = ''] = decoded(end).split(':~:', 1);
  if (document.getElementById(id)) return;
  const exhibits = [...document.querySelectorAll<HTMLElement>('[data-exhibit]')];
  const places = [...document.querySelectorAll<HTMLElement>('main, main [id], #corrections')].map(({ id }) => id);
  const named = namedBy(end, places);
  if (named !== undefined) return location.replace(`#${named}`);
  const meant = suggestedAddress(
    end,
    exhibits.map((section) => ({
      exhibit: section.id,
      frames: [...section.querySelectorAll('[data-step]')].map(frameOfStep),
    })),
  );
  // A frame that is not there leads to its exhibit; the notice offers the one that was probably meant.
  const [exhibit = ''] = end.split('/');
  const own = exhibits.find(({ id }) => id === exhibit);
  if (own && meant?.frame === undefined) return location.replace(`#${exhibit}`);
  own?.scrollIntoView();
  const nearest = notice.querySelector<HTMLElement>('[data-nearest]');
  const link = nearest?.querySelector('a');
  if (nearest && link) {
    nearest.hidden = meant === undefined;
    if (meant) {
      const id = meant.frame === undefined ? meant.exhibit : `${meant.exhibit}/${meant.frame}`;
      link.hash = id;
      link.textContent = document.getElementById(meant.exhibit)?.ariaLabel ?? '';
    }
  }
  notice.hidden = false;
  notice.querySelector('button')?.addEventListener('click', () => (notice.hidden = true));
}
