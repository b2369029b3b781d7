import { bindShareActions } from './share-actions.ts';
import { shareNow } from './share-now.ts';

// The page of one frame.
const take = document.querySelector<HTMLElement>('[data-take]');
if (take) {
  bindShareActions(take);
  shareNow(document.querySelector('[data-share-now]'), take);
}
