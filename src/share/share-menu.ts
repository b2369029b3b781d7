import { carrySettings } from './carry-settings.ts';
import { downloadOwn, live } from './live.ts';
import { bindShareActions } from './share-actions.ts';

// Tab leads out of the menu, behind which the focus would be out of sight.
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.closest('#take-menu, [popovertarget="take-menu"]')) return;
  document.querySelector<HTMLElement>('#take-menu:popover-open')?.hidePopover();
});

/** The part of a frame's page that holds what may be taken of it. */
async function partOf(page: string): Promise<HTMLElement> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  const html = await response.text();
  // Without its head: even unshown, its styles would be held against this page's policy.
  const body = new DOMParser().parseFromString(html.slice(html.indexOf('<body')), 'text/html');
  const part = body.querySelector('[data-take]');
  const own = part && document.importNode(part, true);
  if (!(own instanceof HTMLElement)) throw new Error(`${page}: nothing to take`);
  return own;
}

/**
 * Fills the story's menu with what the frame's own page offers, so that it is written once. Should that fail, the way
 * to the page is left.
 *
 * @param frame `two-customers/before`
 */
export async function fillShareMenu(menu: HTMLElement, frame: string): Promise<void> {
  const body = menu.querySelector<HTMLElement>('[data-body]');
  const name = menu.querySelector<HTMLElement>('[data-name]');
  const way = menu.querySelector<HTMLAnchorElement>('[data-picture-page]');
  if (!body || !name || !way) return;
  if (menu.dataset['of'] === frame) {
    const there = body.querySelector<HTMLElement>('[data-take]');
    // Something else may have been set since.
    if (there) carrySettings(there, frame);
    return;
  }
  const page = (menu.dataset['page'] ?? '').replace('{frame}', frame);
  menu.dataset['of'] = frame;
  way.href = page;
  name.textContent = '';
  body.replaceChildren();
  try {
    const actions = await partOf(page);
    // A slower answer for another frame must not win.
    if (menu.dataset['of'] !== frame) return;
    name.textContent = actions.dataset['title'] ?? '';
    body.replaceChildren(actions);
    carrySettings(actions, frame);
    bindShareActions(actions, live);
    downloadOwn(actions);
  } catch {
    if (menu.dataset['of'] !== frame) return;
    delete menu.dataset['of'];
    name.textContent = menu.dataset['failed'] ?? '';
  }
}
