import { resultWords } from '../exhibits/result.ts';
import { box } from '../scene/box.ts';
import { CARDS, type CardShape } from '../scene/cards.ts';
import { readControls } from '../stage/controls.ts';
import { painted } from './canvas.ts';
import { inWords, type PictureWords } from './png-words.ts';
import { settableFrom } from './settable.ts';

/**
 * The picture of what a reader has set, as the cards are drawn: the same pure function on the same words and figures.
 *
 * @param scenes address of the exhibit's scenes, which bring the words and figures along
 * @param said what the picture says of itself, beside what it shows
 * @throws Error if what it is drawn from does not come
 */
export async function livePicture(
  form: HTMLFormElement,
  exhibit: string,
  scenes: string,
  shape: CardShape,
  said: Omit<PictureWords, 'Title' | 'Description'>,
): Promise<Blob> {
  const { frame, figures, words } = await settableFrom(exhibit, scenes);
  const settings = readControls(form);
  const { preset, theme } = CARDS[shape];
  const own = resultWords(frame, figures, words, settings);
  const picture = await painted(frame.draw(figures, own, box(preset), settings), theme);
  const Description = frame.summary?.(figures, words, settings) ?? words.alt;
  const file = inWords(new Uint8Array(await picture.arrayBuffer()), { Title: own.headline, Description, ...said });
  return new Blob([file], { type: picture.type });
}
