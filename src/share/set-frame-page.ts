import { carrySettings } from './carry-settings.ts';
import { downloadOwn, live } from './live.ts';
import { bindShareActions } from './share-actions.ts';
import { shareNow } from './share-now.ts';

// The page of a frame that the reader sets. What may be taken of it follows what is set, and so does the way to the
// story.
const actions = document.querySelector<HTMLElement>('[data-take]');
const section = document.querySelector<HTMLElement>('[data-exhibit]');
const toStory = document.querySelector<HTMLAnchorElement>('[data-to-story]');
if (actions) {
  bindShareActions(actions, live);
  downloadOwn(actions);
  shareNow(document.querySelector('[data-share-now]'), actions);
  section?.addEventListener('set', () => {
    carrySettings(actions, actions.dataset['frame'] ?? '');
    if (toStory) toStory.search = location.search;
  });
}
