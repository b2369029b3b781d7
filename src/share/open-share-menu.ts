import { HAS_POPOVERS } from '../scroll/popovers.ts';
import { late } from '../stage/late.ts';

// The story as a whole: its code comes with the first press.
for (const part of document.querySelectorAll<HTMLElement>('[data-share-story]')) {
  part.hidden = false;
  part.querySelector('button')?.addEventListener('click', () => {
    void late(() => import('./share-story.ts')).then(({ shareStory }) => shareStory(part));
  });
}

/** The story's one menu of what may be taken of the picture in view. Its code comes when it is first opened. */
const stepper = document.querySelector<HTMLElement>('[data-stepper]');
const menu = document.querySelector<HTMLElement>('#take-menu');

if (stepper && menu && HAS_POPOVERS) {
  stepper.querySelector('[data-take-open]')?.removeAttribute('hidden');
  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    const frame = stepper.dataset['here'] ?? '';
    // In the colours of what it is opened over.
    menu.classList.toggle('dark', stepper.classList.contains('dark'));
    // The picture's own page has it all, should the menu not come.
    const way = menu.querySelector<HTMLAnchorElement>('[data-picture-page]');
    if (way) way.href = (menu.dataset['page'] ?? '').replace('{frame}', frame);
    void late(() => import('./share-menu.ts')).then(({ fillShareMenu }) => fillShareMenu(menu, frame));
  });
}
