/**
 * One press for what the links and fields of a frame's part offer by hand. What the browser cannot do is not offered.
 */

/** The picture as a file to share: fetched before it is asked for, because sharing must follow the press at once. */
function pictureOf(take: HTMLElement): { readonly ask: () => void; readonly state: () => File | 'waiting' | 'failed' } {
  let state: File | 'waiting' | 'failed' | undefined;
  const load = async (): Promise<void> => {
    const response = await fetch(take.dataset['feed'] ?? '');
    if (!response.ok) throw new Error(String(response.status));
    state = new File([await response.blob()], take.dataset['file'] ?? '', { type: 'image/png' });
  };
  return {
    ask: () => {
      // What has failed is tried again.
      if (state !== undefined && state !== 'failed') return;
      state = 'waiting';
      load().catch(() => (state = 'failed'));
    },
    state: () => state ?? 'waiting',
  };
}

const canShareFiles = (): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [new File([''], 'a.png', { type: 'image/png' })] });

/** A reader who closes the system's own menu has not been refused. */
const isChange = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Makes one frame's part answer to presses. */
export function bindShareActions(take: HTMLElement): void {
  const said = take.querySelector<HTMLElement>('[data-live-region]');
  const picture = pictureOf(take);
  const { title = '', address: url = '' } = take.dataset;

  const say = (which: string): void => {
    if (said) said.textContent = take.dataset[which] ?? '';
  };

  const DO: Readonly<Record<string, (button: HTMLElement) => Promise<void>>> = {
    copy: async (button) => {
      const field = take.querySelector<HTMLTextAreaElement>(`[data-text="${button.dataset['field']}"]`);
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
        const png = fetch(take.dataset['picture'] ?? '').then((response) => response.blob());
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
        say('copied');
      } catch {
        say('pictureRefused');
      }
    },
    'share-link': () => navigator.share({ title, url }),
    'share-picture': async () => {
      const picked = picture.state();
      picture.ask();
      // Files alone: given an address too, one or the other is lost on the way.
      if (picked instanceof File) await navigator.share({ files: [picked] });
      else say(picked === 'failed' ? 'shareRefused' : 'waiting');
    },
  };
  const can: Readonly<Record<string, boolean>> = {
    copy: true,
    'copy-picture': 'ClipboardItem' in window && 'clipboard' in navigator,
    'share-link': 'share' in navigator,
    'share-picture': canShareFiles(),
  };

  for (const button of take.querySelectorAll<HTMLElement>('[data-do]'))
    button.hidden = !can[button.dataset['do'] ?? ''];
  for (const ways of take.querySelectorAll<HTMLElement>('[data-ways-out]')) ways.hidden = false;
  if (can['share-picture']) for (const sign of ['pointerenter', 'focusin']) take.addEventListener(sign, picture.ask);
  take.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    if (!button) return;
    say('');
    DO[button.dataset['do'] ?? '']?.(button).catch((error: unknown) => {
      if (!isChange(error)) say('shareRefused');
    });
  });
}
