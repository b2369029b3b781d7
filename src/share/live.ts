import { formOf } from './carry-settings.ts';
import { late } from '../stage/late.ts';
import type { CardShape } from '../scene/cards.ts';

/** What the reader has set of the frame a part belongs to, where it is one to set. */
export interface Live {
  /** The settings, as the address has them; none where what is shown is ours. */
  terms(actions: HTMLElement): string;
  /** The picture of them. Its code comes when it is first asked for. */
  picture(actions: HTMLElement, shape: CardShape): Promise<Blob>;
}

const SHAPES: readonly string[] = ['link', 'dark', 'feed', 'tall'] satisfies CardShape[];
const isShape = (shape: string | undefined): shape is CardShape => SHAPES.includes(shape ?? '');

const exhibitOf = (actions: HTMLElement): string => actions.dataset['frame']?.split('/')[0] ?? '';
const formIn = (actions: HTMLElement): HTMLFormElement | undefined => formOf(actions.dataset['frame'] ?? '');

export const live: Live = {
  terms: (actions) => formIn(actions)?.dataset['settings'] ?? '',
  async picture(actions, shape) {
    const form = formIn(actions);
    if (!form) throw new Error('nothing is set');
    const { livePicture } = await late(() => import('./live-picture.ts'));
    const { scenes = '', author: Author = '', rights: Copyright = '', address: Source = '' } = actions.dataset;
    return livePicture(form, exhibitOf(actions), scenes, shape, { Author, Copyright, Source });
  },
};

/** Hands a picture that was drawn here to the browser's own way to keep files. */
function save(blob: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/** Lets the pictures that may be downloaded be the reader's own, too. */
export function downloadOwn(actions: HTMLElement): void {
  actions.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-shape]') : null;
    const shape = link?.dataset['shape'];
    if (!link || !isShape(shape) || live.terms(actions) === '') return;
    event.preventDefault();
    live.picture(actions, shape).then(
      (blob) => {
        save(blob, link.download);
      },
      (error: unknown) => {
        console.warn(error);
        // Better the picture that was published than none.
        location.assign(link.href);
      },
    );
  });
}
