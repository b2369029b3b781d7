import { bindShareActions } from './share-actions.ts';

for (const take of document.querySelectorAll<HTMLElement>('[data-take]')) bindShareActions(take);
