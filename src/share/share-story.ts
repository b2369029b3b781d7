import { shareByMenu } from './share-by-menu.ts';

/**
 * Hands the story's address to the system's own menu; where there is none, to the clipboard; where that is refused, to
 * the reader's eyes.
 */
export async function shareStory(part: HTMLElement): Promise<void> {
  const { title = '', address: url = '', copied = '' } = part.dataset;
  const liveRegion = part.querySelector('[role="status"]');
  const say = (text: string): void => {
    if (liveRegion) liveRegion.textContent = text;
  };
  say('');
  try {
    const hasMenu: boolean = 'share' in navigator;
    if (hasMenu) await shareByMenu({ title, url });
    else {
      await navigator.clipboard.writeText(url);
      say(copied);
    }
  } catch {
    say(url);
  }
}
