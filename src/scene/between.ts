import type { Box } from './box.ts';
import type { Mark, Scene, TextMark } from './scene.ts';

/** The parts of a change: from when to when, as shares of the whole. */
interface Pace {
  readonly leave: readonly [from: number, to: number];
  readonly move: readonly [from: number, to: number];
  readonly enter: readonly [from: number, to: number];
  /** When the words around the drawing make room for the new takeaway. */
  readonly words: readonly [from: number, to: number];
  readonly ease: (progress: number) => number;
}

// Easing and interpolation are d3's, written here: see "D3 without its DOM" in docs/architecture.md.
const cubicInOut = (p: number): number => (p < 0.5 ? 4 * p ** 3 : 1 - (2 - 2 * p) ** 3 / 2);

/** The way from one number to another. */
const numberBetween =
  (from: number, to: number) =>
  (t: number): number =>
    from + (to - from) * t;

/** What leaves goes first, what stays moves, what is new comes last. */
const TIMED: Pace = { leave: [0, 0.3], move: [0.1, 0.85], enter: [0.6, 1], words: [0.1, 0.85], ease: cubicInOut };

/**
 * Carried by the reader's scroll, who may stop anywhere: movement is even, and words give way to words without a gap to
 * read nothing in.
 */
const SCRUBBED: Pace = { leave: [0.4, 0.5], move: [0, 1], enter: [0.5, 0.6], words: [0.45, 0.5], ease: (p) => p };

/** Progress from 0 to 1 within a part of the whole. */
const phase = (t: number, [from, to]: readonly [number, number], ease: Pace['ease']): number =>
  ease(Math.min(1, Math.max(0, (t - from) / (to - from))));

/** What is in place of a path's numbers. */
const NUMBER = /-?\d+(?:\.\d+)?/g;

/**
 * The way from one path to another of the same commands, its numbers rounded; unlike paths change at once. Parsed here,
 * once for all pictures.
 */
function pathBetween(a: string, b: string): (t: number) => string {
  const parts = b.split(NUMBER);
  if (a === b || a.split(NUMBER).join(' ') !== parts.join(' ')) return () => b;
  const from = a.match(NUMBER) ?? [];
  const ways = (b.match(NUMBER) ?? []).map((to, i) => numberBetween(Number(from[i]), Number(to)));
  return (t) => {
    let d = parts[0] ?? '';
    ways.forEach((way, i) => (d += `${Math.round(way(t) * 100) / 100}${parts[i + 1] ?? ''}`));
    return d;
  };
}

/** The numbers that tell where a mark is, how large and how plain to see. */
const MOVING = 'x y width height cx cy r x1 y1 x2 y2 weight size opacity'.split(' ');

/** A number of a mark by its name; what is not said is whole. */
const numberOf = (mark: Mark, name: string): number => {
  const value: unknown = Reflect.get(mark, name);
  return typeof value === 'number' ? value : 1;
};

/** Which part of a text's width lies before where it is anchored. */
const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** Where a text is anchored that is anchored as another is, and stands where it stands. */
const placeAs = ({ x, wide = 0, anchor }: TextMark, other: TextMark): number =>
  x + wide * (BEFORE[other.anchor] - BEFORE[anchor]);

/** The way from one mark to another of its shape, in the colours of the second. */
function markBetween(a: Mark, b: Mark): (t: number) => Mark {
  const moves = MOVING.filter((name) => numberOf(a, name) !== numberOf(b, name)).map(
    (name) => [name, numberBetween(numberOf(a, name), numberOf(b, name))] as const,
  );
  const moved = (t: number): Readonly<Record<string, number>> => {
    const now: Record<string, number> = {};
    for (const [name, way] of moves) now[name] = way(t);
    return now;
  };
  if (a.shape === 'path' && b.shape === 'path') {
    const d = pathBetween(a.d, b.d);
    return (t) => ({ ...b, ...moved(t), d: d(t) });
  }
  if (a.shape === 'text' && b.shape === 'text') {
    // Words turn into other words halfway: a reader who stops before that must not read the next picture's.
    const before = { text: a.text, face: a.face, anchor: a.anchor };
    const ways = [numberBetween(a.x, placeAs(b, a)), numberBetween(placeAs(a, b), b.x)] as const;
    return (t) => ({ ...b, ...(t < 0.5 && before), ...moved(t), x: ways[t < 0.5 ? 0 : 1](t) });
  }
  return (t) => ({ ...b, ...moved(t) });
}

const faded = (mark: Mark, by: number): Mark => ({ ...mark, opacity: (mark.opacity ?? 1) * by });

/** Whether two marks are alike. They are flat: to compare what they hold is much quicker than to write them out. */
export function same(a: Mark, b: Mark): boolean {
  const held = Object.entries(a);
  return held.length === Object.keys(b).length && held.every(([name, value]) => Reflect.get(b, name) === value);
}

