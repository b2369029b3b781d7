import { overBuilds } from '../edition/last-build.ts';
import { change } from '../scene/between.ts';
import { changedArea, wholeOf } from '../scene/changed.ts';
import { bottom, right, type Area, type Scene } from '../scene/scene.ts';
import { cached, nameOf } from './cache.ts';
import type { ToMove, ToPlay } from './paint.ts';
import { paintMp4, paintWebp } from './painters.ts';
import { svgInTheme, svgOfPart, TOOLS, withName, within } from './picture.ts';

/** Pixels. Small enough to be sent to a friend, large enough for a card's smallest label to be read. */
const WIDTH = 800;
/** Units of a card in whose multiples parts of it begin and end: each is a whole number of pixels. */
const GRID = 12;
/**
 * Pictures on the way from one frame to the next, and how long each is seen, in ms: together about as long as in the
 * story.
 */
const ON_THE_WAY = 7;
const STEP = 90;
/** Time to read a frame, in ms: some to look, and some for each character of its takeaway. */
const LOOK = 1800;
const READ = 32;
const HEAVIEST = 1_500_000;
/** Raised when the same scenes come to be played differently. */
const RECIPE = 4;
const FILM_RECIPE = 1;
/** Bytes. Networks take more; it is to be sent to a friend, too. */
const HEAVIEST_FILM = 8_000_000;

export interface Shown {
  readonly scene: Scene;
  /** ms */
  readonly time: number;
}

/**
 * An exhibit's frames in turn, each held until its takeaway is read, with the pictures on the way between them.
 *
 * @param frames scenes of one box with the takeaways they show
 */
export function playedThrough(frames: readonly { readonly scene: Scene; readonly takeaway: string }[]): Shown[] {
  return frames.flatMap(({ scene, takeaway }, i): Shown[] => {
    const held = { scene, time: LOOK + READ * takeaway.length };
    const next = frames[i + 1];
    if (!next) return [held];
    const at = change(scene, next.scene);
    const way = Array.from({ length: ON_THE_WAY }, (_, k) => ({ scene: at((k + 1) / (ON_THE_WAY + 1)), time: STEP }));
    return [held, ...way];
  });
}

const drawn = (shown: readonly Shown[]): ToPlay['shown'] =>
  shown.map(({ scene, time }) => ({ svg: svgInTheme(scene, 'light'), time }));

/** An area made larger to whole cells of the grid, within the box. */
function onGrid({ x, y, ...area }: Area, { box }: Scene): Area {
  const [left, top] = [x, y].map((from) => Math.max(0, Math.floor(from / GRID) * GRID)) as [number, number];
  const across = Math.min(box.width, Math.ceil(right({ x, y, ...area }) / GRID) * GRID);
  const down = Math.min(box.height, Math.ceil(bottom({ x, y, ...area }) / GRID) * GRID);
  return { x: left, y: top, width: across - left, height: down - top };
}

/** The pictures, of each but the first only the part in which it is not as the one before. */
export function drawnInParts(shown: readonly Shown[]): ToMove['shown'] {
  const parts: ToMove['shown'][number][] = [];
  let before: Scene | undefined;
  for (const { scene, time } of shown) {
    const part = before ? changedArea(before, scene) : wholeOf(scene);
    before = scene;
    const last = parts.at(-1);
    if (!part && last) parts.splice(-1, 1, { ...last, time: last.time + time });
    if (!part) continue;
    const area = onGrid(part, scene);
    const pixels = (units: number): number => (units * WIDTH) / scene.box.width;
    const place = { left: pixels(area.x), top: pixels(area.y), width: pixels(area.width) };
    parts.push({ svg: svgOfPart(scene, 'light', area), time, ...place });
  }
  return parts;
}

/**
 * Under which a moving picture is kept, by all that it follows from. Scenes say what is drawn, and the frames' drawings
 * how; to draw the pictures on the way too would take as long as the cache saves.
 */
const nameOfMoving = (shown: readonly Shown[], recipe: number, width: number): string => {
  const from = [recipe, TOOLS, width, shown];
  const held = shown.filter(({ time }) => time !== STEP);
  return overBuilds(['moving', ...from], () =>
    nameOf(JSON.stringify([...from, held.map(({ scene }) => svgInTheme(scene, 'light'))])),
  );
};

/**
 * Pictures in turn as one animated WebP, again and again.
 *
 * @param name says whose picture it is, should it fail
 * @throws Error if it cannot be drawn, or weighs more than 1.5 MB
 */
export const webpFile = (shown: readonly Shown[], name: string): Promise<Buffer> =>
  withName(name, async () => {
    const play = () => paintWebp({ shown: drawnInParts(shown) });
    return within(await cached(nameOfMoving(shown, RECIPE, WIDTH), 'webp', play), HEAVIEST);
  });

/**
 * Pictures in turn as a film in MP4, at the size of their box, for networks that show no other picture that moves.
 *
 * @param name says whose film it is, should it fail
 * @throws Error if it cannot be drawn, or weighs more than 8 MB
 */
export const mp4File = (shown: readonly Shown[], name: string): Promise<Buffer> =>
  withName(name, async () => {
    const width = shown[0]?.scene.box.width ?? 0;
    const play = () => paintMp4({ width, shown: drawn(shown), group: ON_THE_WAY + 1 });
    return within(await cached(nameOfMoving(shown, FILM_RECIPE, width), 'mp4', play), HEAVIEST_FILM);
  });
