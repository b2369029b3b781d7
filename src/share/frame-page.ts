import { bindShareActions } from './share-actions.ts';
import { shareNow } from './share-now.ts';

// The page of one frame.
const actions = document.querySelector<HTMLElement>('[data-take]');
if (actions) {
  bindShareActions(actions);
  shareNow(document.querySelector('[data-share-now]'), actions);
}
