import { shareByMenu } from './share-by-menu.ts';

/** On the page of one frame: the system's own menu, where there is one; else the link leads to all there is. */
export function shareNow(link: HTMLAnchorElement | null, actions: HTMLElement): void {
  link?.addEventListener('click', (event) => {
    const hasMenu: boolean = 'share' in navigator;
    if (!hasMenu) return;
    event.preventDefault();
    const { title = '', address: url = '' } = actions.dataset;
    shareByMenu({ title, url }).catch(() => {
      location.hash = 'take';
    });
  });
}