/**
 * How far a change has come: as a whole, and what leaves, moves, enters and the words around the drawing, each eased; 0
 * to 1.
 */
type Progress = Readonly<Record<'t' | Exclude<keyof Pace, 'ease'>, number>>;

/** How one mark of a picture on the way is drawn; not at all before it is there and once it is gone. */
type Part = (progress: Progress) => Mark | undefined;

/** @param gone when the mark, unseen by then, is taken out */
function leavingPart(mark: Mark, gone: number): Part {
  const hidden = faded(mark, 0);
  return ({ t, leave }) => (leave < 1 ? faded(mark, 1 - leave) : t < gone ? hidden : undefined);
}

/** Whether two marks differ in what they mean, so that their colours differ. */
const recoloured = (a: Mark, b: Mark): boolean =>
  a.tone !== b.tone || ('fill' in a && 'fill' in b && a.fill !== b.fill);

/** A mark in the colours of another of its shape. */
const inColoursOf = (mark: Mark, other: Mark): Mark =>
  Object.assign({ ...mark, tone: other.tone }, 'fill' in other && { fill: other.fill });

/**
 * @param turn how far the movement has come when a mark that means something else takes its new colours
 */
function stayingPart(old: Mark, mark: Mark, turn: number): Part {
  // A mark that does not change is the same object all the way: whoever draws it has nothing to do.
  if (same(old, mark)) return () => mark;
  const way = markBetween(old, mark);
  if (!recoloured(old, mark)) return ({ move }) => way(move);
  const from = inColoursOf(mark, old);
  if (same(way(0.25), mark)) return ({ move }) => (move < turn ? from : mark);
  return ({ move }) => (move < turn ? inColoursOf(way(move), old) : way(move));
}

/** @param comes when the mark is put in, still unseen */
function enteringPart(mark: Mark, comes: number): Part {
  const hidden = faded(mark, 0);
  return ({ t, enter }) => (enter > 0 ? faded(mark, enter) : t < comes ? undefined : hidden);
}

/** A scene whose marks are made when they are first asked for: one that nobody draws costs nothing. */
function lazily(box: Box, make: () => readonly Mark[]): Scene {
  let made: readonly Mark[] = [];
  // Released once used, for garbage collection: it holds its change, that the scene it set out from, and so on back.
  let making: typeof make | undefined = make;
  return {
    box,
    get marks() {
      if (making) made = making();
      making = undefined;
      return made;
    },
  };
}

/**
 * The change from one scene to another, as pictures on the way for `t` from 0 to 1. Marks are matched by key: those in
 * both travel, those only in `a` fade out first, those only in `b` fade in last. At 0 it is `a` and at 1 it is `b`, the
 * very objects; in between new scenes are returned, and neither is changed. Either may itself be a picture on the way.
 *
 * @param by what carries the change: a clock, or the reader's scroll
 */
export function change(a: Scene, b: Scene, by: 'time' | 'scroll' = 'time'): (t: number) => Scene {
  const pace = by === 'time' ? TIMED : SCRUBBED;
  const before = new Map(a.marks.map((mark) => [mark.key, mark]));
  const after = new Set(b.marks.map((mark) => mark.key));
  // What nobody sees yet or any more comes and goes one mark after another: all at once they would hold up the page
  // they are in.
  const left = a.marks.filter((mark) => !after.has(mark.key));
  const leaving = left.map((mark, i) =>
    leavingPart(mark, numberBetween(pace.leave[1], 1)((i + 1) / (left.length + 1))),
  );
  // Marks that take new colours take them one after another, in their order: a field fills like a vessel.
  const turning = b.marks.filter((mark) => {
    const old = before.get(mark.key);
    return old !== undefined && recoloured(old, mark);
  });
  const turns = new Map(turning.map((mark, i) => [mark.key, turning.length === 1 ? 0.5 : i / (turning.length - 1)]));
  const staying = b.marks.map((mark, i): Part => {
    const old = before.get(mark.key);
    if (!old || old.shape !== mark.shape) return enteringPart(mark, (pace.enter[0] * i) / b.marks.length);
    const part = stayingPart(old, mark, turns.get(mark.key) ?? 0.5);
    return mark.key.startsWith('furniture/') ? (progress) => part({ ...progress, move: progress.words }) : part;
  });
  // What leaves lies under what stays: it must not flash over it.
  const parts = [...leaving, ...staying];
  return (t) => {
    if (t <= 0) return a;
    if (t >= 1) return b;
    return lazily(b.box, () => {
      const progress = {
        t,
        leave: phase(t, pace.leave, pace.ease),
        move: phase(t, pace.move, pace.ease),
        enter: phase(t, pace.enter, pace.ease),
        words: phase(t, pace.words, pace.ease),
      };
      return parts.map((part) => part(progress)).filter((mark) => mark !== undefined);
    });
  };
}

/** One picture of the change from one scene to another. */
export const between = (a: Scene, b: Scene, t: number): Scene => change(a, b)(t);
