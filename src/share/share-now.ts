/** On the page of one frame: the system's own menu, where there is one; else the link leads to all there is. */
export function shareNow(link: HTMLAnchorElement | null, actions: HTMLElement): void {
  link?.addEventListener('click', (event) => {
    const hasMenu: boolean = 'share' in navigator;
    if (!hasMenu) return;
    event.preventDefault();
    const { title = '', address: url = '' } = actions.dataset;
    navigator.share({ title, url }).catch((error: unknown) => {
      // A reader who closes the menu has not been refused.
      if (!(error instanceof DOMException && error.name === 'AbortError')) location.hash = 'take';
    });
  });
}
