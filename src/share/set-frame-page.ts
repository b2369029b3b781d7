import { carrySettings } from './carry-settings.ts';
import { downloadOwn, live } from './live.ts';
import { bindShareActions } from './share-actions.ts';
import { shareNow } from './share-now.ts';

// The page of a frame that the reader sets. What may be taken of it follows what is set, and so does the way to the
// story.
const take = document.querySelector<HTMLElement>('[data-take]');
const toStory = document.querySelector<HTMLAnchorElement>('[data-to-story]');
if (take) {
  bindShareActions(take, live);
  downloadOwn(take);
  shareNow(document.querySelector('[data-share-now]'), take);
  document.querySelector('[data-exhibit]')?.addEventListener('set', () => {
    carrySettings(take, take.dataset['frame'] ?? '');
    if (toStory) toStory.search = location.search;
  });
}
