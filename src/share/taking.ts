import { bindTake } from './take.ts';

for (const take of document.querySelectorAll<HTMLElement>('[data-take]')) bindTake(take);
