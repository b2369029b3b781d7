import { describe, expect, test } from 'vitest';
import { mp4 } from '../../src/share/film.ts';
import { visits } from './visits.ts';

const { open } = visits();
const HELD = 2000;
const STEP = 80;

const drawing = (colour: string, right: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 270 338"><rect width="270" height="338" fill="${colour}"/><rect x="${right}" y="40" width="60" height="60" fill="#000"/></svg>`;
/** Two that are held, and three on the way from one to the other. */
const SHOWN = [
  { svg: drawing('#f4f1e4', 20), time: HELD },
  ...[60, 100, 140].map((right) => ({ svg: drawing('#f4f1e4', right), time: STEP })),
  { svg: drawing('#1f4e79', 180), time: HELD },
];

describe('a film', () => {
  test('is shown by a player as it was drawn, each picture for its time, at a rate that every network takes', async () => {
    const film = await mp4({ shown: SHOWN, width: 270, group: 4 });
    const page = await open('404.html', {}, (page) =>
      page.route('**/film', (route) => route.fulfill({ contentType: 'text/html', body: '<video muted></video>' })),
    );
    await page.route('**/film.mp4', (route) => route.fulfill({ contentType: 'video/mp4', body: Buffer.from(film) }));
    await page.goto(new URL('/film', page.url()).href);
    const { size, duration } = await page.evaluate(async () => {
      const video = document.querySelector('video');
      if (!video) throw new Error('no player');
      const response = await fetch('/film.mp4');
      video.src = URL.createObjectURL(await response.blob());
      await new Promise((resolve, reject) => {
        video.onloadeddata = resolve;
        video.onerror = () => reject(new Error(video.error?.message));
      });
      return { size: [video.videoWidth, video.videoHeight], duration: video.duration };
    });
    expect(size).toEqual([270, 338]);
    expect(duration).toBeCloseTo((2 * HELD + 3 * STEP) / 1000, 5);
    /** Colours of the ground and at the middle of each place that the square is at. */
    const at = (time: number): Promise<number[][]> =>
      page.evaluate(async (time) => {
        const video = document.querySelector('video');
        const context = Object.assign(document.createElement('canvas'), { width: 270, height: 338 }).getContext('2d');
        if (!video || !context) throw new Error('no player');
        video.currentTime = time;
        await new Promise((resolve) => (video.onseeked = resolve));
        context.drawImage(video, 0, 0);
        return [5, 50, 210].map((x) => [...context.getImageData(x, 70, 1, 1).data.slice(0, 3)]);
      }, time);
    /** Which of the three are not coloured as wanted. A player may say that it is there before the picture is. */
    const shows = (time: number, wanted: readonly (readonly number[] | undefined)[]): Promise<void> =>
      expect
        .poll(async () => {
          const colours = await at(time);
          return wanted.flatMap((colour, i) =>
            colour?.some((value, channel) => Math.abs((colours[i]?.[channel] ?? -99) - value) >= 12) === true
              ? [{ time, place: i, shown: colours[i] }]
              : [],
          );
        })
        .toEqual([]);
    const [paper, blue, black] = [
      [0xf4, 0xf1, 0xe4],
      [0x1f, 0x4e, 0x79],
      [0, 0, 0],
    ] as const;
    // As drawn at once, and as it is after two seconds of pictures that say that nothing changes.
    for (const time of [0.01, 1.99]) await shows(time, [paper, black, paper]);
    for (const time of [2.25, 4.2]) await shows(time, [blue, blue, black]);
    // On the way, the square has left and not arrived.
    await shows(2.1, [undefined, paper, paper]);
  });

  test('of nothing is refused', async () => {
    await expect(mp4({ shown: [], width: 270, group: 4 })).rejects.toThrow('nothing to play');
  });
});
