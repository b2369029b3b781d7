/** The story's one menu of what may be taken of the picture in view. Its code comes when it is first opened. */
const stepper = document.querySelector<HTMLElement>('[data-stepper]');
const button = document.querySelector<HTMLElement>('[data-take-open]');
const menu = document.querySelector<HTMLElement>('#take-menu');

if (stepper && button && menu && 'popover' in HTMLElement.prototype) {
  button.hidden = false;
  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    const frame = stepper.dataset['here'] ?? '';
    void import('./take-menu.ts').then(({ fillMenu }) => fillMenu(menu, frame));
  });
}
