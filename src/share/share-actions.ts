import type { Live } from './live.ts';
import { shareByMenu } from './share-by-menu.ts';

/**
 * One press for what the links and fields of a frame's part offer by hand. What the browser cannot do is not offered.
 */

/** The picture of a frame: the one that was published or, where the reader has set the frame, the reader's own. */
async function pictureBlob(actions: HTMLElement, shape: 'link' | 'feed', live: Live | undefined): Promise<Blob> {
  if (live && live.terms(actions) !== '') return live.picture(actions, shape);
  const response = await fetch(actions.dataset[shape === 'feed' ? 'feed' : 'picture'] ?? '');
  if (!response.ok) throw new Error(String(response.status));
  return response.blob();
}

/** The picture as a file to share: fetched before it is asked for, because sharing must follow the press at once. */
function pictureOf(
  actions: HTMLElement,
  live: Live | undefined,
): { readonly ask: () => void; readonly state: () => File | 'waiting' | 'failed' } {
  let state: File | 'waiting' | 'failed' | undefined;
  let terms = '';
  const termsNow = (): string => live?.terms(actions) ?? '';
  const load = async (of: string): Promise<void> => {
    const blob = await pictureBlob(actions, 'feed', live);
    // Something else has been set since.
    if (of === terms) state = new File([blob], actions.dataset['file'] ?? '', { type: 'image/png' });
  };
  return {
    ask: () => {
      const now = termsNow();
      // What has failed is tried again.
      if (now === terms && state !== undefined && state !== 'failed') return;
      terms = now;
      state = 'waiting';
      load(now).catch(() => {
        if (now === terms) state = 'failed';
      });
    },
    state: () => (termsNow() === terms ? (state ?? 'waiting') : 'waiting'),
  };
}

const canShareFiles = (): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [new File([''], 'a.png', { type: 'image/png' })] });

/**
 * Makes one frame's part answer to presses.
 *
 * @param live on a page where the frame may be set
 */
export function bindShareActions(actions: HTMLElement, live?: Live): void {
  const liveRegion = actions.querySelector<HTMLElement>('[data-live-region]');
  const picture = pictureOf(actions, live);

  const say = (which: string): void => {
    if (liveRegion) liveRegion.textContent = actions.dataset[which] ?? '';
  };

  const DO: Readonly<Record<string, (button: HTMLElement) => Promise<void>>> = {
    copy: async (button) => {
      const field = actions.querySelector<HTMLTextAreaElement>(`[data-text="${button.dataset['field']}"]`);
      if (!field) return;
      try {
        await navigator.clipboard.writeText(field.value);
        say('copied');
      } catch {
        field.focus();
        field.select();
        say('refused');
      }
    },
    'copy-picture': async () => {
      try {
        // The promise goes inside: Safari forgets the press by the time a picture has come.
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': pictureBlob(actions, 'link', live) })]);
        say('copied');
      } catch {
        say('pictureRefused');
      }
    },
    'share-link': () => shareByMenu({ title: actions.dataset['title'] ?? '', url: actions.dataset['address'] ?? '' }),
    'share-picture': async () => {
      const picked = picture.state();
      picture.ask();
      // Files alone: given an address too, one or the other is lost on the way.
      if (picked instanceof File) await shareByMenu({ files: [picked] });
      else say(picked === 'failed' ? 'shareRefused' : 'waiting');
    },
  };
  const can: Readonly<Record<string, boolean>> = {
    copy: true,
    'copy-picture': 'ClipboardItem' in window && 'clipboard' in navigator,
    'share-link': 'share' in navigator,
    'share-picture': canShareFiles(),
  };

  for (const button of actions.querySelectorAll<HTMLElement>('[data-do]'))
    button.hidden = !can[button.dataset['do'] ?? ''];
  for (const ways of actions.querySelectorAll<HTMLElement>('[data-ways-out]')) ways.hidden = false;
  if (can['share-picture']) for (const sign of ['pointerenter', 'focusin']) actions.addEventListener(sign, picture.ask);
  actions.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    if (!button) return;
    say('');
    DO[button.dataset['do'] ?? '']?.(button).catch(() => {
      say('shareRefused');
    });
  });
}
