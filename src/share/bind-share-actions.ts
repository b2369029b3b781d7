import { bindShareActions } from './share-actions.ts';

for (const actions of document.querySelectorAll<HTMLElement>('[data-take]')) bindShareActions(actions);
